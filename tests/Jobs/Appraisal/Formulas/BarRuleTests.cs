using Supervision.Jobs.Appraisal.Formulas;

namespace Supervision.Jobs.Tests.Appraisal.Formulas;

public sealed class BarRuleTests
{
    [Theory]
    [InlineData(null, null, "S0 6.1", "phrase", true)]
    [InlineData(null, "review", "S0 6.1", "phrase", false)]
    [InlineData(null, "review", null, "review", true)]
    [InlineData("S0 6", null, "S0 6.1", "phrase", true)]
    [InlineData("S0 6", null, "S0 61", "phrase", false)]
    [InlineData("S0 6", null, null, "phrase", false)]
    [InlineData("S0 6", "review", "S0 6.1", "phrase", false)]
    public void Fits_ClauseAndKind_BothHold(string? ruleClause, string? ruleKind, string? clause, string? kind, bool fits) =>
        Assert.Equal(fits, new BarRule(ruleClause, ruleKind, 1).Fits(clause, kind));
}
