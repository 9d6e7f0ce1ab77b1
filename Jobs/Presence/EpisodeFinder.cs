namespace Supervision.Jobs.Presence;

/// <summary>Joins the absent pieces of one post and date into episodes and finds the word that the evidence proves.</summary>
internal sealed class EpisodeFinder(PostDay day, PostEvidence evidence, DutyBook duty)
{
    /// <summary>Pieces closer than this are one episode, whatever lies between; exactly this separates.</summary>
    private const int JoiningGapSeconds = 60;

    /// <param name="minutes">Shortest sum of pieces that counts, reached included.</param>
    public List<Episode> Find(double minutes, string? source) =>
        [.. Joined(day.Absent).Where(run => run.Seconds >= minutes * 60).Select(run => Name(run.Span, run.Seconds, minutes, source))];

    /// <summary>Pieces that lie close together as one, with the sum of their seconds.</summary>
    internal static IEnumerable<(Interval Span, long Seconds)> Joined(IntervalSet pieces)
    {
        for (var first = 0; first < pieces.Count;)
        {
            var (last, seconds) = (first, pieces[first].Seconds);
            while (last + 1 < pieces.Count && pieces[last + 1].Start - pieces[last].End < JoiningGapSeconds)
                seconds += pieces[++last].Seconds;
            yield return (new Interval(pieces[first].Start, pieces[last].End), seconds);
            first = last + 1;
        }
    }

    private Episode Name(Interval span, long seconds, double minutes, string? source)
    {
        var left = WhoLeft(span);
        var word = Word(span, left);
        return new Episode
        {
            Span = span, AbsentSeconds = seconds, Word = word, StaffNo = word == "left_post" ? left : OnlyOneRostered(span),
            ThresholdMinutes = minutes, ThresholdSource = source,
        };
    }

    private string Word(Interval span, string? left)
    {
        if (day.Required.Any(block => span.Start <= block.Start && block.End <= span.End))
            return "empty_post";
        if (day.Required.Any(block => block.Start == span.Start))
            return "late";
        if (day.Required.Any(block => block.End == span.End))
            return "early";
        return left is null ? "empty_post" : "left_post";
    }

    /// <summary>Who of the people rostered was named by the last presence in the same block; the first by number of several.</summary>
    private string? WhoLeft(Interval span)
    {
        if (day.Required.At(span.Start) is not { } block)
            return null;
        var before = evidence.Present.Slice(block.Start, span.Start);
        if (before.Count == 0)
            return null;
        var lastSecond = before[^1].End - 1;
        return evidence.NamedAt(lastSecond, duty.RosteredAt(day.PostCode, lastSecond)).Min(StringComparer.Ordinal);
    }

    private string? OnlyOneRostered(Interval span) =>
        duty.RosteredDuring(day.PostCode, span).Take(2).ToList() is [var only] ? only : null;
}
