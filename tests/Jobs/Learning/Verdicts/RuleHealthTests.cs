using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Learning.Verdicts;
using Supervision.Sql.Learning.Rules;

namespace Supervision.Jobs.Tests.Learning.Verdicts;

public sealed class RuleHealthTests
{
    private static readonly DateTime Newest = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_VerdictsBeyondTheWindow_AreForgotten()
    {
        var health = Assert.Single(RuleHealth.Of(Verdicts("r", VerdictWords.Confirmed, RuleHealth.Window).Concat(Verdicts("r", VerdictWords.Dismissed, 50)), 0.9));

        Assert.Equal((RuleHealth.Window, 0), (health.Precision.Upheld, health.Precision.Rejected));
    }

    [Fact]
    public void Of_NewestFirst_SplitsIntoRecentAndEarlierHalf()
    {
        var health = Assert.Single(RuleHealth.Of(Verdicts("r", VerdictWords.NotStaff, 2).Concat(Verdicts("r", VerdictWords.Remedied, 3)), 0.9));

        Assert.Equal((0, 2), (health.Recent.Upheld, health.Recent.Rejected));
        Assert.Equal((3, 0), (health.Earlier.Upheld, health.Earlier.Rejected));
        Assert.Equal(Newest, health.LastVerdictUtc);
    }

    [Fact]
    public void Of_VerdictsThatTellNothing_LeaveTheRuleOut() => Assert.Empty(RuleHealth.Of(Verdicts("r", "other", 4), 0.9));

    [Fact]
    public void Of_SeveralRules_ComeByKeyWithTheirOwnState()
    {
        var health = RuleHealth.Of(Verdicts("b", VerdictWords.Confirmed, 30).Concat(Verdicts("a", VerdictWords.Dismissed, 10)), 0.9);

        Assert.Equal([("a", RuleState.Lead), ("b", RuleState.Proven)], health.Select(rule => (rule.Precision.RuleKey, rule.State)));
    }

    private static IEnumerable<RuleVerdictRow> Verdicts(string rule, string outcome, int count) => Enumerable.Range(0, count).Select(number => new RuleVerdictRow
    {
        RuleKey = rule, FindingId = $"{outcome} {number}", Outcome = outcome, DecidedAtUtc = Newest.AddMinutes(-number),
    });
}
