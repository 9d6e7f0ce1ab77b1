using Supervision.Jobs.Inspections;
using Supervision.Sql.Inspections;

namespace Supervision.Jobs.Tests.Inspections;

public sealed class InspectionFindingsTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    internal static readonly InspectionRow Row = new()
    {
        HallCode = "h", InspectionId = "i1", InspectedAtUtc = new DateTime(2026, 3, 2, 16, 30, 0, DateTimeKind.Utc), Clause = "S1 一.3", StaffNo = "1001",
        Outcome = "不合格", Inspector = "督查一组", Note = "未佩戴工牌", BatchId = "b", LineNumber = 2, ContentHash = "x",
    };

    [Fact]
    public void Failure_IsOneFindingUnderItsClauseOnTheHallsDate()
    {
        var (session, findings) = InspectionFindings.Of(Row, Zone);
        var finding = Assert.Single(findings);
        Assert.Equal(("S1", "一.3", "1001", "未佩戴工牌", "open", "minor"), (finding.DocumentId, finding.Clause, finding.StaffNo, finding.Quote, finding.State, finding.Severity));
        // 00:30 in the hall.
        Assert.Equal(new DateOnly(2026, 3, 3), session.Day);
        Assert.Contains("督查一组", finding.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("合格")]
    [InlineData("不适用")]
    public void Result_ThatIsNoFailure_HasASessionWithoutAFinding(string outcome) => Assert.Empty(InspectionFindings.Of(Row with { Outcome = outcome }, Zone).Findings);

    [Fact]
    public void Clause_OfNoneOfTheFive_IsTheHalls()
    {
        var finding = Assert.Single(InspectionFindings.Of(Row with { Clause = "本厅考勤办法第三条" }, Zone).Findings);
        Assert.Equal(("hall", "本厅考勤办法第三条"), (finding.DocumentId, finding.Clause));
    }

    [Fact]
    public void Failure_WithoutANote_QuotesItsResult() => Assert.Equal("不合格", Assert.Single(InspectionFindings.Of(Row with { Note = null }, Zone).Findings).Quote);
}
