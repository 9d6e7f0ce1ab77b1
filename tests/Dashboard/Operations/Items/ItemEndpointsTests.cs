using System.Net;
using Dapper;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Dashboard.Tests.Operations.Items;

/// <summary>Run one item again, give it an owner, correct many rows, set aside: by doing it.</summary>
public sealed class ItemEndpointsTests(DashboardFactory factory) : IClassFixture<DashboardFactory>, IAsyncLifetime
{
    private const string Operations = "/h/xicheng/operations";

    public async Task InitializeAsync()
    {
        await using var connection = await factory.Database.Connect();
        if (await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Run") == 0)
            await new SeedNight(factory.Database).Run();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task RefusedFile_RunAgain_IsReadInTheNextRunAndLogged()
    {
        await AddFile("again1", "quarantined", entries: 1, rowText: null);
        var client = await factory.SignedIn("operator");

        var answer = await client.PostForm($"{Operations}/batches/again1", $"{Operations}/again", new() { ["batch"] = "again1", ["back"] = $"{Operations}/batches/again1" });

        Assert.Equal($"{Operations}/batches/again1?again=1", answer.Headers.Location!.OriginalString);
        Assert.Equal("reading", await Value<string>("SELECT State FROM Batch WHERE BatchId = 'again1'"));
        Assert.Equal("retried", await Value<string>("SELECT State FROM Quarantine WHERE BatchId = 'again1'"));
        Assert.Equal(1, await Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'run' AND SubjectKey = 'again1' AND AccountId = 'operator'"));
    }

    [Fact]
    public async Task SourceOfADay_RunAgain_AsksForItsFilesOnly()
    {
        await AddFile("again2", "loaded", entries: 2, rowText: "{}", feed: "tickets");
        var client = await factory.SignedIn("operator");

        await client.PostForm($"{Operations}/batches/again2", $"{Operations}/again", new() { ["feed"] = "tickets", ["day"] = "2026-03-30", ["subject"] = "tickets 2026-03-30" });

        Assert.Equal("again", await Value<string>("SELECT State FROM Batch WHERE BatchId = 'again2'"));
        Assert.Equal("loaded", await Value<string>("SELECT State FROM Batch WHERE BatchId = 'batch0'"));
    }

    [Theory]
    [InlineData("batch", "owner1")]
    [InlineData("source", "line in")]
    public async Task Owner_OfAnEntry_IsAssignedAndLogged(string field, string subject)
    {
        if (field == "batch")
            await AddFile("owner1", "failed", entries: 1, rowText: null, code: "gave-up");
        var client = await factory.SignedIn("operator");
        var form = new Dictionary<string, string> { [field] = subject, ["subject"] = subject, ["owner"] = "administrator" };

        var answer = await client.PostForm($"{Operations}/batches/batch2", $"{Operations}/owner", form);
        var stranger = await client.PostForm($"{Operations}/batches/batch2", $"{Operations}/owner", new(form) { ["owner"] = "officer" });

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (answer.StatusCode, stranger.StatusCode));
        Assert.Equal("administrator", await Value<string>(field == "batch" ? "SELECT OwnerId FROM Quarantine WHERE BatchId = 'owner1'" : "SELECT OwnerId FROM SourceOwner WHERE Source = 'line in'"));
        Assert.Equal(1, await Value<int>($"SELECT COUNT(*) FROM AuditEntry WHERE SubjectKind = 'owner' AND SubjectKey = '{subject}'"));
    }

    [Fact]
    public async Task ManyRows_WithOneReason_AreCorrectedAtOnceAndKeepTheirOriginals()
    {
        await AddFile("many1", "loaded", entries: 40, rowText: """{"评价编号":"many-#","评价时间":"2026-03-30 09:10","满意度":"很一般"}""", value: "很一般");
        var client = await factory.SignedIn("operator");
        var list = await client.GetStringAsync($"{Operations}/quarantine");
        Assert.Contains("40 行", list, StringComparison.Ordinal);
        const string group = $"{Operations}/quarantine/group?like=many1.1";
        Assert.Contains($"href=\"{group}\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain("value=", list.Split("group-list")[1].Split("</ul>")[0], StringComparison.Ordinal);

        var refused = await client.PostForm(group, group, new() { ["_handler"] = "all", ["corrected"] = "一般般" });
        Assert.Contains("仍被拒收", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var loaded = await client.PostForm(group, group, new() { ["_handler"] = "all", ["corrected"] = "基本满意" });

        Assert.Equal(HttpStatusCode.Redirect, loaded.StatusCode);
        Assert.Equal((40, 3), (await Value<int>("SELECT COUNT(*) FROM Review WHERE ReviewId LIKE 'many-%'"), await Value<int>("SELECT MAX(Level) FROM Review WHERE ReviewId LIKE 'many-%'")));
        Assert.Equal(40, await Value<int>("SELECT COUNT(*) FROM Quarantine WHERE BatchId = 'many1' AND State = 'corrected' AND RowText LIKE '%很一般%'"));
        Assert.Equal((40, 0), (await Value<int>("SELECT Added FROM Batch WHERE BatchId = 'many1'"), await Value<int>("SELECT Quarantined FROM Batch WHERE BatchId = 'many1'")));
        Assert.Equal(1, await Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'quarantine' AND SubjectKey = 'reviews/level'"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("none.1")]
    [InlineData("batch1")]
    [InlineData("batch1.x")]
    public async Task Group_OfNoEntry_IsAnEmptyPage(string key)
    {
        var page = await (await factory.SignedIn("operator")).GetStringAsync($"{Operations}/quarantine/group?like={key}");

        Assert.Contains("empty", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"corrected\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entry_SetAside_NeedsAReasonAndKeepsIt()
    {
        await AddFile("aside1", "quarantined", entries: 1, rowText: null);
        var client = await factory.SignedIn("operator");
        var form = new Dictionary<string, string> { ["batch"] = "aside1", ["entry"] = "1", ["subject"] = "aside1/1", ["why"] = " " };

        var without = await client.PostForm($"{Operations}/quarantine/aside1/1", $"{Operations}/discard", form);
        await client.PostForm($"{Operations}/quarantine/aside1/1", $"{Operations}/discard", new(form) { ["why"] = "次日已重新送达" });

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal("discarded", await Value<string>("SELECT State FROM Quarantine WHERE BatchId = 'aside1'"));
        Assert.Contains("次日已重新送达", await Value<string>("SELECT Content FROM AuditEntry WHERE SubjectKey = 'aside1/1'"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/h/xicheng/operations")]
    [InlineData("//elsewhere.example")]
    [InlineData("/h/dongcheng/operations")]
    public async Task Back_ToAnotherSite_IsNotFollowed(string back)
    {
        var client = await factory.SignedIn("operator");

        var answer = await client.PostForm($"{Operations}/batches/batch2", $"{Operations}/again", new() { ["batch"] = "nothing", ["back"] = back });

        Assert.StartsWith($"{Operations}/arrivals?", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arrivals_WorstSource_StandsFirstAndEveryNumberIsALink()
    {
        var page = await (await factory.SignedIn("operator")).GetStringAsync($"{Operations}?day=2026-03-31");

        Assert.True(page.IndexOf(">意见箱<", StringComparison.Ordinal) < page.IndexOf(">摄像机 C03<", StringComparison.Ordinal));
        Assert.True(page.IndexOf(">摄像机 C03<", StringComparison.Ordinal) < page.IndexOf(">窗口评价器<", StringComparison.Ordinal));
        Assert.Contains("1 个来源没有到达", page, StringComparison.Ordinal);
        Assert.Contains("operations/batches?feed=video&amp;day=2026-03-31\">64</a>", page, StringComparison.Ordinal);
    }

    private async Task AddFile(string batchId, string state, int entries, string? rowText, string value = "7", string code = "level", string feed = "reviews")
    {
        await SeedHall.Insert(factory.Database, "Batch", [new BatchRow
        {
            HallCode = SeedHall.Hall, BatchId = batchId, Feed = feed, FileName = $"{feed}/{batchId}.csv", ArchiveHash = new string('b', 64), State = state, RowsRead = entries, Quarantined = entries,
            FirstDay = state == "loaded" ? new DateOnly(2026, 3, 30) : null, LastDay = state == "loaded" ? new DateOnly(2026, 3, 30) : null, ArrivedAtUtc = SeedHall.CreatedAtUtc,
        }]);
        await SeedHall.Insert(factory.Database, "Quarantine", Enumerable.Range(1, entries).Select(number => new QuarantineRow
        {
            HallCode = SeedHall.Hall, BatchId = batchId, EntryNo = number, Feed = feed, FileName = $"{feed}/{batchId}.csv", LineNumber = number + 1, ColumnName = "level", Value = value,
            ReasonCode = code, Reason = "不在 1–5 之内\nnot within 1 to 5", RowText = rowText?.Replace("#", $"{number}", StringComparison.Ordinal), State = "open", CreatedAtUtc = SeedHall.CreatedAtUtc,
        }));
    }

    private async Task<T?> Value<T>(string sql)
    {
        await using var connection = await factory.Database.Connect();
        return await connection.ExecuteScalarAsync<T>(sql);
    }
}
