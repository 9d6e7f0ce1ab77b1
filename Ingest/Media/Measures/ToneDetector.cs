namespace Supervision.Ingest.Media.Measures;

/// <summary>Finds the 450 Hz call-progress tone (ring-back, busy, dial) in 100 ms of sound.</summary>
internal static class ToneDetector
{
    /// <summary>The frequency may be off by 25 Hz; bins 10 Hz apart are orthogonal over 100 ms and together cover that band.</summary>
    private static readonly int[] BinsHertz = [420, 430, 440, 450, 460, 470, 480];

    /// <summary>Share of energy in the band that makes a tone: speech seldom passes 0.5, a tone with line noise stays over 0.9.</summary>
    private const double ToneShare = 0.75;

    private const float MinLevelDbfs = -48;

    /// <param name="samples">100 ms of one channel, full scale 1.</param>
    /// <param name="meanSquare">Of the same samples.</param>
    /// <param name="levelDbfs">Of the same samples.</param>
    /// <param name="sampleRate">In Hz.</param>
    public static bool IsTone(ReadOnlySpan<float> samples, double meanSquare, float levelDbfs, int sampleRate)
    {
        if (levelDbfs < MinLevelDbfs || !CrossesLikeTone(samples, sampleRate))
            return false;
        var inBand = 0.0;
        foreach (var hertz in BinsHertz)
            inBand += Power(samples, 2 * Math.PI * hertz / sampleRate);
        return 2 * inBand / ((double)samples.Length * samples.Length * meanSquare) >= ToneShare;
    }

    /// <summary>A cheap look first: 450 Hz crosses zero 900 times a second.</summary>
    private static bool CrossesLikeTone(ReadOnlySpan<float> samples, int sampleRate)
    {
        var crossings = 0;
        for (var i = 1; i < samples.Length; i++)
            crossings += samples[i - 1] < 0 != samples[i] < 0 ? 1 : 0;
        var perSecond = crossings * (double)sampleRate / samples.Length;
        // Wide, for the noise of the line adds and hides crossings; the filter decides.
        return perSecond is > 650 and < 1250;
    }

    /// <summary>Goertzel: squared magnitude of one frequency.</summary>
    private static double Power(ReadOnlySpan<float> samples, double radiansPerSample)
    {
        var coefficient = 2 * Math.Cos(radiansPerSample);
        double previous = 0, before = 0;
        foreach (var sample in samples)
            (previous, before) = (sample + coefficient * previous - before, previous);
        return previous * previous + before * before - coefficient * previous * before;
    }
}
