using Supervision.Jobs.Calls;
using Supervision.Jobs.Calls.Hits;

namespace Supervision.Jobs.Tests.Calls.Hits;

public class SpeechGateTests
{
    private static readonly CallEvidence Measured = new() { StaffSpeech = [(10, 12), (20, 20.3)] };

    [Theory]
    [InlineData(10.0, 12.0, true)]
    [InlineData(12.2, 12.6, true)]    // begins within the margin of recognisers' word times
    [InlineData(12.4, 13.4, false)]
    [InlineData(14.0, 18.0, false)]
    [InlineData(19.0, 20.0, true)]    // 0.3 s of its second
    [InlineData(18.0, 20.0, false)]   // 0.3 s of two seconds are under a fifth
    [InlineData(null, 18.0, true)]
    [InlineData(14.0, null, true)]
    public void Words_OverMeasuredAudio_NeedEnergyUnderAFifthOfTheirTime(double? start, double? end, bool heard) =>
        Assert.Equal(heard, SpeechGate.HasSpeech(start, end, Measured));

    [Theory]
    [InlineData(10.0, 12.0, 1.0)]
    [InlineData(12.0, 14.0, 0.15)]    // the margin of recognisers' word times counts
    [InlineData(14.0, 18.0, 0.0)]
    [InlineData(null, 18.0, null)]
    public void Share_IsTheSpeechInAndBesideTheSeconds(double? start, double? end, double? expected) =>
        Assert.Equal(expected ?? -1, SpeechGate.Share(start, end, Measured) ?? -1, 6);

    [Fact]
    public void Words_AudioNotMeasured_AreBelieved() => Assert.True(SpeechGate.HasSpeech(1, 2, new CallEvidence()));

    [Fact]
    public void Words_AudioMeasuredSilent_AreNot() => Assert.False(SpeechGate.HasSpeech(1, 2, new CallEvidence { StaffSpeech = [] }));
}
