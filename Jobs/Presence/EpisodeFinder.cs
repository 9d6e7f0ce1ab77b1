namespace Supervision.Jobs.Presence;

/// <summary>Joins the absent pieces of one post and date into episodes and finds the word that the evidence proves.</summary>
internal sealed class EpisodeFinder(PostDay day, PostEvidence evidence, DutyBook duty)
{
    /// <summary>Pieces closer than this are one episode, whatever lies between; exactly this separates.</summary>
    private const int JoiningGapMilliseconds = 60_000;

    /// <param name="minutes">Shortest sum of pieces that counts, reached included.</param>
    public List<Episode> Find(double minutes, string? source) =>
        [.. Joined(day.Absent).Where(run => IsLong(run.Milliseconds, minutes)).Select(run => Name(run.Span, run.Milliseconds, minutes, source))];

    /// <summary>Pieces that lie close together as one, with the sum of their lengths.</summary>
    internal static IEnumerable<(Interval Span, long Milliseconds)> Joined(IntervalSet pieces)
    {
        for (var first = 0; first < pieces.Count;)
        {
            var (last, sum) = (first, pieces[first].Milliseconds);
            // Whatever fills the gap: somebody who looks in for half a minute has not ended the absence. Exactly 60 s has.
            while (last + 1 < pieces.Count && pieces[last + 1].Start - pieces[last].End < JoiningGapMilliseconds)
                sum += pieces[++last].Milliseconds;
            // The sum and not the span is charged: proven presence and dark camera inside an episode cost nobody anything.
            yield return (new Interval(pieces[first].Start, pieces[last].End), sum);
            first = last + 1;
        }
    }

    /// <summary>Whether a sum reaches a threshold; minutes such as 0.7 have no exact binary form.</summary>
    internal static bool IsLong(long milliseconds, double minutes) => milliseconds >= Math.Round(minutes * 60_000);

    private Episode Name(Interval span, long milliseconds, double minutes, string? source)
    {
        var left = WhoLeft(span);
        var word = Word(span, left);
        return new Episode
        {
            Span = span, AbsentMilliseconds = milliseconds, Word = word, StaffNo = word == "left_post" ? left : OnlyOneRostered(span),
            ThresholdMinutes = minutes, ThresholdSource = source,
        };
    }

    private string Word(Interval span, string? left)
    {
        // First: an episode that fills the block also starts and ends where it does, and would read as late.
        if (day.Required.Any(block => span.Start <= block.Start && block.End <= span.End))
            return "empty_post";
        if (day.Required.Any(block => block.Start == span.Start))
            return "late";
        if (day.Required.Any(block => block.End == span.End))
            return "early";
        // A name is needed to say that somebody left; that the post stood empty needs none.
        return left is null ? "empty_post" : "left_post";
    }

    /// <summary>Who of the people rostered was named by the last presence in the same block; the first by number of several.</summary>
    private string? WhoLeft(Interval span)
    {
        if (day.Required.At(span.Start) is not { } block)
            return null;
        // Within the block only: who was seen before lunch did not leave in the afternoon.
        var before = evidence.Present.Slice(block.Start, span.Start);
        if (before.Count == 0)
            return null;
        // Half-open: at the end itself nobody is there any more.
        var lastInstant = before[^1].End - 1;
        // Of two seen together the lower number, so that a second computation names the same one.
        return evidence.NamedAt(lastInstant, duty.RosteredAt(day.PostCode, lastInstant)).Min(StringComparer.Ordinal);
    }

    private string? OnlyOneRostered(Interval span) =>
        // Of two rostered nobody is named: the evidence shows an empty post, not whose turn it was.
        duty.RosteredDuring(day.PostCode, span).Take(2).ToList() is [var only] ? only : null;
}
