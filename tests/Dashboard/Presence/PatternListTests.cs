using System.Net;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Presence.Patterns;

namespace Supervision.Dashboard.Tests.Presence;

public sealed class PatternListTests : IAsyncLifetime, IDisposable
{
    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder);
        await SeedHall.Insert(_factory.Database, "Pattern", (PatternRow[])
        [
            Row("recurring", "absence", "A02", "5 15:00", 0.0004), Row("recurring", "person-absence", "S002", "5 15:00", 0.004), Row("recurring", "phrase-queue", "S002", "6+", 0.03),
            Row("recurring", "phrase-matter", "S002", "不动产登记", 0.03), Row("recurring", "phrase", "S003", "16", 0.03), Row("drift", "phrase", "S002", "2026-02-02", 0.03), Row("mix", "mix", "S002", "", 0.03),
        ]);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Habits_OfAPost_StandOnItsMonthInPlainWords()
    {
        var html = await Get("presence/A02?month=2026-03");
        foreach (var words in new[] { "周五 15:00 反复缺岗", "8 次机会中 6 次（75 %）", "应为 5 %", "自 2026-01-09 至 2026-02-27", "几乎不可能是巧合", "2026-03-02 首次提示", "不计分" })
            Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.DoesNotContain("不动产登记", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("staff/S002")]
    [InlineData("appraisal/S002?period=2026-03")]
    public async Task Habits_OfAPerson_StandOnThePersonsPages(string page)
    {
        var html = await Get(page);
        foreach (var words in new[] { "周五 15:00 反复缺岗", "排队人数 6+ 人 时服务忌语集中", "办理“不动产登记”时服务忌语集中", "缺岗与服务忌语总在同一天出现", "可能是巧合（每百条误报约 3 条）" })
            Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.DoesNotContain("16 时段", html, StringComparison.Ordinal);
    }

    private static PatternRow Row(string kind, string source, string subject, string cell, double q) => new()
    {
        HallCode = SeedHall.Hall, PatternId = $"{kind} {source} {subject} {cell}", Kind = kind, Source = source, Subject = subject, Cell = cell, Hits = 6, Chances = 8, Rate = 0.7, ExpectedRate = 0.05,
        QValue = q, SinceDay = new DateOnly(2026, 1, 9), UntilDay = new DateOnly(2026, 2, 27), FirstShownDay = new DateOnly(2026, 3, 2),
    };

    private async Task<string> Get(string page) => WebUtility.HtmlDecode(await (await _factory.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/{page}"));
}
