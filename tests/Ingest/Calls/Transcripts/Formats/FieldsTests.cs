using Supervision.Ingest.Calls.Transcripts.Formats;

namespace Supervision.Ingest.Tests.Calls.Transcripts.Formats;

/// <summary>Channels, times and blanks as speech services write them.</summary>
public sealed class FieldsTests
{
    [Theory]
    [InlineData("{\"c\": 0}", 0)]
    [InlineData("{\"c\": 99}", 99)]
    [InlineData("{\"c\": 1.0}", 1)]
    [InlineData("{}", null)]
    public void Channel_WholeOrMissing_IsRead(string text, int? expected)
    {
        var json = JsonFile.Parse(text);
        Assert.Equal(expected, Fields.Channel(json, json.Root, "c"));
    }

    [Theory]
    [InlineData("{\"c\": 100}")]
    [InlineData("{\"c\": -1}")]
    [InlineData("{\"c\": 0.5}")]
    public void Channel_ThatIsNone_IsRefusedByItsName(string text)
    {
        var json = JsonFile.Parse(text);
        var refusal = Assert.Throws<RefusedException>(() => Fields.Channel(json, json.Root, "c")).Refusal;
        Assert.Equal(("unknown-channel", "'c' is no channel"), (refusal.Code, refusal.English));
    }

    [Fact]
    public void Milliseconds_AsSeconds_KeepTheirFraction()
    {
        var json = JsonFile.Parse("{\"t\": 1250}");
        Assert.Equal(1.25, Fields.Milliseconds(json, json.Root, "t"));
    }

    [Theory]
    [InlineData("你 好 吗", "你好吗")]
    [InlineData(" good day ", "good day")]
    [InlineData("用 Word 打开", "用Word打开")]
    [InlineData("a  b", "a  b")]
    [InlineData("   ", "")]
    public void TokenBlanks_BetweenLettersThatUseThem_Stay(string text, string expected) => Assert.Equal(expected, Fields.WithoutTokenBlanks(text));
}
