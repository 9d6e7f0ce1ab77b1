using System.Numerics.Tensors;

namespace Supervision.Ingest.Media.Measures;

/// <summary>Measures 16-bit PCM while it streams by; memory grows by about 120 bytes per second and channel.</summary>
internal sealed class PcmMeasure
{
    private const int StepsPerSecond = 10;
    private const int PeaksPerStep = 10;

    private readonly int _sampleRate;
    private readonly Channel[] _channels;
    private readonly short[] _step;
    private readonly float[] _mono;
    private readonly List<byte> _peaks = [];
    private int _filled;
    private int _wanted;
    private long _steps;

    public PcmMeasure(int sampleRate, int channels)
    {
        _sampleRate = sampleRate;
        _channels = Enumerable.Range(0, channels).Select(_ => new Channel(sampleRate)).ToArray();
        // One more than the quotient, for rates that it does not divide.
        var longest = sampleRate / StepsPerSecond + 1;
        _step = new short[longest * channels];
        _mono = new float[longest];
        _wanted = NextLength();
    }

    public long Frames { get; private set; }

    public double Seconds => (double)Frames / _sampleRate;

    public byte[] Peaks => [.. _peaks];

    /// <summary>Takes interleaved samples in stretches of any length that hold whole frames.</summary>
    public void Add(ReadOnlySpan<short> samples)
    {
        Frames += samples.Length / _channels.Length;
        while (!samples.IsEmpty)
        {
            var take = Math.Min(samples.Length, _wanted - _filled);
            samples[..take].CopyTo(_step.AsSpan(_filled));
            samples = samples[take..];
            _filled += take;
            if (_filled < _wanted)
                continue;
            Close(isFull: true);
            _steps++;
            _wanted = NextLength();
        }
    }

    /// <summary>Measures what is left of the last step.</summary>
    public IReadOnlyList<Channel> Finish()
    {
        if (_filled > 0)
            Close(isFull: false);
        return _channels;
    }

    /// <summary>Rates such as 11,025 Hz have no whole number of samples in 100 ms; lengths then alternate.</summary>
    private int NextLength() =>
        (int)((_steps + 1) * _sampleRate / StepsPerSecond - _steps * _sampleRate / StepsPerSecond) * _channels.Length;

    private void Close(bool isFull)
    {
        var frames = _filled / _channels.Length;
        Span<byte> peaks = stackalloc byte[PeaksPerStep * _channels.Length];
        for (var channel = 0; channel < _channels.Length; channel++)
        {
            for (int i = 0, at = channel; i < frames; i++, at += _channels.Length)
                // 32768, the greatest magnitude of 16 bits: full scale is exactly 1.
                _mono[i] = _step[at] / 32768f;
            var mono = _mono.AsSpan(0, frames);
            _channels[channel].Add(mono, _sampleRate, isFull);
            for (var slot = 0; slot < PeaksPerStep; slot++)
                peaks[slot * _channels.Length + channel] = Peak(mono[(slot * frames / PeaksPerStep)..((slot + 1) * frames / PeaksPerStep)]);
        }

        _peaks.AddRange(peaks);
        _filled = 0;
    }

    private static byte Peak(ReadOnlySpan<float> samples) =>
        samples.IsEmpty ? (byte)0 : (byte)Math.Min(255, Math.Round(255 * Math.Abs(TensorPrimitives.MaxMagnitude(samples))));

    /// <summary>What is kept of one channel.</summary>
    internal sealed class Channel(int sampleRate)
    {
        private KWeighting _weighting = new(sampleRate);

        public List<float> LevelsDbfs { get; } = [];

        public List<bool> Tones { get; } = [];

        /// <summary>Mean K-weighted squares, for loudness; full steps only.</summary>
        public List<double> Squares { get; } = [];

        public void Add(ReadOnlySpan<float> samples, int rate, bool isFull)
        {
            var meanSquare = TensorPrimitives.SumOfSquares(samples) / (double)samples.Length;
            // -127 is what seven bits of the stored track hold.
            var level = meanSquare <= 0 ? -127f : (float)Math.Max(-127, 10 * Math.Log10(meanSquare));
            LevelsDbfs.Add(level);
            // The bins are orthogonal over a whole step only; a cut one would find tones in speech.
            Tones.Add(isFull && ToneDetector.IsTone(samples, meanSquare, level, rate));
            var weighted = _weighting.SumOfSquares(samples);
            if (isFull)
                Squares.Add(weighted / samples.Length);
        }
    }
}
