using Supervision.Jobs.Appraisal;

namespace Supervision.Jobs.Tests.Appraisal;

public class FormulaFileTests
{
    private const string Good = """
        name: n
        version: "1"
        source: s
        base: 100
        floor: true
        points:
          - { kind: phrase, minor: 1, ordinary: 2, serious: 5 }
        repetition: [1, 2]
        bonus: { cap: 5, praise: 1, service_star: 2 }
        excellent: { quota: 0.2, serious_bars: true, most_confirmed: 3 }
        minimum_coverage: 0.6
        """;

    [Theory]
    [InlineData("base: 100", "base: many", "line 4", "many")]
    [InlineData("floor: true", "floor: perhaps", "line 5", "perhaps")]
    [InlineData("quota: 0.2", "quota: 20", "line 10", "from 0 to 1")]
    [InlineData("serious: 5", "serios: 5", "line 7", "serios")]
    [InlineData("repetition: [1, 2]", "repetition: []", "line 1", "repetition is missing")]
    [InlineData("version: \"1\"", "version: \"1", "line", "")]
    [InlineData("source: s", "sauce: s", "line 3", "sauce")]
    public void Read_Mistake_NamesFileLineAndValue(string right, string wrong, string line, string value)
    {
        var error = Assert.Throws<FormatException>(() => FormulaFile.Read("hall.yaml", Good.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.StartsWith("hall.yaml, " + line, error.Message, StringComparison.Ordinal);
        Assert.Contains(value, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ClausePrefix_HoldsBeforeTheKind()
    {
        var formula = FormulaFile.Read("f", Good.Replace("points:", "points:\n  - { clause: S1 四.2(10), minor: 9, ordinary: 9, serious: 9 }", StringComparison.Ordinal));

        Assert.Equal((9, 2, 0), (formula.PointsFor("S1", "四.2(10)", "phrase", "minor"), formula.PointsFor("S1", "四.2(2)", "phrase", "ordinary"), formula.PointsFor("S1", "四.1(3)", "absence", "ordinary")));
    }

    [Fact]
    public void Read_OtherText_HasAnotherHash() =>
        Assert.NotEqual(FormulaFile.Read("f", Good).Hash, FormulaFile.Read("f", Good + "\n# changed").Hash);
}
