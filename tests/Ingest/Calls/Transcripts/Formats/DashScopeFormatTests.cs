namespace Supervision.Ingest.Tests.Calls.Transcripts.Formats;

public sealed class DashScopeFormatTests
{
    [Fact]
    public void Transcripts_PerChannel_AreMergedWithTheirWords()
    {
        var segments = TranscriptSample.Accept("""{"transcripts":[{"channel_id":0,"sentences":[{"begin_time":3000,"end_time":4000,"text":"二"}]},{"channel_id":1,"sentences":[{"begin_time":100,"end_time":2000,"text":"一","speaker_id":4,"words":[{"begin_time":100,"end_time":900,"text":"一"}]}]}]}""").Segments;

        Assert.Equal([("一", 1, "4"), ("二", 0, null)], segments.Select(segment => (segment.Text, segment.Channel!.Value, segment.Speaker)));
        Assert.Equal(0.9, Assert.Single(segments[0].Words).EndSeconds);
    }
}
