namespace Supervision.Dashboard.Calls;

/// <summary>A waveform small enough for a screen.</summary>
public static class Peaks
{
    /// <summary>The greatest amplitude, 0 to 255, of each of <paramref name="count"/> equal parts, per channel.</summary>
    /// <param name="interleaved">One value per channel and 10 ms.</param>
    public static int[][] Of(ReadOnlySpan<byte> interleaved, int channels, int count)
    {
        var steps = interleaved.Length / channels;
        var bars = Math.Min(count, steps);
        var result = new int[channels][];
        for (var channel = 0; channel < channels; channel++)
            result[channel] = new int[bars];
        for (var step = 0; step < steps; step++)
        {
            var bar = (int)((long)step * bars / steps);
            for (var channel = 0; channel < channels; channel++)
                result[channel][bar] = Math.Max(result[channel][bar], interleaved[step * channels + channel]);
        }
        return result;
    }
}
