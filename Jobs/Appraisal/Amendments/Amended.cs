using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Amendments;

namespace Supervision.Jobs.Appraisal.Amendments;

/// <summary>Locked scores with their corrections laid over them.</summary>
public static class Amended
{
    /// <summary>The rows as they hold: with the last amendment of each person, where there is one.</summary>
    public static IEnumerable<AppraisalScoreRow> Holding(IReadOnlyList<AppraisalScoreRow> locked, IReadOnlyList<AmendmentRow> amendments)
    {
        var last = Last(amendments);
        return locked.Select(row => last.TryGetValue(row.StaffNo, out var amendment)
            ? row with { Score = amendment.ScoreAfter, Deduction = amendment.Deduction, Bonus = amendment.Bonus, Confirmed = amendment.Confirmed }
            : row);
    }

    /// <summary>The amendment in force of each person.</summary>
    public static IReadOnlyDictionary<string, AmendmentRow> Last(IReadOnlyList<AmendmentRow> amendments) =>
        amendments.GroupBy(row => row.StaffNo).ToDictionary(own => own.Key, own => own.MaxBy(row => row.AmendmentNo)!);
}
