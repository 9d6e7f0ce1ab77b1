namespace Supervision.Ingest.Tests.Calls.Transcripts.Formats;

public sealed class AliyunFormatTests
{
    [Fact]
    public void Sentences_OfTwoChannelsInTurn_AreOrderedByTime()
    {
        var segments = TranscriptSample.Accept("""{"Result":{"Sentences":[{"BeginTime":5000,"EndTime":6000,"Text":"三","ChannelId":0},{"BeginTime":100,"EndTime":2000,"Text":"一","ChannelId":1},{"BeginTime":2100,"EndTime":3000,"Text":"二","ChannelId":1}]}}""").Segments;

        Assert.Equal(["一", "二", "三"], segments.Select(segment => segment.Text));
        Assert.Equal([1, 1, 0], segments.Select(segment => segment.Channel!.Value));
    }
}
