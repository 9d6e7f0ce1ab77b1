namespace Supervision.Jobs.Calls.Hits;

/// <summary>Keeps apart what was said and what a recogniser wrote over silence.</summary>
public static class SpeechGate
{
    /// <summary>
    /// Word times of recognisers are off by up to this much; a shorter margin would call real speech silent, a longer
    /// one would let neighbouring speech vouch for invented words.
    /// </summary>
    public const double MarginSeconds = 0.3;

    /// <summary>Below this share of its seconds with energy a hit is not speech.</summary>
    public const double LeastShare = 0.2;

    /// <summary>True where the audio was not measured or the turn has no times: then nothing speaks against it.</summary>
    public static bool HasSpeech(double? startSeconds, double? endSeconds, CallEvidence evidence) =>
        Share(startSeconds, endSeconds, evidence) is not < LeastShare;

    /// <summary>Of the seconds, the share with staff speech in or beside them, 0 to 1; null where nothing was measured.</summary>
    public static double? Share(double? startSeconds, double? endSeconds, CallEvidence evidence)
    {
        if (evidence.StaffSpeech is not { } speech || startSeconds is not { } start || endSeconds is not { } end)
            return null;
        var covered = speech.Sum(span =>
            Math.Max(0, Math.Min(span.EndSeconds, end + MarginSeconds) - Math.Max(span.StartSeconds, start - MarginSeconds)));
        return Math.Min(1, covered / Math.Max(end - start, 0.1));
    }

    internal static (IReadOnlyList<CallHit> Heard, IReadOnlyList<CallHit> Silent) Split(
        IReadOnlyList<CallHit> hits, CallEvidence evidence)
    {
        var heard = hits.Where(hit => HasSpeech(hit.StartSeconds, hit.EndSeconds, evidence)).ToList();
        return (heard, [.. hits.Except(heard)]);
    }
}
