namespace Supervision.Ingest.Media;

/// <summary>Answers whether somebody can be heard where a transcript claims words.</summary>
public static class SpeechProof
{
    /// <summary>Recognisers place word edges this far off.</summary>
    public const double EdgeSeconds = 0.2;

    /// <summary>Share of [start, end) with voice activity, 0 to 1; 0 outside the recording and for an empty span.</summary>
    public static double Fraction(SpeechTrack track, double startSeconds, double endSeconds)
    {
        ArgumentNullException.ThrowIfNull(track);
        if (!double.IsFinite(startSeconds) || !double.IsFinite(endSeconds) || endSeconds <= startSeconds)
            return 0;
        // The millionth keeps 0.3 / 0.1 = 2.999… from taking in the step before.
        var first = (int)Math.Clamp(Math.Floor(startSeconds / SpeechTrack.StepSeconds + 1e-6), 0, track.Steps.Length);
        var last = (int)Math.Clamp(Math.Ceiling(endSeconds / SpeechTrack.StepSeconds - 1e-6), 0, track.Steps.Length);
        var speech = 0;
        for (var step = first; step < last; step++)
            speech += track.IsSpeech(step) ? 1 : 0;
        // Against the span asked for, not what there is of it: words beyond the end of the recording are not proved.
        var asked = Math.Max(1, Math.Ceiling((endSeconds - startSeconds) / SpeechTrack.StepSeconds - 1e-6));
        return Math.Min(1, speech / asked);
    }

    /// <summary>The same over one channel, or over the loudest claim of any channel when the speaker's channel is unknown.</summary>
    public static double Fraction(IReadOnlyList<SpeechTrack> channels, int? channel, double startSeconds, double endSeconds)
    {
        ArgumentNullException.ThrowIfNull(channels);
        if (channel is { } known)
            // A channel that the recording does not have proves nothing, whatever the transcript says.
            return known >= 0 && known < channels.Count ? Fraction(channels[known], startSeconds, endSeconds) : 0;
        return channels.Count == 0 ? 0 : channels.Max(track => Fraction(track, startSeconds, endSeconds));
    }

    /// <summary>Whether words over this span can be real: at least a fifth of it, edges forgiven, carries speech.</summary>
    public static bool Supports(IReadOnlyList<SpeechTrack> channels, int? channel, double startSeconds, double endSeconds) =>
        Fraction(channels, channel, Math.Max(0, startSeconds - EdgeSeconds), endSeconds + EdgeSeconds) >= 0.2;
}
