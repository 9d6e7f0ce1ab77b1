using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Learning.Verdicts;
using Supervision.Jobs.Tests.Learning.Versions;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql.Findings;
using Supervision.Sql.Learning.Rules;

namespace Supervision.Jobs.Tests.Learning.Verdicts;

public class HealthStageTests
{
    private const string Words = "不归我管，你去别处问。";

    [Fact]
    public async Task Rule_MeasuredUnderTheFloor_LeavesLeadsUntilItRecovers()
    {
        await using var night = await TestNight.Create();
        await night.AddCalls("c", 14, Words);
        var flags = (await night.Findings()).Where(finding => finding.Kind == "phrase").ToList();
        Assert.All(flags, flag => Assert.False(flag.IsLead));
        foreach (var flag in flags.Take(12))
            await night.Judge(flag, VerdictWords.Dismissed);
        var decided = await night.Decided();

        var outcome = await night.Run(new HealthStage());
        await night.AddCalls("d", 1, Words);

        var rule = flags[0].RuleKey;
        var open = (await night.Findings()).Where(finding => finding.RuleKey == rule && finding.State == "open").ToList();
        Assert.Equal(3, open.Count);
        Assert.All(open, flag => Assert.True(flag is { IsLead: true, IsDemoted: true }));
        Assert.Equal((1, 2), (outcome.Dropped, outcome.Written));
        Assert.Equal(decided, await night.Decided());
        Assert.Equal(0, (await night.Run(new HealthStage())).Written);

        await Recover(night, open[0]);
        await night.Run(new HealthStage());
        Assert.All((await night.Findings()).Where(finding => finding.State == "open" && finding.RuleKey == rule), flag => Assert.False(flag.IsLead || flag.IsDemoted));
        Assert.Equal("unproven", Assert.Single(await new RuleQueries(night.Database).RuleStandings("h")).State);
    }

    [Fact]
    public async Task Session_OfADemotedRule_MovesDownTheQueue()
    {
        await using var night = await TestNight.Create();
        await night.AddCalls("c", 13, Words);
        var flags = (await night.Findings()).Where(finding => finding.Kind == "phrase").ToList();
        foreach (var flag in flags.Take(12))
            await night.Judge(flag, VerdictWords.Dismissed);
        var before = (await new FindingQueries(night.Database).Session("h", flags[12].SessionId))!.Priority;

        await night.Run(new HealthStage());

        Assert.InRange((await new FindingQueries(night.Database).Session("h", flags[12].SessionId))!.Priority, 0, before * 0.9);
    }

    // Appeals turn the dismissals round, as a second look at the same flags would.
    private static async Task Recover(TestNight night, FindingRow like)
    {
        foreach (var flag in (await night.Findings()).Where(finding => finding.State == "decided" && finding.RuleKey == like.RuleKey))
        {
            await using var transaction = await night.Database.Begin();
            await new Sql.Findings.Verdicts.VerdictQueries(transaction).AddVerdict(new VerdictRow
            {
                HallCode = "h", FindingId = flag.FindingId, VerdictNo = 2, Outcome = VerdictWords.Confirmed, Severity = "minor", ReasonCode = "words", OfficerId = "other",
                DecidedAtUtc = new DateTime(2026, 3, 5, 0, 0, 0, DateTimeKind.Utc), AuditNo = 2,
            });
            await transaction.Commit();
        }
    }
}
