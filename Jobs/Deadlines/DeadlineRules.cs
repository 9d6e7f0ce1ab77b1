using Supervision.Jobs.Reviews;
using Supervision.Jobs.Rulebook;
using Supervision.Sql.Comments;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Reviews;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Deadlines;

/// <summary>Which clocks a piece of evidence starts, under the documents that the hall has adopted.</summary>
/// <param name="settings">Lengths that the hall sets itself, by setting name.</param>
/// <param name="shelf">The texts that the hall has adopted, where it has its own; null: those that ship.</param>
public sealed partial class DeadlineRules(ClockDesk desk, IReadOnlyList<RulebookAdoptionRow> adoptions, IReadOnlyDictionary<string, double> settings, RulebookShelf? shelf = null)
{
    // Every subject of a day asks for the same few numbers.
    private readonly Dictionary<(string Key, DateOnly Day), OwnNumber?> _own = [];

    private static readonly string[] Feedback = ["S3.review.feedback", "S3.review.agency-feedback"];

    /// <summary>48 hours to verify and 15 days to rectify, in both readings of the source (S3 三(二)9, 五(二)3).</summary>
    /// <param name="isRepeated">Whether it is the one that makes a person rated badly again and again (S3 三(二)9(6)).</param>
    public SubjectClocks Review(ReviewRow review, StepLog steps, bool isRepeated = false)
    {
        var subject = new ClockSubject("review", review.ReviewId, review.StaffNo, review.PostCode);
        // A default rating is nobody's judgement, and only levels one and two are bad ones that S3 sends into verification.
        if (review.IsDefault || review.Level > 2)
            return new SubjectClocks(subject, review.RatedAtUtc, [], []);
        var started = Running(
        [
            (Rule("S3.review.verify"), review.RatedAtUtc),
            (Rule("S3.review.rectify"), review.RatedAtUtc),
            (Rule("S3.review.rectify-verified"), steps.When(StepWords.Verified)),
            .. Feedback.Select(key => (Rule(key), steps.When(StepWords.Rectified))),
        // Length zero means that the hall has set no such deadline: no clock instead of one that is late at once.
        ]).Where(start => LengthOf(start.Rule, start.AtUtc) > 0);
        var clocks = started.Select(start => desk.Clock(Sourced(start.Rule, start.AtUtc), subject, start.AtUtc, LengthOf(start.Rule, start.AtUtc), start.Rule.Unit, steps.Stop(start.Rule.Step))).ToList();
        var breaches = Overdue(clocks);
        var bad = Rule("S3.review.bad");
        // A mistaken or malicious rating is not counted against the person; the unit's clocks ran all the same.
        if (!steps.IsNotCounted && IsAdopted(bad, review.RatedAtUtc))
            breaches.Insert(0, new DeadlineBreach(bad, review.RatedAtUtc, review.Level == 1 ? 0.6 : 0.5));
        if (isRepeated && !steps.IsNotCounted && IsAdopted(Rule("S3.review.repeat"), review.RatedAtUtc))
            breaches.Add(new DeadlineBreach(Rule("S3.review.repeat"), review.RatedAtUtc, 0.7));
        return new SubjectClocks(subject, review.RatedAtUtc, clocks, breaches);
    }

    /// <summary>The one-week reply (S0 7.1.3), and the chain of S0 8.1.3 where the hall has set lengths.</summary>
    public SubjectClocks Comment(CommentRow comment, StepLog steps)
    {
        var subject = new ClockSubject("comment", comment.EntryId, comment.StaffNo, comment.PostCode);
        var rules = ClockDefinition.All.Values.Where(rule => rule.Subject == "comment" && LengthOf(rule, comment.ReceivedAtUtc) > 0);
        var clocks = Running(rules.Select(rule => (rule, rule.After is null ? comment.ReceivedAtUtc : steps.When(rule.After))))
            .Select(start => desk.Clock(Sourced(start.Rule, start.AtUtc), subject, start.AtUtc, LengthOf(start.Rule, start.AtUtc), start.Rule.Unit, steps.Stop(start.Rule.Step), steps.Pauses)).ToList();
        return new SubjectClocks(subject, comment.ReceivedAtUtc, clocks, Overdue(clocks));
    }

    /// <summary>How many genuine bad reviews within a quarter are repeated ones; at least two.</summary>
    internal int RepeatCount => settings.TryGetValue(RepeatedReviews.Setting, out var own) ? Math.Max(2, (int)own) : RepeatedReviews.DefaultCount;

    internal static ClockDefinition Rule(string key) => ClockDefinition.All[key];

    /// <summary>The first of these rules whose document the hall works under then: one omission is cited once, however many documents ask for the duty.</summary>
    internal ClockDefinition? FirstAdopted(DateTime atUtc, params ReadOnlySpan<string> keys)
    {
        // One breach is charged once: under the first document in the caller's order that the hall has adopted.
        foreach (var key in keys)
        {
            if (IsAdopted(Rule(key), atUtc))
                return Rule(key);
        }
        return null;
    }

    // On the day the clock starts: a document adopted later obliges nobody backwards.
    internal bool IsAdopted(ClockDefinition rule, DateTime atUtc) => rule.IsAdopted(desk.DateOf(atUtc), adoptions);

    /// <summary>The hall's setting, else the number of its own adopted text on the day of the start, else the document's as it ships.</summary>
    internal double LengthOf(ClockDefinition rule, DateTime startUtc) =>
        rule.Setting is { } name && settings.TryGetValue(name, out var set) ? set : Own(rule, startUtc) is { } own ? own.Value + rule.ParameterAdds : rule.Length;

    /// <summary>The rule with the text beside its clause that gave it another length.</summary>
    internal ClockDefinition Sourced(ClockDefinition rule, DateTime startUtc) =>
        !(rule.Setting is { } name && settings.ContainsKey(name)) && Own(rule, startUtc) is { } own ? rule with { Clause = $"{rule.Clause} · {own.Source}" } : rule;

    private OwnNumber? Own(ClockDefinition rule, DateTime startUtc)
    {
        // Without a shelf the shipped lengths hold, as they do for a hall that has adopted no text of its own.
        if (shelf is null || rule.Rule is null || rule.Parameter is null)
            return null;
        var key = (rule.Key, desk.DateOf(startUtc));
        if (!_own.TryGetValue(key, out var own))
            _own[key] = own = shelf.NumberOf(rule.Document, rule.Rule, rule.Parameter, key.Item2);
        return own;
    }

    private IEnumerable<(ClockDefinition Rule, DateTime AtUtc)> Running(IEnumerable<(ClockDefinition Rule, DateTime? AtUtc)> starts) =>
        starts.Where(start => start.AtUtc is { } at && IsAdopted(start.Rule, at)).Select(start => (start.Rule, start.AtUtc!.Value));

    /// <summary>Clocks that ended late, or have not ended although it is late.</summary>
    private List<DeadlineBreach> Overdue(IEnumerable<ClockRow> clocks) => [.. clocks.Where(IsBroken).Select(clock => new DeadlineBreach(Rule(clock.ClockKey), clock.DueAtUtc!.Value, 0.95, clock))];

    internal bool IsBroken(ClockRow clock) => clock.State switch
    {
        // Excused or void stops prove nothing was owed any more; only work that was done can have been done late.
        "stopped" => clock.Stopped == "done" && ClockDesk.IsLate(clock, clock.StoppedAtUtc!.Value),
        // A paused or unknown clock breaks nothing, however long ago it was started.
        "running" => ClockDesk.IsLate(clock, desk.NowUtc),
        _ => false,
    };
}
