using Supervision.Jobs.Findings.Verdicts;

namespace Supervision.Jobs.Tests.Findings.Verdicts;

public sealed class VerdictWordsTests
{
    [Fact]
    public void Reasons_OfEveryOutcome_AreDistinctAndEndWithOther() => Assert.All(VerdictWords.Outcomes, outcome =>
    {
        var reasons = VerdictWords.Reasons(outcome);
        Assert.Equal(reasons.Distinct(), reasons);
        Assert.Equal("other", reasons[^1]);
    });

    [Theory]
    [InlineData("guilty")]
    [InlineData("Confirmed")]
    [InlineData("")]
    public void Reasons_OfNoOutcome_AreRefusedWithTheKnownOnes(string outcome) =>
        Assert.Contains("confirmed", Assert.Throws<ArgumentOutOfRangeException>(() => VerdictWords.Reasons(outcome)).Message, StringComparison.Ordinal);
}
