using System.Net;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Deadlines;

namespace Supervision.Dashboard.Tests.Findings;

public sealed class LeaderTests : IAsyncLifetime, IDisposable
{
    private static readonly Officer Judge = new("officer", null, null);
    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder);
        var book = new VerdictBook(_factory.Database, TimeProvider.System);
        foreach (var call in new[] { 1, 7 })
            await book.Give(new VerdictRequest { HallCode = SeedHall.Hall, FindingId = FindingKeys.Finding(SeedBench.CallSession(call), "s1-4.2-1", "3"), Outcome = "confirmed", Severity = "ordinary", ReasonCode = "words" }, Judge);
        await new AppraisalRefresh(_factory.Database, TimeProvider.System).Run(SeedHall.Hall, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), [SeedBench.Day]);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Ranking_AfterVerdicts_PutsTheConfirmedLastAndOpensThePoints()
    {
        var client = await _factory.SignedIn("leader");

        var ranking = await client.GetStringAsync($"/h/{SeedHall.Hall}/appraisal?period=2026-03");
        var person = await client.GetStringAsync($"/h/{SeedHall.Hall}/appraisal/S002?period=2026-03");

        Assert.True(ranking.IndexOf("沈月白", StringComparison.Ordinal) > ranking.IndexOf("闻人朗", StringComparison.Ordinal));
        Assert.Contains(SeedBench.CallSession(1), person, StringComparison.Ordinal);
        Assert.Contains("−2.0", person, StringComparison.Ordinal);
        Assert.Contains("−3.0", person, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Export_OfRankingAndQueue_IsAFile(string format)
    {
        var client = await _factory.SignedIn("leader");
        foreach (var list in new[] { "appraisal", "queue", "deadlines" })
        {
            var answer = await client.GetAsync($"/h/{SeedHall.Hall}/export/{list}/{format}?period=2026-03");

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length > 200, list);
        }
    }

    [Fact]
    public async Task QueueExport_UnderAFilter_HoldsWhatThePageShows()
    {
        var text = await (await _factory.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/export/queue/csv?kind=absence");

        Assert.Equal(2, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("脱岗", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lock_ByALeader_KeepsTheSnapshotAgainstLaterVerdicts()
    {
        var leader = await _factory.SignedIn("leader");
        var page = $"/h/{SeedHall.Hall}/appraisal?period=2026-03";
        var unsure = await leader.PostForm(page, $"/h/{SeedHall.Hall}/appraisal/lock", new() { ["period"] = "2026-03" });
        var sure = await leader.PostForm(page, $"/h/{SeedHall.Hall}/appraisal/lock", new() { ["period"] = "2026-03", ["sure"] = "yes" });

        Assert.Contains("lock=refused", unsure.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("lock=done", sure.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await new VerdictBook(_factory.Database, TimeProvider.System).Give(new VerdictRequest { HallCode = SeedHall.Hall, FindingId = FindingKeys.Finding(SeedBench.CallSession(2), "s1-4.2-1", "3"), Outcome = "confirmed", Severity = "ordinary", ReasonCode = "words" }, Judge);
        await new AppraisalRefresh(_factory.Database, TimeProvider.System).Run(SeedHall.Hall, TimeZoneInfo.Utc, [SeedBench.Day]);
        var scores = await new Sql.Appraisal.AppraisalQueries(_factory.Database).Scores(SeedHall.Hall, "2026-03");
        Assert.Equal(2, scores.Sum(score => score.Confirmed));
        Assert.Empty((await new AuditVerify(_factory.Database).Run()).Faults);
    }

    [Fact]
    public async Task Step_OnABadReview_IsRecordedWithItsAuditEntry()
    {
        var client = await _factory.SignedIn("officer");
        var board = $"/h/{SeedHall.Hall}/deadlines?kind=review";
        Assert.Contains("等了二十分钟", await client.GetStringAsync(board), StringComparison.Ordinal);

        var saved = await client.PostForm(board, $"/h/{SeedHall.Hall}/deadlines/step", new() { ["kind"] = "review", ["key"] = "r1", ["step"] = "verified", ["at"] = "2026-03-03T15:00", ["back"] = board });
        var future = await client.PostForm(board, $"/h/{SeedHall.Hall}/deadlines/step", new() { ["kind"] = "review", ["key"] = "r1", ["step"] = "rectified", ["at"] = "2999-01-01T00:00", ["back"] = board });
        var foreign = await client.PostForm(board, $"/h/{SeedHall.Hall}/deadlines/step", new() { ["kind"] = "review", ["key"] = "nothing", ["step"] = "verified", ["at"] = "2026-03-03T15:00", ["back"] = "//elsewhere.example" });

        Assert.Contains("step=saved", saved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("step=refused", future.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.StartsWith("/?step=refused", foreign.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("verified", Assert.Single(await new DeadlineQueries(_factory.Database).StepsOf(SeedHall.Hall, "review", "r1")).Step);
        Assert.Contains("督查员甲", WebUtility.HtmlDecode(await client.GetStringAsync(board)).Split("<main", 2)[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("presence?day=2026-03-03", "脱岗 10:05")]
    [InlineData("presence/A02?month=2026-03", "19 分钟")]
    [InlineData("staff", "陆知遥")]
    [InlineData("staff/S002", "这个不归我管")]
    [InlineData("deadlines?show=overdue", "回访核实")]
    [InlineData("deadlines?show=unknown", "日历未知")]
    [InlineData("deadlines?kind=comment", "没有未了的时限")]
    public async Task Page_OfTheSeededDay_ShowsItsEvidence(string address, string expected) =>
        Assert.Contains(expected, await (await _factory.SignedIn("leader")).GetStringAsync($"/h/{SeedHall.Hall}/{address}"), StringComparison.Ordinal);
}
