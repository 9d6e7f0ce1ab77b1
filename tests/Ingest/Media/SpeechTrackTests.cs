using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

public sealed class SpeechTrackTests
{
    [Fact]
    public void Track_OfLevelsAndVoice_GivesBothBackStepByStep()
    {
        var track = SpeechTrack.From([0f, -20.4f, -300f, 6f], [true, false, true, false]);

        Assert.Equal([0, -20, -127, 0], Enumerable.Range(0, 4).Select(track.LevelDbfs));
        Assert.Equal([true, false, true, false], Enumerable.Range(0, 4).Select(track.IsSpeech));
        Assert.Equal((0.4, 0.2), (track.Seconds, track.SpeechSeconds));
    }
}
