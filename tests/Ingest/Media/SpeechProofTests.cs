using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

public sealed class SpeechProofTests
{
    // Speech from 1.0 s to 2.0 s of 3 s.
    private static readonly SpeechTrack Track =
        SpeechTrack.From(Enumerable.Repeat(-20f, 30).ToArray(), Enumerable.Range(0, 30).Select(i => i is >= 10 and < 20).ToArray());

    private static readonly SpeechTrack Silent = SpeechTrack.From(Enumerable.Repeat(-127f, 30).ToArray(), new bool[30]);

    [Theory]
    [InlineData(1.0, 2.0, 1)]
    [InlineData(0.0, 1.0, 0)]
    [InlineData(0.5, 1.5, 0.5)]
    [InlineData(1.9, 2.9, 0.1)]
    [InlineData(2.5, 9.0, 0)]
    [InlineData(1.0, 6.0, 0.2)]
    [InlineData(2.0, 1.0, 0)]
    [InlineData(-5.0, -1.0, 0)]
    [InlineData(double.NaN, 1.0, 0)]
    [InlineData(0.0, double.PositiveInfinity, 0)]
    public void Fraction_OfASpan_IsItsShareOfSpeech(double start, double end, double expected) =>
        Assert.Equal(expected, SpeechProof.Fraction(Track, start, end), 6);

    [Fact]
    public void Words_OverSilenceOfTheirChannel_AreNotSupported()
    {
        Assert.True(SpeechProof.Supports([Track, Silent], channel: 0, 1.0, 2.0));
        Assert.False(SpeechProof.Supports([Track, Silent], channel: 1, 1.0, 2.0));
        Assert.False(SpeechProof.Supports([Track, Silent], channel: 5, 1.0, 2.0));
        Assert.True(SpeechProof.Supports([Silent, Track], channel: null, 1.0, 2.0));
        Assert.False(SpeechProof.Supports([], channel: null, 1.0, 2.0));
    }

    [Fact]
    public void Step_OfOneByte_KeepsLevelAndActivity()
    {
        Assert.Equal(-20, Track.LevelDbfs(10));
        Assert.True(Track.IsSpeech(10));
        Assert.Equal(-127, Silent.LevelDbfs(0));
        Assert.Equal(1, Track.SpeechSeconds, 6);
    }
}
