using Supervision.Dashboard.Rulebook;

namespace Supervision.Dashboard.Tests.Rulebook;

public sealed class RuleNameTests
{
    [Theory]
    [InlineData("S1", "三.2")]
    [InlineData("S1", "四.2(11)")]
    [InlineData("S0", "5.2.5")]
    public void OfClause_OfAShippedRulebook_IsNamed(string document, string clause) =>
        Assert.NotEqual("", RuleName.OfClause(document, clause));

    [Fact]
    public void OfClause_ThatNoRuleRestsOn_IsEmpty() => Assert.Equal("", RuleName.OfClause("S1", "无此条"));
}
