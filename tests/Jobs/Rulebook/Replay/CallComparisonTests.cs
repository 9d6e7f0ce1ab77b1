using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Rulebook.Replay;
using Supervision.Sql.Calls.Scores;
using Supervision.Sql.Findings;
using Supervision.Sql.Rulebook.Replays;

namespace Supervision.Jobs.Tests.Rulebook.Replay;

public sealed class CallComparisonTests
{
    private static readonly DateTime At = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);
    private static readonly ReplayRow None = new() { HallCode = "h", ReplayId = "r", FirstDay = new DateOnly(2026, 3, 1), LastDay = new DateOnly(2026, 3, 31), AskedBy = "officer", State = "running" };

    [Fact]
    public void Of_GainedLostAndChanged_AreNumberedOnInTheOrderOfTheRecording()
    {
        var (figures, changes) = CallComparison.Of(None with { Gained = 2, Lost = 1 },
            Call(Finding("lost", 30), Finding("same", 5), Finding("changed", 10)),
            Call(Finding("changed", 10) with { RuleKey = "other" }, Finding("same", 5), Finding("gained", 20)), Verdicts());

        Assert.Equal(["4 changed", "5 gained", "6 lost"], changes.Select(change => $"{change.ChangeNo} {change.Kind}"));
        Assert.Equal((3, 2, 1), (figures.Gained, figures.Lost, figures.Changed));
        Assert.Equal((3, 3), (figures.FlagsBefore, figures.FlagsAfter));
    }

    [Theory]
    [InlineData(VerdictWords.Confirmed, true)]
    [InlineData(VerdictWords.Remedied, true)]
    [InlineData(VerdictWords.Dismissed, false)]
    [InlineData(VerdictWords.NotStaff, false)]
    public void Of_FlagLost_ContradictsOnlyAVerdictThatUpheldIt(string verdict, bool contradicts)
    {
        var (figures, changes) = CallComparison.Of(None, Call(Finding("f", 1)), Call(), Verdicts(("f", verdict)));

        Assert.Equal(contradicts, Assert.Single(changes).Contradicts);
        Assert.Equal(contradicts ? (1, 1, 0) : (0, 0, 0), (figures.Contradicted, figures.UpheldBefore, figures.UpheldAfter));
        Assert.Equal((contradicts ? 0 : 1, 0), (figures.RejectedBefore, figures.RejectedAfter));
    }

    [Theory]
    [InlineData("breach", "remedied", VerdictWords.Confirmed, true)]
    [InlineData("remedied", "breach", VerdictWords.Confirmed, false)]
    [InlineData("remedied", "breach", VerdictWords.Remedied, true)]
    [InlineData("breach", "remedied", VerdictWords.Remedied, false)]
    public void Of_HelpSeenOtherwise_ContradictsTheVerdictItTurnsAwayFrom(string before, string after, string verdict, bool contradicts)
    {
        var (_, changes) = CallComparison.Of(None, Call(Finding("f", 1) with { Machine = before }), Call(Finding("f", 1) with { Machine = after }), Verdicts(("f", verdict)));

        Assert.Equal(contradicts, Assert.Single(changes).Contradicts);
    }

    private static Dictionary<string, string> Verdicts(params (string Finding, string Outcome)[] verdicts) => verdicts.ToDictionary(verdict => verdict.Finding, verdict => verdict.Outcome);

    private static ScoredCall Call(params FindingRow[] findings) => new(
        new CallScoreRow { HallCode = "h", CallId = "c", ScoredUnder = "x", CallHash = "x", ScoredAtUtc = At },
        new SessionRow { HallCode = "h", SessionId = "s", Kind = "call", SubjectKey = "c", Day = new DateOnly(2026, 3, 2), StartsAtUtc = At, EndsAtUtc = At, State = "open" }, findings, []);

    private static FindingRow Finding(string id, int second) => new()
    {
        HallCode = "h", FindingId = id, SessionId = "s", RuleKey = "r", DocumentId = "S1", Clause = "四.2(3)", Kind = "phrase", OccurredAtUtc = At.AddSeconds(second),
        Day = new DateOnly(2026, 3, 2), Severity = "minor", Machine = "breach", State = "open", Reason = "[]", ScoredUnder = "x",
    };
}
