using System.Net;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Statements;

namespace Supervision.Dashboard.Tests.Findings.Appeals;

public sealed class AppealEffectTests : IAsyncLifetime, IDisposable
{
    private static readonly string Finding = FindingKeys.Finding(SeedBench.CallSession(1), "s1-4.2-1", "3");
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder, calls: 12);
        await SeedHall.Add(_factory.Database, "second", SeedHall.Hall, "officer");
        await new VerdictBook(_factory.Database, TimeProvider.System).Give(
            new VerdictRequest { HallCode = SeedHall.Hall, FindingId = Finding, Outcome = "confirmed", Severity = "ordinary", ReasonCode = "words" }, new Officer("officer", null, null));
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Decision_Accepted_KeepsScoreAndRankBeforeAndAfter()
    {
        var id = await File();

        var answer = await new AppealDesk(_factory.Database, TimeProvider.System).Decide(
            SeedHall.Hall, id, new Officer("second", null, null), new AppealDecision(Accept: true, "dismissed", null, "录音中未说此话"), Zone);

        Assert.Equal(AppealAnswer.Saved, answer.Answer);
        var effects = await new AppealQueries(_factory.Database).EffectsOfSession(SeedHall.Hall, SeedBench.CallSession(1));
        Assert.Equal(["2026", "2026-03", "2026-Q1"], effects.Select(effect => effect.Period));
        Assert.All(effects, effect => Assert.True(effect.ScoreAfter > effect.ScoreBefore, $"{effect}"));
        var html = await (await _factory.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/sessions/{SeedBench.CallSession(1)}");
        Assert.Contains("申诉前后", html, StringComparison.Ordinal);
        Assert.Contains("终局决定", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decision_Rejected_ChangesNoScore()
    {
        var id = await File();
        await new AppealDesk(_factory.Database, TimeProvider.System).Decide(SeedHall.Hall, id, new Officer("second", null, null), new AppealDecision(Accept: false, "", null, "维持"), Zone);
        Assert.Empty(await new AppealQueries(_factory.Database).EffectsOfSession(SeedHall.Hall, SeedBench.CallSession(1)));
    }

    [Fact]
    public async Task Answer_NoHallCalendar_IsDueByTheNationalOne()
    {
        await LinkStaff();
        var client = await _factory.SignedIn("staff");
        await client.PostForm($"/h/{SeedHall.Hall}/mine", $"/h/{SeedHall.Hall}/mine/appeal", new() { ["finding"] = Finding, ["grounds"] = "当时已说明" });
        Assert.NotNull(Assert.Single(await new AppealQueries(_factory.Database).AppealsOfFinding(SeedHall.Hall, Finding)).DueAtUtc);
    }

    [Fact]
    public async Task Statement_OfTheOwnPerson_IsReadByOfficersAndChangesNothing()
    {
        await LinkStaff();
        var client = await _factory.SignedIn("staff");
        var answer = await client.PostForm($"/h/{SeedHall.Hall}/mine", $"/h/{SeedHall.Hall}/mine/statement", new() { ["finding"] = Finding, ["body"] = "当时系统正在升级" });
        var foreign = FindingKeys.Finding(SeedBench.CallSession(2), "s1-4.2-1", "3");
        await client.PostForm($"/h/{SeedHall.Hall}/mine", $"/h/{SeedHall.Hall}/mine/statement", new() { ["finding"] = foreign, ["body"] = "与我无关" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var html = await (await _factory.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/sessions/{SeedBench.CallSession(1)}");
        Assert.Contains("当时系统正在升级", html, StringComparison.Ordinal);
        Assert.Equal(0, await new StatementQueries(_factory.Database).StatementCount(SeedHall.Hall, foreign));
    }

    private async Task LinkStaff()
    {
        var accounts = new Supervision.Sql.Accounts.AccountQueries(_factory.Database);
        await accounts.SaveAccount((await accounts.Account("staff"))! with { StaffNo = "S002" });
    }

    private async Task<string> File()
    {
        var appeals = new AppealQueries(_factory.Database);
        var answer = await new AppealBook(_factory.Database, TimeProvider.System).File(new AppealRow
        {
            HallCode = SeedHall.Hall, AppealId = "", FindingId = Finding, StaffNo = "S002", FiledBy = "staff", FiledAtUtc = default, Grounds = "没有说过", State = "open",
        }, new AppealTerms(7, 5, Zone, _ => true));
        Assert.Equal(AppealAnswer.Saved, answer.Answer);
        return (await appeals.AppealsOfFinding(SeedHall.Hall, Finding))[0].AppealId;
    }
}
