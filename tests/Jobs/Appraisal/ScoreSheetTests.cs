using Supervision.Jobs.Appraisal;

namespace Supervision.Jobs.Tests.Appraisal;

public class ScoreSheetTests
{
    private static readonly AppraisalFormula Formula = FormulaFile.Default;

    [Fact]
    public void Score_NothingFound_IsTheBase() => Assert.Equal(100, ScoreSheet.Of(Formula, Person()).Score);

    [Fact]
    public void Score_NothingObserved_IsMissingNotZero()
    {
        var sheet = ScoreSheet.Of(Formula, Person() with { Sessions = 0, DutyHours = 0, Coverage = null });

        Assert.Null(sheet.Score);
        Assert.True(sheet.IsProvisional);
    }

    [Fact]
    public void Score_SameClauseThrice_GrowsByTheRepetitionFactors()
    {
        var sheet = ScoreSheet.Of(Formula, Person(Finding("a"), Finding("b"), Finding("c"), Finding("d")));

        Assert.Equal([-2, -3, -4, -4], sheet.Points.Select(point => point.Points));
        Assert.Equal(87, sheet.Score);
    }

    [Fact]
    public void Score_OtherClauses_DoNotRepeatEachOther()
    {
        var sheet = ScoreSheet.Of(Formula, Person(Finding("a"), Finding("b") with { Clause = "四.2(3)" }));

        Assert.Equal(96, sheet.Score);
    }

    [Theory]
    [InlineData("minor", 99)]
    [InlineData("ordinary", 97)]
    [InlineData("serious", 94)]
    public void Score_Absence_TakesTheKindsPoints(string severity, double expected) =>
        Assert.Equal(expected, ScoreSheet.Of(Formula, Person(Finding("a") with { Kind = "absence", Severity = severity })).Score);

    [Fact]
    public void Score_MorePraiseThanTheCap_StopsAtTheCap()
    {
        var sheet = ScoreSheet.Of(Formula, Person() with { Praise = 9, IsServiceStar = true });

        Assert.Equal((5.0, 105.0), (sheet.Bonus, sheet.Score));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, -92.5)]
    public void Score_Floor_IsTheFormulasChoice(bool floor, double expected)
    {
        var findings = Enumerable.Range(0, 20).Select(i => Finding($"{i:00}") with { Severity = "serious" }).ToArray();

        Assert.Equal(expected, ScoreSheet.Of(Formula with { Floor = floor }, Person(findings)).Score);
    }

    [Fact]
    public void Score_LowCoverage_IsProvisional() => Assert.True(ScoreSheet.Of(Formula, Person() with { Coverage = 0.5 }).IsProvisional);

    [Fact]
    public void Mean_MissingMonth_IsLeftOut() => Assert.Equal(95, ScoreSheet.Mean([90, null, 100]));

    [Fact]
    public void Mean_NoMonth_IsMissing() => Assert.Null(ScoreSheet.Mean([null]));

    private static StaffEvidence Person(params ConfirmedFinding[] findings) =>
        new() { StaffNo = "01", Confirmed = findings, Sessions = 50, DutyHours = 100, Coverage = 0.9 };

    private static ConfirmedFinding Finding(string id) => new()
    {
        FindingId = id, StaffNo = "01", DocumentId = "S1", Clause = "四.2(2)", Kind = "phrase", Severity = "ordinary",
        OccurredAtUtc = new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc),
    };
}
