namespace Supervision.Ingest.Tests.Calls.Transcripts.Formats;

public sealed class WhisperFormatTests
{
    [Fact]
    public void VerboseJson_WithWords_KeepsTimesConfidenceAndLanguage()
    {
        var transcript = TranscriptSample.Accept("""{"task":"transcribe","language":"chinese","segments":[{"start":0.5,"end":2,"text":" 您好 ","avg_logprob":-0.5,"words":[{"word":"您","start":0.5,"end":1},{"word":"8","score":0.2}]}]}""");

        var segment = Assert.Single(transcript.Segments);
        Assert.Equal(("chinese", "您好"), (transcript.Language, segment.Text));
        Assert.Equal(Math.Exp(-0.5), segment.Confidence!.Value, 6);
        Assert.Equal("您", Assert.Single(segment.Words).Text);
    }

    [Fact]
    public void Segments_WithSpeakersAndChannels_KeepThem()
    {
        var segment = Assert.Single(TranscriptSample.Accept("""[{"start":0,"end":2,"text":"您好","speaker":"SPEAKER_00","channel":1}]""").Segments);

        Assert.Equal(("SPEAKER_00", 1), (segment.Speaker, segment.Channel));
    }

    [Fact]
    public void Words_OutsideTheirSentence_AreLeftOutAndTheSentenceStays()
    {
        var segment = Assert.Single(TranscriptSample.Accept("""{"segments":[{"start":0,"end":2,"text":"您好","words":[{"word":"您好","start":50,"end":51}]}]}""").Segments);

        Assert.Equal("您好", segment.Text);
        Assert.Empty(segment.Words);
    }
}
