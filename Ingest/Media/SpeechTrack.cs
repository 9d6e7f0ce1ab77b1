namespace Supervision.Ingest.Media;

/// <summary>Level and voice activity of one channel, one byte per 100 ms, small enough to store with the call.</summary>
/// <remarks>Bit 7 is voice activity; bits 0 to 6 are the level in dB below full scale, 127 for silence.</remarks>
public sealed record SpeechTrack(byte[] Steps)
{
    public const double StepSeconds = 0.1;

    private const byte SpeechBit = 0x80;

    public double Seconds => Steps.Length * StepSeconds;

    public double SpeechSeconds => Steps.Count(step => (step & SpeechBit) != 0) * StepSeconds;

    public bool IsSpeech(int step) => (Steps[step] & SpeechBit) != 0;

    /// <summary>Level in dBFS, from -127 to 0.</summary>
    public int LevelDbfs(int step) => -(Steps[step] & ~SpeechBit);

    public static SpeechTrack From(IReadOnlyList<float> levelsDbfs, IReadOnlyList<bool> speech)
    {
        var steps = new byte[levelsDbfs.Count];
        for (var i = 0; i < steps.Length; i++)
            steps[i] = (byte)((byte)Math.Clamp(Math.Round(-levelsDbfs[i]), 0, 127) | (speech[i] ? SpeechBit : 0));
        return new(steps);
    }
}
