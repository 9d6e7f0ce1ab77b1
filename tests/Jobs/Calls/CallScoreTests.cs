using Supervision.Jobs.Calls;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Calls;

public sealed class CallScoreTests
{
    private static readonly CompiledRule Binding = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S1"])).Rules.First(rule => rule.Rule.Status == DocumentStatus.InForce);
    private static readonly CompiledRule Informative = new(Binding.Document, Binding.Rule with { Status = DocumentStatus.Informative });

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(0.49, false)]
    public void IsViolation_ProbabilityAtTheThreshold_IsOne(double probability, bool isViolation) =>
        Assert.Equal(isViolation, new TurnScore(0, [Hit(probability)]).IsViolation(0.5));

    [Fact]
    public void IsViolation_InformativeClauseAlone_IsNone() => Assert.False(new TurnScore(0, [Hit(1) with { Rule = Informative }]).IsViolation(0.5));

    [Fact]
    public void IsRemedied_OneDecidingHitWithoutHelp_IsNot()
    {
        Assert.False(new TurnScore(0, [Hit(0.9, "help"), Hit(0.8)]).IsRemedied(0.5));
        Assert.True(new TurnScore(0, [Hit(0.9, "help"), Hit(0.4)]).IsRemedied(0.5));
        Assert.False(new TurnScore(0, []).IsRemedied(0.5));
    }

    [Fact]
    public void Probability_SeveralHitsOrNone_IsTheStrongestOrZero()
    {
        Assert.Equal(0.7, new TurnScore(0, [Hit(0.2), Hit(0.7)]).Probability);
        Assert.Equal(0, new TurnScore(0, []).Probability);
    }

    private static CallHit Hit(double probability, string? remedy = null) => new()
    {
        Rule = Binding, Phrase = "不知道", Match = MatchKind.Exact, Start = 0, End = 3, Probability = probability, RemedyKey = remedy, Reason = "",
    };
}
