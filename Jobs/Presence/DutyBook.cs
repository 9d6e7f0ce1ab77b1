using Supervision.Jobs.Presence.HeadCounts;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Presence;

/// <summary>Who was rostered where, and when they were excused.</summary>
public sealed class DutyBook
{
    private readonly Dictionary<(string PostCode, DateOnly Day), IntervalSet> _shifts;
    private readonly Dictionary<string, Dictionary<string, IntervalSet>> _people;
    private readonly Dictionary<string, IntervalSet> _rostered;
    private readonly Dictionary<string, IntervalSet> _onLeave;
    private readonly Dictionary<string, IntervalSet> _excused;

    public DutyBook(IReadOnlyList<ShiftRow> shifts, IReadOnlyList<StaffLeaveRow> leaves)
    {
        _shifts = shifts.GroupBy(row => (row.PostCode, row.Day)).ToDictionary(rows => rows.Key, rows => Union(rows));
        _people = shifts.GroupBy(row => row.PostCode).ToDictionary(
            rows => rows.Key,
            // Across dates: whoever's shift crosses midnight is rostered on the next date too.
            rows => rows.GroupBy(row => row.StaffNo).ToDictionary(own => own.Key, own => Union(own)));
        _rostered = shifts.GroupBy(row => row.PostCode).ToDictionary(rows => rows.Key, rows => Union(rows));
        // Without an approver leave is not approved and excuses nothing; a report (temporary) needs none, see below.
        _onLeave = Leaves(leaves.Where(IsApproved));
        _excused = Leaves(leaves.Where(row => IsApproved(row) || row.Kind == "temporary"));
    }

    /// <summary>The posts and hall dates that have a roster row, in order.</summary>
    public IEnumerable<(string PostCode, DateOnly Day)> Days =>
        // A fixed order, so that two computations of the same feeds give the same file byte by byte.
        _shifts.Keys.OrderBy(key => key.Day).ThenBy(key => key.PostCode, StringComparer.Ordinal);

    /// <summary>Union of the post's roster rows of that date.</summary>
    public IntervalSet Shifts(string postCode, DateOnly day) => _shifts.GetValueOrDefault((postCode, day), IntervalSet.Empty);

    /// <summary>When anybody is rostered at the post, on whatever date.</summary>
    public IntervalSet Rostered(string postCode) => _rostered.GetValueOrDefault(postCode, IntervalSet.Empty);

    /// <summary>When at least so many people are rostered at the post.</summary>
    public IntervalSet Rostered(string postCode, Interval span, int people) =>
        Tally.AtLeast(people, People(postCode).Values.Select(duty => Tally.One(duty.Slice(span.Start, span.End))));

    /// <summary>When at least so many people are rostered there who are neither on approved leave nor reported away.</summary>
    public IntervalSet Available(string postCode, Interval span, int people) =>
        Tally.AtLeast(people, People(postCode).Select(person => Tally.One(Without(person.Value.Slice(span.Start, span.End), person.Key, span))));

    public IEnumerable<string> RosteredAt(string postCode, long second) =>
        People(postCode).Where(person => person.Value.Contains(second)).Select(person => person.Key);

    /// <summary>Who is rostered at the post at any of these seconds.</summary>
    public IEnumerable<string> RosteredDuring(string postCode, Interval span) =>
        People(postCode).Where(person => person.Value.Slice(span.Start, span.End).Count > 0).Select(person => person.Key);

    /// <summary>When every person rostered at the post is on approved leave.</summary>
    public IntervalSet AllOnLeave(string postCode, Interval span) => All(postCode, span, _onLeave);

    /// <summary>When every person rostered at the post is on approved leave or has reported leaving (报备).</summary>
    public IntervalSet AllExcused(string postCode, Interval span) => All(postCode, span, _excused);

    /// <summary>Leave without an approver excuses nothing.</summary>
    public static bool IsApproved(StaffLeaveRow row) =>
        row.Kind is "annual" or "sick" or "official" && !string.IsNullOrWhiteSpace(row.ApprovedBy);

    private IntervalSet All(string postCode, Interval span, Dictionary<string, IntervalSet> excuse)
    {
        var all = Rostered(postCode).Slice(span.Start, span.End);
        foreach (var (staffNo, duty) in People(postCode))
        {
            if (all.Count == 0)
                break;
            var bound = duty.Slice(span.Start, span.End);
            // Everybody bound and not away holds the post: one of two on leave excuses nothing.
            all = all.Except(excuse.TryGetValue(staffNo, out var away) ? bound.Except(away.Slice(span.Start, span.End)) : bound);
        }
        return all;
    }

    private IntervalSet Without(IntervalSet duty, string staffNo, Interval span) =>
        _excused.TryGetValue(staffNo, out var away) ? duty.Except(away.Slice(span.Start, span.End)) : duty;

    private Dictionary<string, IntervalSet> People(string postCode) => _people.GetValueOrDefault(postCode) ?? [];

    private static IntervalSet Union(IEnumerable<ShiftRow> rows) =>
        IntervalSet.Of(rows.Select(row => Interval.Between(row.StartsAtUtc, row.EndsAtUtc)));

    private static Dictionary<string, IntervalSet> Leaves(IEnumerable<StaffLeaveRow> rows) =>
        rows.GroupBy(row => row.StaffNo).ToDictionary(
            own => own.Key,
            own => IntervalSet.Of(own.Select(row => Interval.Between(row.StartsAtUtc, row.EndsAtUtc))));
}
