using Supervision.Jobs.Findings.Appeals;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Tests.Findings.Appeals;

public class DueProcessTests
{
    private static readonly Accused Accused = new("W001", ["社保局"]);

    [Theory]
    [InlineData("o9", null, null, "open", "", false, Bar.None)]
    [InlineData("o9", "W001", null, "open", "", false, Bar.OwnPerson)]
    [InlineData("o9", "W002", "社保局", "open", "", false, Bar.OwnUnit)]
    [InlineData("o9", "W002", "税务局", "open", "", false, Bar.None)]
    [InlineData("o9", null, "", "open", "", false, Bar.None)]
    [InlineData("o9", null, null, "withdrawn", "", false, Bar.Withdrawn)]
    [InlineData("officer1", null, null, "open", "confirmed/serious", false, Bar.OwnVerdict)]
    [InlineData("officer2", null, null, "open", "confirmed/serious", false, Bar.None)]
    [InlineData("officer2", null, null, "open", "confirmed/serious dismissed/2", false, Bar.OwnVerdict)]
    [InlineData("officer3", null, null, "open", "confirmed/serious dismissed/2", false, Bar.None)]
    [InlineData("officer1", null, null, "decided", "confirmed/minor", false, Bar.None)]
    [InlineData("o9", null, null, "decided", "confirmed/minor", true, Bar.AppealOpen)]
    public void Verdict_ByOfficer_IsBarredOrNot(string officer, string? staffNo, string? unit, string state, string verdicts, bool appealOpen, Bar expected) =>
        Assert.Equal(expected, DueProcess.ForVerdict(new Officer(officer, staffNo, unit), Accused, state, ReviewChainTests.Verdicts(verdicts), appealOpen));

    [Theory]
    [InlineData("officer1", null, Bar.OwnVerdict)]
    [InlineData("officer2", null, Bar.OwnVerdict)]
    [InlineData("filer", null, Bar.OwnVerdict)]
    [InlineData("supervisor", null, Bar.OwnVerdict)]
    [InlineData("o9", "社保局", Bar.OwnUnit)]
    [InlineData("o9", "税务局", Bar.None)]
    public void Appeal_DecidedByOfficer_NeedsSomebodyWhoHasNotJudgedYet(string officer, string? unit, Bar expected)
    {
        var appeal = new AppealRow
        {
            HallCode = "h", AppealId = "a", FindingId = "f", StaffNo = "W001", FiledBy = "filer", SupervisorId = "supervisor",
            FiledAtUtc = default, Grounds = "x", State = "open",
        };

        Assert.Equal(expected, DueProcess.ForAppeal(new Officer(officer, null, unit), Accused, appeal, ReviewChainTests.Verdicts("confirmed/serious confirmed/serious/2")));
    }
}
