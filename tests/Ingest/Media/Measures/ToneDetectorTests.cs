using Supervision.Ingest.Media.Measures;

namespace Supervision.Ingest.Tests.Media.Measures;

public sealed class ToneDetectorTests
{
    private const int Rate = 8000;

    [Theory]
    [InlineData(450, 0.3, true)]
    [InlineData(430, 0.3, true)]
    [InlineData(470, 0.3, true)]
    [InlineData(350, 0.3, false)]
    [InlineData(600, 0.3, false)]
    [InlineData(1000, 0.3, false)]
    [InlineData(450, 0.003, false)]
    public void Sound_OfOneFrequency_IsTheToneWithin25Hertz(double hertz, double amplitude, bool isTone) =>
        Assert.Equal(isTone, IsTone(i => amplitude * Math.Sin(2 * Math.PI * hertz * i / Rate)));

    [Fact]
    public void Tone_UnderAnotherAsLoud_IsNone() =>
        Assert.False(IsTone(i => 0.2 * Math.Sin(2 * Math.PI * 450 * i / Rate) + 0.2 * Math.Sin(2 * Math.PI * 620 * i / Rate)));

    [Fact]
    public void Noise_IsNoTone()
    {
        var random = new Random(3);

        Assert.False(IsTone(_ => random.NextDouble() - 0.5));
    }

    private static bool IsTone(Func<int, double> sound)
    {
        var samples = Enumerable.Range(0, Rate / 10).Select(i => (float)sound(i)).ToArray();
        var meanSquare = samples.Average(sample => (double)sample * sample);
        return ToneDetector.IsTone(samples, meanSquare, (float)(10 * Math.Log10(meanSquare)), Rate);
    }
}
