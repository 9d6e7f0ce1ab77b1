using Supervision.Ingest.Calls.Transcripts;

namespace Supervision.Ingest.Tests.Calls.Transcripts.Formats;

public sealed class FunAsrFormatTests
{
    [Fact]
    public void FunAsr_WithSentencesAndSpeakers_KeepsThemApart()
    {
        var transcript = TranscriptSample.Accept("""
            [{"key":"a","text":"您好 请问","timestamp":[[0,100]],
              "sentence_info":[{"text":"您 好，","start":0,"end":800,"spk":0,"timestamp":[[0,400],[400,800]]},{"text":"请问","start":900,"end":1500,"spk":1}]}]
            """);

        Assert.Equal(("您好，", "0"), (transcript.Segments[0].Text, transcript.Segments[0].Speaker));
        Assert.Equal(new Word(0.4, 0.8, "好"), transcript.Segments[0].Words[1]);
        Assert.Equal("1", transcript.Segments[1].Speaker);
    }

    [Fact]
    public void FunAsr_WithTimestampsInsideAString_IsOneStretch()
    {
        var segment = Assert.Single(TranscriptSample.Accept("""{"mode":"offline","is_final":false,"text":"正 是 因 为","timestamp":"[[430,670],[670,810],[810,1000],[1000,1130]]"}""").Segments);

        Assert.Equal((0.43, 1.13, "正是因为"), (segment.StartSeconds!.Value, segment.EndSeconds!.Value, segment.Text));
        Assert.Equal(4, segment.Words.Count);
    }
}
