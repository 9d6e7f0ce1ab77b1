namespace Supervision.Ingest.Media.Measures;

/// <summary>Counts ring-back bursts: 450 Hz, one second on, four seconds off.</summary>
internal static class RingBack
{
    // Steps cut the second of a ring anywhere, and exchanges keep time loosely: 0.8 to 1.3 s, and 3 to 4.8 s between.
    private const int MinOnSteps = 8;
    private const int MaxOnSteps = 13;
    private const int MinOffSteps = 30;
    private const int MaxOffSteps = 48;

    /// <summary>Bursts that ring; the busy tone (0.35 s) is too short and the dial tone too long.</summary>
    /// <remarks>A burst that answering cut short counts when it follows a full ring at the right distance.</remarks>
    public static List<Stretch> Find(IReadOnlyList<bool> tones)
    {
        var rings = new List<(int Start, int End)>();
        foreach (var (start, end) in Runs.Of(tones))
        {
            var length = end - start;
            var isFull = length is >= MinOnSteps and <= MaxOnSteps;
            var isCutShort = length is >= 2 and < MinOnSteps && rings.Count > 0 && start - rings[^1].End is >= MinOffSteps and <= MaxOffSteps;
            // Two full bursts close together are another signal, not two rings.
            var isApart = rings.Count == 0 || start - rings[^1].End >= MinOffSteps;
            if ((isFull || isCutShort) && isApart)
                rings.Add((start, end));
        }

        return rings.ConvertAll(ring => Runs.InSeconds(ring.Start, ring.End));
    }
}

/// <summary>Runs of steps that are true, as half-open index pairs.</summary>
internal static class Runs
{
    public static IEnumerable<(int Start, int End)> Of(IReadOnlyList<bool> steps)
    {
        var start = -1;
        for (var i = 0; i <= steps.Count; i++)
        {
            var on = i < steps.Count && steps[i];
            if (on && start < 0)
                start = i;
            if (on || start < 0)
                continue;
            yield return (start, i);
            start = -1;
        }
    }

    public static Stretch InSeconds(int start, int end) =>
        new(Math.Round(start * SpeechTrack.StepSeconds, 1), Math.Round(end * SpeechTrack.StepSeconds, 1));
}
