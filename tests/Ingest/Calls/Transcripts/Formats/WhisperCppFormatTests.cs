namespace Supervision.Ingest.Tests.Calls.Transcripts.Formats;

public sealed class WhisperCppFormatTests
{
    [Fact]
    public void Tokens_WithMarks_GiveWordsWithoutTheMarks()
    {
        var segment = Assert.Single(TranscriptSample.Accept("""{"transcription":[{"offsets":{"from":0,"to":2000},"text":"您好","speaker":"1","tokens":[{"text":"[_BEG_]","offsets":{"from":0,"to":0}},{"text":"您","offsets":{"from":0,"to":900}}]}]}""").Segments);

        Assert.Equal(("1", 2.0), (segment.Speaker, segment.EndSeconds!.Value));
        Assert.Equal("您", Assert.Single(segment.Words).Text);
    }
}
