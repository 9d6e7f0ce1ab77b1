using System.Globalization;
using Supervision.Dashboard.Findings.Bench;
using Supervision.Ingest.Media;
using Supervision.Jobs.Operations;

namespace Supervision.Dashboard.Findings.Pack;

/// <summary>Where the sound of a masked pack is silent: the turns in which somebody says a number that the transcript hides.</summary>
/// <param name="Spans">Seconds of the recording, in order; to the end where a turn has no times.</param>
/// <param name="IsKnown">False without a transcript: then nobody can say where numbers are, and no sound goes into the pack.</param>
internal sealed record PackMute(IReadOnlyList<(double Start, double End)> Spans, bool IsKnown)
{
    // Times of a recogniser are off by a syllable now and then.
    private const double MarginSeconds = 0.3;

    /// <summary>Nothing is silenced: the reader may hear the numbers.</summary>
    internal static readonly PackMute None = new([], true);

    /// <param name="whole">The session before its texts are masked.</param>
    internal static PackMute Of(SessionView whole)
    {
        var turns = whole.Call?.Turns ?? [];
        // The whole turn: where in it the number is said, no transcript tells surely.
        return new PackMute(turns.Where(turn => PhoneMask.Of(turn.Body) != turn.Body)
            .Select(turn => (turn.StartSeconds ?? 0) - MarginSeconds is var start && turn is { StartSeconds: not null, EndSeconds: { } end } ? (start, end + MarginSeconds) : (start, double.MaxValue)).ToList(), turns.Count > 0);
    }

    /// <summary>Takes the spans out of 16-bit samples that begin at a second of the recording.</summary>
    internal void Silence(Span<byte> samples, WavHeader header, double fromSeconds)
    {
        var frame = header.Channels * sizeof(short);
        var frames = samples.Length / frame;
        foreach (var (start, end) in Spans)
        {
            var first = (int)Math.Clamp((start - fromSeconds) * header.SampleRate, 0, frames);
            var last = (int)Math.Clamp((end - fromSeconds) * header.SampleRate, first, frames);
            samples[(first * frame)..(last * frame)].Clear();
        }
    }

    /// <summary>The silenced seconds as a reader finds them in the recording.</summary>
    internal string Text => string.Join(", ", Spans.Select(span => $"{Clock(span.Start)}–{(span.End == double.MaxValue ? "…" : Clock(span.End))}"));

    private static string Clock(double seconds) => TimeSpan.FromSeconds(Math.Max(0, seconds)).ToString(@"m\:ss\.f", CultureInfo.InvariantCulture);
}
