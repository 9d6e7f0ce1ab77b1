using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Appraisal.Formulas;
using Supervision.Sql.Appraisal.Board;

namespace Supervision.Jobs.Tests.Appraisal.Formulas;

public sealed class BarringTests
{
    private static readonly AppraisalFormula Formula = FormulaFile.Default with
    {
        SeriousBarsExcellent = true, MostConfirmedForExcellent = 2, BarringMeasures = ["honours"], Bars = [new BarRule("S3 三(二)9", null, 2)],
    };

    private static BarringPoint Point(string clause = "S0 6.1", string severity = "minor", string? measure = null, string staff = "1001") =>
        new() { StaffNo = staff, Clause = clause, Severity = severity, Kind = "phrase", Measure = measure };

    [Fact]
    public void Of_MinorBreachesWithinTheLimit_BarNobody() => Assert.Empty(Barring.Of(Formula, [Point(), Point()]));

    [Fact]
    public void Of_OneMoreThanTheLimit_BarsWithTheCount() =>
        Assert.Equal([new BarReason(BarCause.Count, "3")], Barring.Of(Formula, [Point(), Point(), Point()])["1001"]);

    [Fact]
    public void Of_SeriousBreach_BarsWithItsClause() =>
        Assert.Equal([new BarReason(BarCause.Serious, "S4 失职四.2")], Barring.Of(Formula, [Point("S4 失职四.2", "serious")])["1001"]);

    [Fact]
    public void Of_SeriousBreachUnderAFormulaThatAllowsIt_BarsNobody() =>
        Assert.Empty(Barring.Of(Formula with { SeriousBarsExcellent = false }, [Point("S4 失职四.2", "serious")]));

    [Theory]
    [InlineData("honours", true)]
    [InlineData("talk", false)]
    [InlineData(null, false)]
    public void Of_Measure_BarsOnlyWhereTheFormulaNamesIt(string? measure, bool bars) =>
        Assert.Equal(bars, Barring.Of(Formula, [Point(measure: measure)]).ContainsKey("1001"));

    [Theory]
    [InlineData("S3 三(二)9(6)", "S3 三(二)9(1)", true)]
    [InlineData("S3 三(二)9(6)", "S3 三(二)91", false)]
    [InlineData("S3 三(二)9(6)", "S0 6.1", false)]
    public void Of_ClauseRule_CountsSubclausesButNotLongerNumbers(string first, string second, bool bars) =>
        Assert.Equal(bars, Barring.Of(Formula, [Point(first), Point(second)]).ContainsKey("1001"));

    [Fact]
    public void Of_SeveralPeople_CountsEachOnesOwn() =>
        Assert.Equal(["1002"], Barring.Of(Formula, [Point(), Point(staff: "1002"), Point(staff: "1002"), Point(staff: "1002"), Point()]).Keys);

    [Fact]
    public void Of_SeveralCauses_NamesEachOnce() =>
        Assert.Equal([BarCause.Serious, BarCause.Measure, BarCause.Count],
            Barring.Of(Formula, [Point(severity: "serious", measure: "honours"), Point(severity: "serious"), Point()])["1001"].Select(reason => reason.Cause));
}
