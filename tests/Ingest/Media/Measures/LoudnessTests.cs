namespace Supervision.Ingest.Tests.Media.Measures;

public sealed class LoudnessTests
{
    [Theory]
    [InlineData(8000)]
    [InlineData(11025)]
    [InlineData(16000)]
    [InlineData(48000)]
    public async Task Loudness_OfA1KilohertzTone_IsItsLevel(int sampleRate)
    {
        // A sine of -23 dBFS at 1 kHz on one channel reads -26 LUFS (EBU Tech 3341, 1 kHz weighs 0.69 dB).
        var facts = await Measured.Facts(new Sound(sampleRate, 1).Add(10, Sound.Tone(1000, Math.Pow(10, -23 / 20.0))).Wav());

        Assert.InRange(facts.LoudnessLufs!.Value, -26.2, -25.8);
    }

    [Fact]
    public async Task Loudness_OfSilence_IsUnknown() =>
        Assert.Null((await Measured.Facts(new Sound(8000, 2).Add(3, Sound.Quiet, Sound.Quiet).Wav())).LoudnessLufs);
}
