using Supervision.Ingest.Media.Measures;

namespace Supervision.Ingest.Tests.Media.Measures;

/// <summary>Steps and peaks of samples that come in stretches of any length.</summary>
public sealed class PcmMeasureTests
{
    [Fact]
    public void Add_InStretchesOfAnyLength_MeasuresTheSame()
    {
        var samples = Enumerable.Range(0, 5000).Select(i => (short)(i * 7919 % 20000 - 10000)).ToArray();
        var whole = new PcmMeasure(8000, 2);
        whole.Add(samples);
        var parts = new PcmMeasure(8000, 2);
        foreach (var part in samples.Chunk(314))
            parts.Add(part);
        Assert.Equal(whole.Finish()[1].LevelsDbfs, parts.Finish()[1].LevelsDbfs);
        Assert.Equal(whole.Peaks, parts.Peaks);
        Assert.Equal((2500L, 0.3125), (parts.Frames, parts.Seconds));
    }

    [Fact]
    public void Channels_Interleaved_AreMeasuredApart()
    {
        var measure = new PcmMeasure(1000, 2);
        measure.Add(Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? short.MinValue : (short)0).ToArray());
        var channels = measure.Finish();
        Assert.Equal((0f, -127f), (Assert.Single(channels[0].LevelsDbfs), Assert.Single(channels[1].LevelsDbfs)));
        Assert.Equal((20, 255, 0), (measure.Peaks.Length, measure.Peaks[0], measure.Peaks[1]));
    }

    [Fact]
    public void Rate_WithoutWholeStep_StillHasTenStepsASecond()
    {
        var measure = new PcmMeasure(11_025, 1);
        measure.Add(new short[11_025]);
        Assert.Equal(10, Assert.Single(measure.Finish()).LevelsDbfs.Count);
    }

    [Fact]
    public void Finish_WithPartOfAStep_CountsItForLevelsAndNotForLoudness()
    {
        var measure = new PcmMeasure(1000, 1);
        measure.Add(new short[150]);
        var channel = Assert.Single(measure.Finish());
        Assert.Equal((2, 1), (channel.LevelsDbfs.Count, channel.Squares.Count));
        Assert.Empty(new PcmMeasure(1000, 1).Finish()[0].LevelsDbfs);
    }
}
