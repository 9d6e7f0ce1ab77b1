using System.Runtime.InteropServices;
using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

/// <summary>Makes recordings from numbers, so that their truth is known.</summary>
internal sealed class Sound(int sampleRate, int channels)
{
    private readonly List<short> _samples = [];
    private readonly Random _noise = new(7);

    public int SampleRate { get; } = sampleRate;

    public double Seconds => (double)_samples.Count / channels / SampleRate;

    /// <summary>Adds a stretch; each function gives one channel's amplitude at a time in seconds.</summary>
    public Sound Add(double seconds, params Func<double, double>[] perChannel)
    {
        for (var i = 0; i < (int)(seconds * SampleRate); i++)
        {
            for (var channel = 0; channel < channels; channel++)
                _samples.Add((short)(32767 * Math.Clamp(perChannel[channel]((double)i / SampleRate), -1, 1)));
        }

        return this;
    }

    public static double Quiet(double seconds) => 0 * seconds;

    public static Func<double, double> Tone(double hertz, double amplitude = 0.1) => t => amplitude * Math.Sin(2 * Math.PI * hertz * t);

    /// <summary>Noise that swells and fades four times a second, as syllables do.</summary>
    public Func<double, double> Talk(double amplitude = 0.2) => t => amplitude * (_noise.NextDouble() * 2 - 1) * (0.6 + 0.4 * Math.Sin(2 * Math.PI * 4 * t));

    public static Func<double, double> RingBack(double hertz = 450) => t => t % 5 < 1 ? 0.1 * Math.Sin(2 * Math.PI * hertz * t) : 0;

    public byte[] Wav(long? claimedDataBytes = null)
    {
        var data = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_samples));
        return [.. WavHeader.ForPcm16(SampleRate, channels, claimedDataBytes ?? data.Length), .. data];
    }
}

/// <summary>A folder that goes away with the test.</summary>
internal sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("supervision-media-").FullName;

    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
