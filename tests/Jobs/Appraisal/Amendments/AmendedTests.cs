using Supervision.Jobs.Appraisal.Amendments;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Amendments;

namespace Supervision.Jobs.Tests.Appraisal.Amendments;

public sealed class AmendedTests
{
    [Fact]
    public void Holding_SeveralAmendments_TheHighestNumberHolds()
    {
        var rows = Amended.Holding([Score("W1", 90)], [Amendment("W1", 1, 92), Amendment("W1", 3, 97), Amendment("W1", 2, 94)]);

        Assert.Equal(97, Assert.Single(rows).Score);
    }

    [Fact]
    public void Holding_OtherPeople_StayAsLocked() =>
        Assert.Equal([("W1", 95.0), ("W2", 88.0)], Amended.Holding([Score("W1", 90), Score("W2", 88)], [Amendment("W1", 1, 95), Amendment("W3", 1, 10)]).Select(row => (row.StaffNo, row.Score!.Value)));

    [Fact]
    public void Holding_Amended_TakesCountsAndPointsButKeepsTheExposure()
    {
        var row = Assert.Single(Amended.Holding([Score("W1", 90) with { Sessions = 40, Confirmed = 5, Deduction = 10 }], [Amendment("W1", 1, null)]));

        Assert.Null(row.Score);
        Assert.Equal((40, 1, 2.0, 3.0), (row.Sessions, row.Confirmed, row.Deduction, row.Bonus));
    }

    private static AppraisalScoreRow Score(string staffNo, double score) => new()
    {
        HallCode = "h", Period = "2026-03", StaffNo = staffNo, Score = score, FormulaHash = "f", ComputedAtUtc = DateTime.UnixEpoch,
    };

    private static AmendmentRow Amendment(string staffNo, int number, double? score) => new()
    {
        HallCode = "h", Period = "2026-03", StaffNo = staffNo, AmendmentNo = number, ScoreAfter = score, Deduction = 2, Bonus = 3, Confirmed = 1,
        Note = "n", AmendedBy = "officer", AmendedAtUtc = DateTime.UnixEpoch,
    };
}
