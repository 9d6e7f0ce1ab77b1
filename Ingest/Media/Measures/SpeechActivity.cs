namespace Supervision.Ingest.Media.Measures;

/// <summary>Decides from levels and tones where somebody speaks.</summary>
internal static class SpeechActivity
{
    private const float AboveFloorDb = 10;

    /// <summary>Under this even a quiet handset is only line noise.</summary>
    private const float LowestThresholdDbfs = -50;

    /// <summary>Over this a channel without pauses would count as noise.</summary>
    private const float HighestThresholdDbfs = -34;

    private const int BridgeSteps = 3;
    private const int MinSpeechSteps = 2;
    private const int MinSilenceSteps = 20;
    private const int MinOverlapSteps = 3;

    /// <summary>Voice activity per step: louder than the channel's own noise, no tone, pauses up to 0.3 s bridged, clicks dropped.</summary>
    public static bool[] Of(IReadOnlyList<float> levelsDbfs, IReadOnlyList<bool> tones)
    {
        var threshold = Threshold(levelsDbfs);
        var speech = new bool[levelsDbfs.Count];
        for (var i = 0; i < speech.Length; i++)
            speech[i] = levelsDbfs[i] > threshold && !tones[i];
        // Bridged before clicks are dropped: short syllables that stand together are speech.
        Bridge(speech, tones);
        foreach (var (start, end) in Runs.Of(speech).ToList())
        {
            if (end - start < MinSpeechSteps)
                Array.Fill(speech, value: false, start, end - start);
        }

        return speech;
    }

    private static float Threshold(IReadOnlyList<float> levelsDbfs)
    {
        // Digital silence is left out: muted stretches would pull the floor below the noise of the line.
        var heard = levelsDbfs.Where(level => level > -90).Order().ToList();
        // The quietest tenth: even somebody who talks without a pause leaves that much between words.
        var floor = heard.Count == 0 ? LowestThresholdDbfs : heard[heard.Count / 10];
        return Math.Clamp(floor + AboveFloorDb, LowestThresholdDbfs, HighestThresholdDbfs);
    }

    private static void Bridge(bool[] speech, IReadOnlyList<bool> tones)
    {
        var last = -1;
        for (var i = 0; i < speech.Length; i++)
        {
            if (tones[i])
                last = -1;
            if (!speech[i])
                continue;
            if (last >= 0 && i - last - 1 <= BridgeSteps)
                Array.Fill(speech, value: true, last + 1, i - last - 1);
            last = i;
        }
    }

    /// <summary>Stretches of two seconds and more in which no channel speaks or sounds a tone; pauses between rings are no silence.</summary>
    public static List<Stretch> Silences(IReadOnlyList<bool[]> speech, IReadOnlyList<bool[]> tones, IReadOnlyList<Stretch> rings)
    {
        var steps = speech.Count == 0 ? 0 : speech[0].Length;
        var quiet = new bool[steps];
        for (var i = 0; i < steps; i++)
            quiet[i] = !speech.Any(channel => channel[i]) && !tones.Any(channel => channel[i]);
        for (var i = 1; i < rings.Count; i++)
        {
            // Four seconds apart by the standard; more is somebody waiting after the ringing has ended.
            if (rings[i].StartSeconds - rings[i - 1].EndSeconds < 6)
                Clear(quiet, rings[i - 1].EndSeconds, rings[i].StartSeconds);
        }

        return Long(quiet, MinSilenceSteps);
    }

    public static List<Stretch> Overlaps(IReadOnlyList<bool[]> speech)
    {
        var steps = speech.Count == 0 ? 0 : speech[0].Length;
        var both = new bool[steps];
        for (var i = 0; i < steps; i++)
            both[i] = speech.Count(channel => channel[i]) > 1;
        return Long(both, MinOverlapSteps);
    }

    private static void Clear(bool[] steps, double startSeconds, double endSeconds)
    {
        for (var i = (int)Math.Round(startSeconds / SpeechTrack.StepSeconds); i < Math.Min(steps.Length, Math.Round(endSeconds / SpeechTrack.StepSeconds)); i++)
            steps[i] = false;
    }

    private static List<Stretch> Long(bool[] steps, int minSteps) =>
        Runs.Of(steps).Where(run => run.End - run.Start >= minSteps).Select(run => Runs.InSeconds(run.Start, run.End)).ToList();
}
