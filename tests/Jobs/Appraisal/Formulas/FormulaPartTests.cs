using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Appraisal.Formulas;
using Supervision.Sql.Appraisal.Board;

namespace Supervision.Jobs.Tests.Appraisal.Formulas;

public class FormulaPartTests
{
    private const string Parts = "\nparts:\n  - { name: 用语, weight: 60, evidence: calls }\n  - { name: 在岗, weight: 30, kinds: [absence], evidence: duty }\n  - { name: 评价, weight: 10, kinds: [review], evidence: reviews }\n";

    [Fact]
    public void Score_OfWeightedParts_IsTheirWeightedMean()
    {
        var sheet = ScoreSheet.Of(Formula(Parts), Person(calls: 10, reviews: 5, hours: 8, Breach("phrase"), Breach("absence")));

        Assert.Equal([98, 97, 100], sheet.Parts.Select(part => part.Score));
        Assert.Equal((60 * 98 + 30 * 97 + 10 * 100) / 100.0, sheet.Score!.Value, 6);
    }

    [Fact]
    public void Score_WithAPartNotObserved_LeavesItsWeightOutAndIsProvisional()
    {
        var sheet = ScoreSheet.Of(Formula(Parts), Person(calls: 10, reviews: 0, hours: 0, Breach("phrase")));

        Assert.Equal([98, null, null], sheet.Parts.Select(part => part.Score));
        Assert.Equal((98.0, true), (sheet.Score!.Value, sheet.IsProvisional));
    }

    [Fact]
    public void Part_WithABreachButNoFeed_CountsTheBreach() =>
        Assert.Equal(98, ScoreSheet.Of(Formula(Parts), Person(calls: 1, reviews: 0, hours: 0, Breach("review"))).Parts[2].Score);

    [Theory]
    [InlineData("\nparts:\n  - { name: a, weight: 1, kinds: [absence] }\n", "no part without kinds")]
    [InlineData("\nparts:\n  - { name: a, weight: 1 }\n  - { name: b, weight: 1 }\n", "stands in two parts")]
    [InlineData("\nparts:\n  - { name: a, weight: 0 }\n", "weight is 0")]
    [InlineData("\nparts:\n  - { name: a, weight: 1, kinds: [talking] }\n", "kinds is talking")]
    [InlineData("\nyear: weeks\n", "year is weeks")]
    public void Formula_WithAMistakeInItsParts_NamesIt(string addition, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Formula(addition)).Message, StringComparison.Ordinal);

    [Fact]
    public void Barring_OfRepeatedBadReviews_FollowsTheRuleOfTheFormula()
    {
        var formula = FormulaFile.Read("f", FormulaFile.Default.Text.Replace("most_confirmed: 3", "most_confirmed: 9, measures: [honours], bars: [ { clause: \"S3 三(二)9\", least: 2 } ]", StringComparison.Ordinal));
        BarringPoint[] points =
        [
            new() { StaffNo = "twice", Clause = "S3 三(二)9(1)" }, new() { StaffNo = "twice", Clause = "S3 三(二)9(6)" },
            new() { StaffNo = "once", Clause = "S3 三(二)9(1)" },
            new() { StaffNo = "measure", Clause = "S1 四", Measure = "honours" },
            new() { StaffNo = "serious", Clause = "S1 四", Severity = "serious" },
        ];
        var barred = Barring.Of(formula, points);

        Assert.Equal(["measure", "serious", "twice"], barred.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([BarCause.Clause, BarCause.Measure, BarCause.Serious], new[] { "twice", "measure", "serious" }.Select(staff => Assert.Single(barred[staff]).Cause));
    }

    [Theory]
    [InlineData("S1 四.2", "S1 四.2(3)", true)]
    [InlineData("S1 四.2", "S1 四.21", false)]
    [InlineData("S1 四.2", "S1 四.2", true)]
    [InlineData("S1", "S12 一", false)]
    public void PointRule_OfAClause_EndsWhereItsNumberEnds(string rule, string clause, bool fits) =>
        Assert.Equal(fits ? 9 : 4, FormulaFile.Read("f", FormulaFile.Default.Text.Replace("points:", $"points:\n  - {{ clause: \"{rule}\", minor: 9, ordinary: 9, serious: 9 }}", StringComparison.Ordinal)).PointsFor(clause.Split(' ')[0], clause.Contains(' ', StringComparison.Ordinal) ? clause.Split(' ')[1] : "", "case", "serious"));

    private static AppraisalFormula Formula(string addition) => FormulaFile.Read("f", FormulaFile.Default.Text + addition);

    private static ConfirmedFinding Breach(string kind) => new()
    {
        FindingId = kind, StaffNo = "1", DocumentId = "S1", Clause = kind, Kind = kind, Severity = "ordinary", OccurredAtUtc = new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc),
    };

    private static StaffEvidence Person(int calls, int reviews, double hours, params ConfirmedFinding[] confirmed) => new()
    {
        StaffNo = "1", Confirmed = confirmed, Calls = calls, Reviews = reviews, Sessions = calls + reviews, DutyHours = hours, ObservedHours = hours, Coverage = 1,
    };
}
