using Supervision.Ingest.Calls.Transcripts;

namespace Supervision.Ingest.Tests.Calls.Transcripts.Formats;

public sealed class AzureFormatTests
{
    [Fact]
    public void AzureBatch_OfTwoChannels_IsMergedByTime()
    {
        var transcript = TranscriptSample.Accept("""
            {"source":"a.wav","recognizedPhrases":[
              {"recognitionStatus":"Success","channel":0,"offsetInTicks":20000000,"durationInTicks":10000000,"nBest":[{"confidence":0.9,"display":"第二句"}]},
              {"recognitionStatus":"Failure","channel":0,"offsetInTicks":0,"durationInTicks":0,"nBest":[]},
              {"recognitionStatus":"Success","channel":1,"offsetInTicks":5000000,"durationInTicks":10000000,"nBest":[{"display":"第一句"}]}]}
            """);

        Assert.Equal(["第一句", "第二句"], transcript.Segments.Select(segment => segment.Text));
        Assert.Equal([1, 0], transcript.Segments.Select(segment => segment.Channel));
    }

    [SharedDataFact]
    public void Conversation_RealSample_HasSpeakersAndNoTimes()
    {
        var transcript = TranscriptSample.Accept(File.ReadAllBytes(SharedData.PathOf("formats", "transcripts", "azure_callcenter_conversation_input.json")));

        Assert.Equal(("azure", "en"), (transcript.Format, transcript.Language));
        Assert.Equal("Agent", transcript.Segments[0].Speaker);
        Assert.All(transcript.Segments, segment => Assert.Null(segment.StartSeconds));
        Assert.Equal("label", SpeakerRoles.Assign(transcript, new RoleSettings()).Basis);
    }
}
