namespace Supervision.Ingest.Tests.Calls.Transcripts.Formats;

public sealed class VttFormatTests
{
    [Fact]
    public void Vtt_WithNotesVoicesAndReferences_IsReadAsWords()
    {
        var transcript = TranscriptSample.Accept("WEBVTT - call\n\nNOTE\nnot said\n\nSTYLE\n::cue { }\n\nintro\n00:01.000 --> 00:02.500 align:start\n<v 客服>您好 &amp; <b>欢迎</b>\n\n01:00:03.000 --> 01:00:04.000\n再见\n");

        Assert.Equal(("客服", "您好 & 欢迎"), (transcript.Segments[0].Speaker, transcript.Segments[0].Text));
        Assert.Equal(3603, transcript.Segments[1].StartSeconds);
    }
}
