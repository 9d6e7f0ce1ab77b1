using Supervision.Jobs.Demo.History;
using Supervision.Jobs.Demo;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Tests.Demo.History;

public sealed class DemoJudgementTests
{
    private static readonly IReadOnlyList<DemoTruth> Truth = [new("call", "C1", "S1 四.2(3)", ""), new("call", "C2", "none", "陷阱"), new("absence", "A03 2026-03-02", "S1 四.1(3)", "")];

    [Theory]
    [InlineData("phrase", "C1", "breach", false, "confirmed")]
    // A trap that was flagged all the same: the officer hears that it is none.
    [InlineData("phrase", "C2", "breach", false, "dismissed")]
    [InlineData("phrase", "C1", "remedied", false, "remedied")]
    [InlineData("duty", "C2", "breach", false, "notapplicable")]
    [InlineData("phrase", "C1", "breach", true, "dismissed")]
    [InlineData("absence", "any", "breach", false, "confirmed")]
    [InlineData("case", "K1", "breach", false, "confirmed")]
    public void Of_AFinding_FollowsWhatWasPlanted(string kind, string subject, string machine, bool isLead, string outcome) =>
        Assert.Equal(outcome, DemoJudgement.Of(Finding(kind, machine, isLead), subject, Truth).Outcome);

    private static FindingRow Finding(string kind, string machine, bool isLead) => new()
    {
        HallCode = "h", FindingId = "f", SessionId = "s", RuleKey = "r", DocumentId = "S1", Clause = "四", Kind = kind, PostCode = "A03", OccurredAtUtc = default,
        Day = new DateOnly(2026, 3, 2), Probability = 1, Severity = "minor", Machine = machine, IsLead = isLead, State = "open", Reason = "[]", ScoredUnder = "1",
    };
}
