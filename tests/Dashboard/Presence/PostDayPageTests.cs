using System.Net;
using Dapper;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Ingest.Tables;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Video;

namespace Supervision.Dashboard.Tests.Presence;

public sealed class PostDayPageTests : IAsyncLifetime, IDisposable
{
    private static readonly string Page = $"/h/{SeedHall.Hall}/presence/A02/{SeedBench.Day:yyyy-MM-dd}";

    private readonly DashboardFactory _factory = new();

    /// <summary>A02 is seen empty from 09:40 to 10:24; its B post A01, rostered all morning, is there until 09:55.</summary>
    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder);
        await using var transaction = await _factory.Database.Begin();
        await new ClipQueries(transaction).MergeClips([new ClipRow
        {
            HallCode = SeedHall.Hall, BatchId = "b-post", LineNumber = 2, ContentHash = "b", ClipId = "b-post", Camera = "cam1", PostCode = "A01", Kind = "present",
            StartsAtUtc = new DateTime(2026, 3, 3, 1, 40, 0, DateTimeKind.Utc), EndsAtUtc = new DateTime(2026, 3, 3, 1, 55, 0, DateTimeKind.Utc),
        }]);
        await transaction.Commit();
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task WhatIf_RosterRowOfTheBPostRemoved_ChangesNetByExactlyTheCoveredMinutes()
    {
        var html = await Get($"{Page}?change=shift:shift0");
        Assert.Contains("净缺岗 +15.0 分钟", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\">15.0</td><td class=\"number\">0.0</td><td class=\"number\">−15.0</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIf_CameraOffline_TurnsAbsenceIntoUnobserved()
    {
        var html = await Get($"{Page}?change=camera:cam2&from=10:05&to=10:24");
        Assert.Contains("净缺岗 −19.0 分钟", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\">10.0</td><td class=\"number\">29.0</td><td class=\"number\">+19.0</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIf_OwnRosterRowRemoved_RequiresNothing() =>
        Assert.Contains("没有应在岗时间，也就没有缺岗", await Get($"{Page}?change=shift:shift1"), StringComparison.Ordinal);

    [Fact]
    public async Task WhatIf_OfAnyKind_StoresNothing()
    {
        var before = await Contents();
        foreach (var change in new[] { "cover:", "cover:A04", "shift:shift0", "camera:cam2", "leave:", "leave:none", "nonsense" })
            await Get($"{Page}?change={change}");
        Assert.Equal(before, await Contents());
        Assert.Contains(before, table => table.StartsWith("Shift 6 ", StringComparison.Ordinal));
    }

    /// <summary>Every table with the number of its rows and what they say, but for the sign-in that asks.</summary>
    private async Task<List<string>> Contents()
    {
        await using var connection = await _factory.Database.Connect();
        var tables = new List<string>();
        foreach (var table in await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            if (table is "AuditEntry" or "Account" or "AuditHead")
                continue;
            var rows = (await connection.QueryAsync($"SELECT * FROM {table}")).Select(row => string.Join('|', ((IDictionary<string, object?>)row).Values)).ToList();
            tables.Add($"{table} {rows.Count} {string.Join('\n', rows.Order(StringComparer.Ordinal))}");
        }
        return tables;
    }

    [Fact]
    public async Task Bars_OfTheWaterfall_OpenTheirRecordsWithFileAndLine()
    {
        var html = await Get(Page);
        foreach (var kind in new[] { "required", "present", "absent", "unobserved" })
        {
            Assert.Contains($"href=\"#part-{kind}\"", html, StringComparison.Ordinal);
            Assert.Contains($"id=\"part-{kind}\"", html, StringComparison.Ordinal);
        }
        Assert.Contains("本厅自定（所据文件均未规定分钟数）", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("presence/A02/2026-03-04")]
    [InlineData("presence/A02/soon")]
    [InlineData("presence/nowhere/2026-03-03")]
    public async Task Day_WithoutAnything_IsAnEmptyStateAndNoError(string path) =>
        Assert.Contains("应在岗时间", await Get($"/h/{SeedHall.Hall}/{path}"), StringComparison.Ordinal);

    [Fact]
    public async Task Day_ThatTwoCalendarsDispute_SaysSoAndNotThatNothingIsOwed()
    {
        await new BatchQueries(_factory.Database).AddQuarantine([new QuarantineRow
        {
            HallCode = SeedHall.Hall, BatchId = "b2", EntryNo = 1, Feed = "calendar", FileName = "calendar-2.csv", LineNumber = 2, ColumnName = "date", Value = "2026-03-04 0",
            ReasonCode = RowReasons.CalendarsDisagreeCode, Reason = RowReasons.CalendarsDisagree("calendar.csv", 3).Stored, State = "open", CreatedAtUtc = SeedHall.CreatedAtUtc,
        }]);
        foreach (var page in new[] { "presence/A02/2026-03-04", "presence?day=2026-03-04" })
        {
            var html = await Get($"/h/{SeedHall.Hall}/{page}");
            Assert.Contains("calendar-2.csv", html, StringComparison.Ordinal);
            Assert.Contains("这一天不作任何结论", html, StringComparison.Ordinal);
            Assert.DoesNotContain("没有应在岗时间", html, StringComparison.Ordinal);
            Assert.DoesNotContain("没有排班", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Board_OfTheDay_HasARowAPostOnOneAxisAndLinksEachAbsence()
    {
        var html = await Get($"/h/{SeedHall.Hall}/presence?day={SeedBench.Day:yyyy-MM-dd}");
        Assert.Equal(6, html.Split("<article class=\"board-row\"").Length - 1);
        Assert.Contains($"sessions/{SeedBench.AbsenceSession}", html, StringComparison.Ordinal);
        Assert.Equal(2, (await Get($"/h/{SeedHall.Hall}/presence?day={SeedBench.Day:yyyy-MM-dd}&show=absent")).Split("<article class=\"board-row\"").Length);
    }

    [Theory]
    [InlineData("officer", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", HttpStatusCode.NotFound)]
    [InlineData("officer", "..%2F..%2Fsecret", HttpStatusCode.NotFound)]
    public async Task Poster_ThatIsNoEvidenceOfThisHall_IsNotFound(string account, string hash, HttpStatusCode status) =>
        Assert.Equal(status, (await (await _factory.SignedIn(account)).GetAsync($"/h/{SeedHall.Hall}/posters/{hash}")).StatusCode);

    private async Task<string> Get(string path) => WebUtility.HtmlDecode(await (await _factory.SignedIn("officer")).GetStringAsync(path));
}
