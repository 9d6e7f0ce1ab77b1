using Supervision.Ingest.Video.Indexes;

namespace Supervision.Ingest.Tests.Video.Indexes;

public sealed class HikvisionFormatTests
{
    private const string HikvisionItem = "<searchMatchItem><trackID>201</trackID><timeSpan><startTime>2026-03-02T01:00:00Z</startTime><endTime>2026-03-02T02:00:00Z</endTime></timeSpan></searchMatchItem>";

    [SharedDataFact]
    public void HikvisionSample_Of2021_KeepsItsUriInOnePiece()
    {
        var span = Assert.Single(IndexSample.Real("hikvision_CMSearchResult_isapi_doc_2021.xml").Spans);

        Assert.Equal(["10.14.97.40/101", "101"], span.CameraNames);
        Assert.Equal(new DateTime(2021, 8, 18, 15, 18, 15, DateTimeKind.Utc), span.Start);
        Assert.Equal(SpanProof.Recorded, span.Proof);
        Assert.Equal("rtsp://10.14.97.40/Streaming/tracks/101/?starttime=20210818T151815Z&endtime=20210818T151908Z&name=00000004667000100&size=1400788", span.Locator);
    }

    [SharedDataFact]
    public void HikvisionSample_WithAWrongCount_LoadsAndSaysSo()
    {
        var index = IndexSample.Real("hikvision_CMSearchResult_isapi_spec_2017.xml");

        Assert.Equal(2, index.Spans.Count);
        Assert.Equal("numOfMatches says 29, the file holds 2", Assert.Single(index.Notes));
    }

    [Fact]
    public void Hikvision_UriBrokenOverLines_IsOnePiece()
    {
        var item = HikvisionItem.Replace("</searchMatchItem>", "<mediaSegmentDescriptor><playbackURI>rtsp://10.0.0.9/Streaming/\r\n  tracks/201/?starttime=20260302T010000Z\n&amp;size=1</playbackURI></mediaSegmentDescriptor></searchMatchItem>", StringComparison.Ordinal);
        var index = IndexSample.Accept($"<CMSearchResult><responseStatus>true</responseStatus><responseStatusStrg>OK</responseStatusStrg><numOfMatches>3</numOfMatches><matchList>{item}</matchList></CMSearchResult>");

        var span = Assert.Single(index.Spans);
        Assert.Equal("rtsp://10.0.0.9/Streaming/tracks/201/?starttime=20260302T010000Z&size=1", span.Locator);
        Assert.Equal("10.0.0.9/201", span.CameraNames[0]);
        Assert.Equal("numOfMatches says 3, the file holds 1", Assert.Single(index.Notes));
    }

    [Theory]
    [InlineData("responseStatusStrg", "MORE")]
    [InlineData("responseStatusString", "MORE")]
    [InlineData("responseStatusStrg", "MOER")]
    public void Hikvision_WithoutNamespaceAndMisspeltMore_IsAPage(string element, string status)
    {
        var index = IndexSample.Accept($"<CMSearchResult><responseStatus>true</responseStatus><{element}>{status}</{element}><matchList>{HikvisionItem}</matchList></CMSearchResult>");

        Assert.Single(index.Spans);
        Assert.Contains("MORE", Assert.Single(index.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO MATCHES")]
    [InlineData("NO_MATCHES")]
    public void Hikvision_WithoutMatches_IsAnEmptyIndexAndNoError(string status)
    {
        var index = IndexSample.Accept($"<CMSearchResult xmlns='http://www.hikvision.com/ver20/XMLSchema'><responseStatus>false</responseStatus><responseStatusStrg>{status}</responseStatusStrg><numOfMatches>0</numOfMatches></CMSearchResult>");

        Assert.Empty(index.Spans);
        Assert.Empty(index.Notes);
    }
}
