namespace Supervision.Ingest.Tests.Media.Measures;

public sealed class RingBackTests
{
    [Theory]
    [InlineData(0.35, 0.35)]
    [InlineData(8, 0.5)]
    public async Task Tone_BusyOrDial_IsNoRing(double onSeconds, double offSeconds)
    {
        var sound = new Sound(8000, 1).Add(12, t => t % (onSeconds + offSeconds) < onSeconds ? Sound.Tone(450)(t) : 0);

        var facts = await Measured.Facts(sound.Wav());

        Assert.Equal(0, facts.RingCount);
        Assert.Equal(0, facts.Channels[0].Speech.SpeechSeconds);
    }

    [Fact]
    public async Task Ring_AnsweredBeforeItEnds_CountsWhenItFollowsAFullOne()
    {
        var sound = new Sound(8000, 1);
        sound.Add(5.5, Sound.RingBack()).Add(2, sound.Talk());

        Assert.Equal(2, (await Measured.Facts(sound.Wav())).RingCount);
    }

    [Theory]
    [InlineData(430)]
    [InlineData(470)]
    public async Task Ring_AtTheEdgeOfTheAllowedFrequency_IsCounted(double hertz) =>
        Assert.Equal(2, (await Measured.Facts(new Sound(8000, 1).Add(10, Sound.RingBack(hertz)).Wav())).RingCount);
}
