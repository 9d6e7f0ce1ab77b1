using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Tests.Findings;

public class ReviewChainTests
{
    // One word per verdict: outcome, severity initial, "2" for a blind one, "a" for one that an appeal brought.
    [Theory]
    [InlineData("", ReviewStage.First)]
    [InlineData("dismissed", ReviewStage.Settled)]
    [InlineData("confirmed/minor", ReviewStage.Settled)]
    [InlineData("confirmed/serious", ReviewStage.Second)]
    [InlineData("confirmed/serious confirmed/serious/2", ReviewStage.Settled)]
    [InlineData("confirmed/serious confirmed/ordinary/2", ReviewStage.Third)]
    [InlineData("confirmed/serious dismissed/2", ReviewStage.Third)]
    [InlineData("confirmed/serious dismissed/2 confirmed/serious/2", ReviewStage.Settled)]
    [InlineData("confirmed/minor confirmed/serious", ReviewStage.Second)]
    [InlineData("confirmed/serious confirmed/serious/2 dismissed/a", ReviewStage.Settled)]
    [InlineData("dismissed confirmed/serious/a", ReviewStage.Settled)]
    public void Stage_AfterVerdicts_IsWhatTheyStillNeed(string verdicts, ReviewStage expected) =>
        Assert.Equal(expected, ReviewChain.Stage(Verdicts(verdicts)));

    [Theory]
    [InlineData("confirmed/serious", null)]
    [InlineData("confirmed/serious dismissed/2", null)]
    [InlineData("confirmed/serious dismissed/2 remedied/2", "remedied")]
    [InlineData("confirmed/minor dismissed", "dismissed")]
    public void Holding_UntilSettled_IsNone(string verdicts, string? expected) =>
        Assert.Equal(expected, ReviewChain.Holding(Verdicts(verdicts))?.Outcome);

    [Theory]
    [InlineData("dismissed", 0)]
    [InlineData("confirmed/serious", 1)]
    [InlineData("confirmed/serious dismissed/2", 2)]
    [InlineData("confirmed/minor confirmed/serious", 1)]
    public void Hidden_FromABlindOfficer_AreTheVerdictsInQuestion(string verdicts, int expected) =>
        Assert.Equal(expected, ReviewChain.Hidden(Verdicts(verdicts)).Count);

    internal static List<VerdictRow> Verdicts(string words) => words
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select((word, index) => Verdict(word.Split('/'), index + 1))
        .ToList();

    private static VerdictRow Verdict(string[] parts, int number) => new()
    {
        HallCode = "h", FindingId = "f", VerdictNo = number, Outcome = parts[0],
        Severity = parts.FirstOrDefault(VerdictWords.Severities.Contains),
        ReasonCode = parts.Contains("a") ? ReviewChain.AppealReason : "words",
        OfficerId = $"officer{number}", DecidedAtUtc = new DateTime(2026, 3, number, 0, 0, 0, DateTimeKind.Utc), IsSecond = parts.Contains("2"),
    };
}
