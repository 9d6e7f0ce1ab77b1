using Supervision.Jobs.Rulebook.Systems;

namespace Supervision.Jobs.Tests.Rulebook.Systems;

public sealed class SupervisedSystemTests
{
    private static readonly SupervisedSystem Hygiene = new() { Rules = ["s1-4.2-1", "S4 卫生"] };

    [Theory]
    [InlineData("s1-4.2-1", "S1 四.2(1)", true)]
    [InlineData("s1-4.2-11", "S1 四.2(11)", false)]
    [InlineData("inspection", "S4 卫生二", true)]
    [InlineData("inspection", "S4 着装一", false)]
    [InlineData("inspection", "S1 四.2(1)", false)]
    [InlineData("S4 着装", "S4 卫生二", false)]
    public void Covers_FindingByRuleAndInspectionByClause_AreMatchedApart(string rule, string clause, bool covers) => Assert.Equal(covers, Hygiene.Covers(rule, clause));

    [Fact]
    public void All_Numbers_RunFromOneWithoutAGap() =>
        Assert.Equal(Enumerable.Range(1, SupervisedSystem.All.Count), SupervisedSystem.All.Select(system => system.No));
}
