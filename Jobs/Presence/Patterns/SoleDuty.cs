using Supervision.Sql.Halls;
using Supervision.Sql.Presence;

namespace Supervision.Jobs.Presence.Patterns;

/// <summary>Whose gap a gap is: a stretch belongs to a person only while nobody else is rostered at the post.</summary>
public sealed class SoleDuty
{
    private readonly Dictionary<(string PostCode, DateOnly Day), List<(string StaffNo, IntervalSet Alone)>> _alone;

    public SoleDuty(IEnumerable<ShiftRow> shifts) => _alone = shifts.GroupBy(shift => (shift.PostCode, shift.Day)).ToDictionary(rows => rows.Key, rows => Alone([.. rows]));

    /// <summary>The parts of a span that are one person's, with the person.</summary>
    public IEnumerable<(string StaffNo, PresenceSpanRow Piece)> Of(PresenceSpanRow span)
    {
        if (!_alone.TryGetValue((span.PostCode, span.Day), out var people))
            yield break;
        var (start, end) = Interval.Between(span.StartsAtUtc, span.EndsAtUtc);
        foreach (var (staffNo, alone) in people)
            foreach (var piece in alone.Slice(start, end))
                yield return (staffNo, span with { StartsAtUtc = piece.StartsAtUtc, EndsAtUtc = piece.EndsAtUtc });
    }

    private static List<(string, IntervalSet)> Alone(List<ShiftRow> shifts) =>
        [.. shifts.Select(shift => shift.StaffNo).Distinct().Select(staffNo => (staffNo, Union(shifts, own => own == staffNo).Except(Union(shifts, own => own != staffNo))))];

    private static IntervalSet Union(List<ShiftRow> shifts, Func<string, bool> isMeant) =>
        IntervalSet.Of(shifts.Where(shift => isMeant(shift.StaffNo)).Select(shift => Interval.Between(shift.StartsAtUtc, shift.EndsAtUtc)));
}
