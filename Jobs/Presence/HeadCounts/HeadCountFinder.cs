using Supervision.Sql.Halls;

namespace Supervision.Jobs.Presence.HeadCounts;

/// <summary>Compares the head counts of one hall date with the roster, where the index carries them.</summary>
/// <param name="days">Every post of that date: who is too many here is missing elsewhere.</param>
public sealed class HeadCountFinder(PresenceInput input, IReadOnlyList<PostDay> days)
{
    /// <summary>Two people are a pair; a cluster (扎堆) takes three.</summary>
    private const int SmallestCluster = 3;

    private readonly DutyBook _duty = new(input.Shifts, input.Leaves);
    private readonly Dictionary<string, PostRow> _posts = input.Posts.GroupBy(post => post.PostCode).ToDictionary(rows => rows.Key, rows => rows.Last());

    public IEnumerable<HeadCountLead> Find() => days.SelectMany(Of);

    private IEnumerable<HeadCountLead> Of(PostDay day)
    {
        var evidence = input.Evidence.GetValueOrDefault(day.PostCode, PostEvidence.None);
        // No clip carries a count: the index then proves an empty post or nothing.
        if (evidence.Heads.Most == 0)
            return [];
        var stage = new Stage(day, _posts[day.PostCode], evidence, new Interval(day.Required[0].Start, day.Required[^1].End));
        return [.. Understaffed(stage), .. Surplus(stage)];
    }

    /// <summary>S3 二(二)2(4): leave must not leave a post short. Who is excused is not missed, and an uncounted row proves nothing.</summary>
    private IEnumerable<HeadCountLead> Understaffed(Stage stage)
    {
        var (day, heads) = (stage.Day, stage.Evidence.Heads);
        // A presence row without a number may be any number of people: it cannot show that somebody was missing.
        var counted = day.Present.Except(heads.Uncounted);
        var missing = IntervalSet.Empty;
        // From two: that nobody was there is an absence episode already.
        for (var need = 2; need <= stage.Post.MinStaff; need++)
            missing = missing.Or(counted.And(_duty.Available(day.PostCode, stage.Span, need)).Except(heads.Possibly(need)));
        return Long(stage, missing, HeadCountLead.Understaffed);
    }

    private IEnumerable<HeadCountLead> Surplus(Stage stage)
    {
        var over = IntervalSet.Empty;
        for (var persons = Math.Max(2, stage.Post.MinStaff + 1); persons <= stage.Evidence.Heads.Most; persons++)
            over = over.Or(stage.Evidence.Heads.AtLeast(persons).Except(_duty.Rostered(stage.Day.PostCode, stage.Span, persons)));
        // Inside required time: before opening and after closing people may stand where they like.
        over = over.And(stage.Day.Present);
        if (over.Count == 0)
            return [];
        // A surplus alone does not show wandering: a counter of this hall must stand empty at the time.
        var elsewhere = days.Where(other => other.PostCode != stage.Day.PostCode && other.Absent.Count > 0).ToList();
        var empty = elsewhere.Aggregate(IntervalSet.Empty, (all, other) => all.Or(other.Absent));
        var wandering = Long(stage, over.And(empty), HeadCountLead.Wandering).Select(lead => WithPosts(lead, stage, elsewhere)).ToList();
        // The same minutes are one lead: wandering says more than a cluster and goes first.
        var rest = over.And(stage.Evidence.Heads.AtLeast(SmallestCluster)).Except(IntervalSet.Of(wandering.Select(lead => lead.Span)));
        return wandering.Concat(Long(stage, rest, HeadCountLead.Clustering));
    }

    /// <summary>Pieces joined like those of an absence, from the same threshold on: no document gives minutes for these either.</summary>
    private IEnumerable<HeadCountLead> Long(Stage stage, IntervalSet pieces, string word)
    {
        var minutes = stage.Post.AbsenceMinutes ?? input.DefaultMinutes;
        foreach (var (span, milliseconds) in EpisodeFinder.Joined(pieces).Where(run => EpisodeFinder.IsLong(run.Milliseconds, minutes)))
        {
            yield return new HeadCountLead
            {
                Word = word, PostCode = stage.Day.PostCode, Span = span, Seconds = milliseconds / 1000, ThresholdMinutes = minutes,
                ThresholdSource = stage.Post.AbsenceMinutes is null ? input.DefaultSource : stage.Post.AbsenceSource,
                Counted = Highest(number => stage.Evidence.Heads.AtLeast(number).And(pieces).Slice(span.Start, span.End).Count > 0, stage.Evidence.Heads.Most),
                Expected = Math.Max(stage.Post.MinStaff, Highest(number => _duty.Rostered(stage.Day.PostCode, span, number).Count > 0, _duty.RosteredDuring(stage.Day.PostCode, span).Count())),
            };
        }
    }

    private HeadCountLead WithPosts(HeadCountLead lead, Stage stage, List<PostDay> elsewhere)
    {
        var empty = elsewhere.Where(other => other.Absent.Slice(lead.Span.Start, lead.Span.End).Count > 0).Select(other => other.PostCode).ToList();
        var named = stage.Evidence.NamedDuring(lead.Span, empty.SelectMany(post => _duty.RosteredDuring(post, lead.Span)).Distinct()).Take(2).ToList();
        return lead with { EmptyPosts = empty, StaffNo = named is [var only] ? only : null };
    }

    private static int Highest(Func<int, bool> holds, int most)
    {
        while (most > 0 && !holds(most))
            most--;
        return most;
    }

    private sealed record Stage(PostDay Day, PostRow Post, PostEvidence Evidence, Interval Span);
}
