namespace Supervision.Ingest.Media.Measures;

/// <summary>Integrated loudness of EBU R128 (ITU-R BS.1770-4), fed in steps of 100 ms.</summary>
/// <remarks>Filters are computed for the recording's own rate: raising telephone sound to 48 kHz would cost more than decoding it.</remarks>
internal static class Loudness
{
    private const double AbsoluteGateLufs = -70;
    private const double RelativeGateLu = -10;
    // Of BS.1770: takes out what the weighting adds at 997 Hz.
    private const double Offset = -0.691;
    private const int StepsInBlock = 4;

    /// <summary>Gated loudness in LUFS of the summed channels, each given as mean K-weighted squares per full step; null when all is gated.</summary>
    public static double? Integrated(IReadOnlyList<IReadOnlyList<double>> channelSquares)
    {
        var blocks = Blocks(channelSquares);
        var loud = blocks.Where(square => Lufs(square) > AbsoluteGateLufs).ToList();
        if (loud.Count == 0)
            return null;
        var gate = Lufs(loud.Average()) + RelativeGateLu;
        return Lufs(loud.Where(square => Lufs(square) > gate).Average());
    }

    /// <summary>Blocks of 400 ms that start every 100 ms.</summary>
    private static List<double> Blocks(IReadOnlyList<IReadOnlyList<double>> channelSquares)
    {
        // The shortest: a last step that one channel lacks has no common block.
        var steps = channelSquares.Count == 0 ? 0 : channelSquares.Min(squares => squares.Count);
        var blocks = new List<double>(Math.Max(0, steps - StepsInBlock + 1));
        for (var start = 0; start + StepsInBlock <= steps; start++)
        {
            var sum = 0.0;
            foreach (var squares in channelSquares)
            {
                for (var i = 0; i < StepsInBlock; i++)
                    sum += squares[start + i];
            }

            blocks.Add(sum / StepsInBlock);
        }

        return blocks;
    }

    // The floor keeps the logarithm finite in digital silence, far below the gate.
    private static double Lufs(double meanSquare) => Offset + 10 * Math.Log10(Math.Max(meanSquare, 1e-12));
}

/// <summary>The K-weighting of BS.1770: a high shelf for the head, then a high pass.</summary>
internal struct KWeighting
{
    private readonly Biquad _shelf;
    private readonly Biquad _highPass;
    private double _shelf1;
    private double _shelf2;
    private double _pass1;
    private double _pass2;

    public KWeighting(int sampleRate)
    {
        _shelf = Biquad.HighShelf(1681.974450955533, 3.999843853973347, 0.7071752369554196, sampleRate);
        _highPass = Biquad.HighPass(38.13547087602444, 0.5003270373238773, sampleRate);
    }

    /// <summary>Filters a stretch and returns the sum of its squares; the state carries over to the next stretch.</summary>
    public double SumOfSquares(ReadOnlySpan<float> samples)
    {
        double s1 = _shelf1, s2 = _shelf2, p1 = _pass1, p2 = _pass2, sum = 0;
        foreach (var sample in samples)
        {
            var shelved = _shelf.B0 * sample + s1;
            s1 = _shelf.B1 * sample - _shelf.A1 * shelved + s2;
            s2 = _shelf.B2 * sample - _shelf.A2 * shelved;
            var passed = _highPass.B0 * shelved + p1;
            p1 = _highPass.B1 * shelved - _highPass.A1 * passed + p2;
            p2 = _highPass.B2 * shelved - _highPass.A2 * passed;
            sum += passed * passed;
        }

        (_shelf1, _shelf2, _pass1, _pass2) = (Calm(s1), Calm(s2), Calm(p1), Calm(p2));
        return sum;
    }

    /// <summary>Denormal numbers after digital silence slow the filter a hundredfold.</summary>
    private static double Calm(double state) => Math.Abs(state) < 1e-15 ? 0 : state;

    private readonly record struct Biquad(double B0, double B1, double B2, double A1, double A2)
    {
        public static Biquad HighShelf(double hertz, double gainDb, double q, int sampleRate)
        {
            var k = Math.Tan(Math.PI * hertz / sampleRate);
            var high = Math.Pow(10, gainDb / 20);
            var band = Math.Pow(high, 0.4996667741545416);
            var a0 = 1 + k / q + k * k;
            return new(
                (high + band * k / q + k * k) / a0,
                2 * (k * k - high) / a0,
                (high - band * k / q + k * k) / a0,
                2 * (k * k - 1) / a0,
                (1 - k / q + k * k) / a0);
        }

        public static Biquad HighPass(double hertz, double q, int sampleRate)
        {
            var k = Math.Tan(Math.PI * hertz / sampleRate);
            var a0 = 1 + k / q + k * k;
            return new(1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0);
        }
    }
}
