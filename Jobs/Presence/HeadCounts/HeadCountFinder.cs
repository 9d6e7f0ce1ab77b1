using Supervision.Jobs.Presence.Patterns;
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

    // Seconds of an absence too short to count are held against nobody and show no wandering either.
    private readonly Dictionary<string, IntervalSet> _empty = days.Where(day => day.Episodes.Count > 0).GroupBy(day => day.PostCode).ToDictionary(
        own => own.Key, own => own.Aggregate(IntervalSet.Empty, (all, day) => all.Or(day.Absent.And(IntervalSet.Of(day.Episodes.Select(episode => episode.Span))))));

    public IEnumerable<HeadCountLead> Find()
    {
        var stages = days.Select(StageOf).OfType<Stage>().Select(stage => (Stage: stage, Over: Surplus(stage))).ToList();
        var wandering = stages.SelectMany(post => Wandering(post.Stage, post.Over).Select(lead => (post.Stage, Lead: lead))).ToList();
        // One limit for the hall's whole date: each surplus, also one that met nothing, was a chance to meet an empty counter by accident.
        var tested = stages.Sum(post => Long(post.Stage, post.Over, HeadCountLead.Wandering).Count());
        var limit = FalseDiscovery.Limit([.. wandering.Select(found => found.Lead.Chance).Where(chance => chance > 0)], tested);
        var kept = wandering.Where(found => found.Lead.Chance <= Math.Max(0, limit)).ToLookup(found => found.Stage, found => found.Lead);
        return stages.SelectMany(post => (IEnumerable<HeadCountLead>)[.. Understaffed(post.Stage), .. kept[post.Stage], .. Clustering(post.Stage, post.Over, kept[post.Stage])]);
    }

    private Stage? StageOf(PostDay day)
    {
        var evidence = input.Evidence.GetValueOrDefault(day.PostCode, PostEvidence.None);
        // No clip carries a count: the index then proves an empty post or nothing.
        return evidence.Heads.Most == 0 ? null : new Stage(day, _posts[day.PostCode], evidence, new Interval(day.Required[0].Start, day.Required[^1].End));
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

    private IntervalSet Surplus(Stage stage)
    {
        var over = IntervalSet.Empty;
        for (var persons = Math.Max(2, stage.Post.MinStaff + 1); persons <= stage.Evidence.Heads.Most; persons++)
            over = over.Or(stage.Evidence.Heads.AtLeast(persons).Except(_duty.Rostered(stage.Day.PostCode, stage.Span, persons)));
        // Inside required time: before opening and after closing people may stand where they like.
        return over.And(stage.Day.Present);
    }

    /// <summary>A surplus alone does not show wandering: a counter of this hall must stand empty at the time, for as long as counts as an absence.</summary>
    private IEnumerable<HeadCountLead> Wandering(Stage stage, IntervalSet over)
    {
        if (over.Count == 0)
            return [];
        var elsewhere = _empty.Where(other => other.Key != stage.Day.PostCode).ToList();
        var empty = elsewhere.Aggregate(IntervalSet.Empty, (all, other) => all.Or(other.Value));
        return Long(stage, over.And(empty), HeadCountLead.Wandering).Select(lead => WithPosts(lead, stage, elsewhere) is var found && found.Chance == 0
            ? found : found with { Chance = Coincidence.Chance(Whole(over, lead.Span), empty, stage.Span) });
    }

    /// <summary>The same minutes are one lead: wandering says more than a cluster and goes first.</summary>
    private IEnumerable<HeadCountLead> Clustering(Stage stage, IntervalSet over, IEnumerable<HeadCountLead> wandering) =>
        Long(stage, over.And(stage.Evidence.Heads.AtLeast(SmallestCluster)).Except(IntervalSet.Of(wandering.Select(lead => lead.Span))), HeadCountLead.Clustering);

    private static Interval Whole(IntervalSet over, Interval met) =>
        EpisodeFinder.Joined(over).Select(run => run.Span).Where(run => run.Start < met.End && met.Start < run.End)
            .Aggregate(met, (all, run) => new Interval(Math.Min(all.Start, run.Start), Math.Max(all.End, run.End)));

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

    private HeadCountLead WithPosts(HeadCountLead lead, Stage stage, List<KeyValuePair<string, IntervalSet>> elsewhere)
    {
        var empty = elsewhere.Where(other => other.Value.Slice(lead.Span.Start, lead.Span.End).Count > 0).Select(other => other.Key).ToList();
        var named = stage.Evidence.NamedDuring(lead.Span, empty.SelectMany(post => _duty.RosteredDuring(post, lead.Span)).Distinct()).Take(2).ToList();
        // Whom the index names is no coincidence.
        return lead with { EmptyPosts = empty, StaffNo = named is [var only] ? only : null, Chance = named.Count > 0 ? 0 : 1 };
    }

    private static int Highest(Func<int, bool> holds, int most)
    {
        while (most > 0 && !holds(most))
            most--;
        return most;
    }

    private sealed record Stage(PostDay Day, PostRow Post, PostEvidence Evidence, Interval Span);
}
