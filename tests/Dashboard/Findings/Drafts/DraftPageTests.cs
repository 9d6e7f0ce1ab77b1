using System.Net;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Audit;

namespace Supervision.Dashboard.Tests.Findings.Drafts;

public sealed class DraftPageTests : IAsyncLifetime, IDisposable
{
    private static readonly string CommentSession = FindingKeys.Session(SeedHall.Hall, "comment", "m1");
    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder, calls: 3);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Reply_ToAComment_HoldsItsFacts()
    {
        var html = await (await _factory.SignedIn("officer")).GetStringAsync(Page(CommentSession, "reply"));

        Assert.Contains("2026年3月3日通过意见箱反映的意见（编号 m1）", html, StringComparison.Ordinal);
        Assert.Contains("3号窗口的同志说话很不耐烦", html, StringComparison.Ordinal);
        Assert.Contains("核查正在进行", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warning_WithoutAConfirmedVerdict_CannotBeDrafted()
    {
        var html = await (await _factory.SignedIn("officer")).GetStringAsync(Page(SeedBench.CallSession(1), "warning"));
        Assert.Contains("还不能起草告诫书", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warning_AfterAVerdict_NamesPersonClauseAndOfficer()
    {
        await Confirm();
        var html = await (await _factory.SignedIn("leader")).GetStringAsync(Page(SeedBench.CallSession(1), "warning"));

        Assert.Contains("沈月白（工号 S002，社保局）", html, StringComparison.Ordinal);
        Assert.Contains("四.2(1)", html, StringComparison.Ordinal);
        Assert.Contains("督查员甲认定为一般", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Printout_EditedText_IsShownAndRecorded()
    {
        var client = await _factory.SignedIn("officer");
        var page = Page(CommentSession, "reply");

        var answer = await client.PostForm(page, page, new() { ["_handler"] = "draft", ["text"] = "您好：已改进。" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("您好：已改进。</article>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var entries = await new AuditPages(_factory.Database).EntriesOfHall(
            SeedHall.Hall, AuditAction.Export, "officer", CommentSession, DateTime.UnixEpoch, new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc), long.MaxValue, 10);
        Assert.Contains("draft reply", Assert.Single(entries).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_UnknownKind_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await _factory.SignedIn("officer")).GetAsync(Page(CommentSession, "dismissal"))).StatusCode);

    private static string Page(string session, string kind) => $"/h/{SeedHall.Hall}/sessions/{session}/draft/{kind}";

    private Task Confirm() => new VerdictBook(_factory.Database, TimeProvider.System).Give(new VerdictRequest
    {
        HallCode = SeedHall.Hall, FindingId = FindingKeys.Finding(SeedBench.CallSession(1), "s1-4.2-1", "3"), Outcome = "confirmed", Severity = "ordinary", ReasonCode = "words", Measure = "warning",
    }, new Officer("officer", null, null));
}
