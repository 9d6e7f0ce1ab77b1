using System.Text;
using Supervision.Ingest.Video.Indexes;

namespace Supervision.Ingest.Tests.Video.Indexes;

public sealed class VideoIndexReaderTests
{
    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("camera,post_code\n", "unknown-video-index")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><CMSearchResult>&x;</CMSearchResult>", "xml-dtd")]
    [InlineData("<CMSearchResult>", "bad-xml")]
    [InlineData("<html/>", "unknown-video-index")]
    [InlineData("{\"events\":[{\"Event\":{}}],\"events\":[]}", "bad-json")]
    [InlineData("{\"events\":[{\"Event\":{}},{}]}", "missing-value")]
    [InlineData("{}", "unknown-video-index")]
    [InlineData("[]", "unknown-video-index")]
    [InlineData("items[0]Channel=1", "bad-dahua-line")]
    [InlineData("items[0].Channel=1\nitems[0].Channel=2", "bad-dahua-line")]
    [InlineData("<CMSearchResult><responseStatus>false</responseStatus><responseStatusStrg>Device Error</responseStatusStrg></CMSearchResult>", "recorder-failed")]
    public void File_BrokenInOneWay_IsRefusedWithItsReason(string content, string code)
    {
        var refused = Assert.IsType<Outcome<VideoIndex>.Refused>(VideoIndexReader.Read(Encoding.UTF8.GetBytes(content)));

        Assert.Equal(code, refused.Why.Code);
    }

    [Theory]
    [InlineData("  <?xml", true)]
    [InlineData("\uFEFF{", true)]
    [InlineData("found=0", true)]
    [InlineData("camera,post_code,start", false)]
    [InlineData("PK\u0003\u0004", false)]
    public void Claim_OfAHead_IsMadeByContent(string head, bool claimed) =>
        Assert.Equal(claimed, VideoIndexReader.Claims(Encoding.UTF8.GetBytes(head)));
}
