using System.Text;

namespace Supervision.Ingest.Tests.Calls.Transcripts.Formats;

public sealed class SrtFormatTests
{
    [Fact]
    public void Srt_WithWrongNumbersAndSpeakers_IsReadByItsTimes()
    {
        var transcript = TranscriptSample.Accept("7\n00:00:01,000 --> 00:00:02,500\n坐席：您好，\n请问有什么可以帮您\n\n7\r\n00:00:03,000 --> 00:00:04,000\r\n<i>我想问</i>\n\n00:00:05,5 --> 00:00:06,25\n二\n");

        Assert.Equal(3, transcript.Segments.Count);
        Assert.Equal(("坐席", "您好，请问有什么可以帮您", 2), (transcript.Segments[0].Speaker, transcript.Segments[0].Text, transcript.Segments[0].Line));
        Assert.Equal("我想问", transcript.Segments[1].Text);
        Assert.Equal((5.5, 6.25), (transcript.Segments[2].StartSeconds, transcript.Segments[2].EndSeconds));
    }

    [Fact]
    public void Captions_InGb18030_AreReadCharacterForCharacter()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("1\n00:00:01,000 --> 00:00:02,000\n不归我管\n");

        Assert.Equal("不归我管", Assert.Single(TranscriptSample.Accept(bytes).Segments).Text);
    }
}
