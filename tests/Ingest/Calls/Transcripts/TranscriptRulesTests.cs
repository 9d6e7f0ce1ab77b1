using Supervision.Ingest.Calls.Transcripts;
using System.Text;

namespace Supervision.Ingest.Tests.Calls.Transcripts;

public sealed class TranscriptRulesTests
{
    [Fact]
    public void Starts_FallingBackByLessThanASecond_AreSorted()
    {
        var transcript = TranscriptSample.Accept("""{"segments":[{"start":5,"end":6,"text":"二"},{"start":4.1,"end":5,"text":"一"}]}""");

        Assert.Equal(["一", "二"], transcript.Segments.Select(segment => segment.Text));
    }

    [Fact]
    public void Text_DenserThanSpeech_IsRefused()
    {
        var dense = new string('说', 60);

        var refused = Assert.IsType<Outcome<Transcript>.Refused>(TranscriptReader.Read(Encoding.UTF8.GetBytes($$"""{"segments":[{"start":0,"end":3,"text":"{{dense}}"}]}"""), recordingSeconds: null));

        Assert.Equal("too-dense", refused.Why.Code);
        Assert.IsType<Outcome<Transcript>.Accepted>(TranscriptReader.Read(Encoding.UTF8.GetBytes($$"""{"segments":[{"start":0,"end":9,"text":"{{dense}}"}]}"""), recordingSeconds: null));
    }
}
