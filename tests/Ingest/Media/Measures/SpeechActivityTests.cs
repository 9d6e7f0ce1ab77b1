using Supervision.Ingest.Media;
using Supervision.Ingest.Media.Measures;

namespace Supervision.Ingest.Tests.Media.Measures;

public sealed class SpeechActivityTests
{
    [Theory]
    [InlineData("....####....", 4)]
    [InlineData("....##.##...", 5)]
    [InlineData("...##...##..", 7)]
    [InlineData("..##....##..", 4)]
    [InlineData("......#.....", 0)]
    public void Voice_WithShortPausesAndClicks_IsOneStretch(string loud, int steps) =>
        Assert.Equal(steps, SpeechActivity.Of(Levels(loud), new bool[loud.Length]).Count(step => step));

    [Fact]
    public void Threshold_FollowsTheNoiseOfTheLine_UpToALimit()
    {
        var noisy = Enumerable.Repeat(-45f, 50).Concat(Enumerable.Repeat(-38f, 10)).Concat(Enumerable.Repeat(-20f, 10)).ToList();

        Assert.Equal(10, SpeechActivity.Of(noisy, new bool[noisy.Count]).Count(step => step));
        Assert.Equal(20, SpeechActivity.Of(Enumerable.Repeat(-20f, 20).ToList(), new bool[20]).Count(step => step));
    }

    [Fact]
    public void Tone_HoweverLoud_IsNoVoice()
    {
        var levels = Levels("....########");

        Assert.DoesNotContain(true, SpeechActivity.Of(levels, levels.Select(level => level > -30).ToList()));
    }

    [Fact]
    public void Pauses_BetweenRings_AreNoSilence()
    {
        var tones = Enumerable.Range(0, 110).Select(i => i % 50 < 10).ToArray();
        bool[][] quiet = [new bool[110]];

        Assert.Empty(SpeechActivity.Silences(quiet, [tones], RingBack.Find(tones)));
        Assert.Equal([new Stretch(1, 5), new Stretch(6, 10)], SpeechActivity.Silences(quiet, [tones], []));
    }

    private static List<float> Levels(string loud) => loud.Select(c => c == '#' ? -20f : -70f).ToList();
}
