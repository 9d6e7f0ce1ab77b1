using System.Net;
using Dapper;
using Supervision.Dashboard.Operations;
using Supervision.Dashboard.Tests.Accounts;
using Supervision.Dashboard.Tests.Seeding;

namespace Supervision.Dashboard.Tests.Operations;

public sealed class OperationsListsTests(DashboardFactory factory) : IClassFixture<DashboardFactory>, IAsyncLifetime
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
    public async Task Export_FormulaCellsOfQuarantine_AreText()
    {
        var client = await factory.SignedIn("operator");
        var answer = await client.GetAsync("/h/xicheng/export/quarantine/csv?state=open");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains(",'=1+1,", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",=1+1,", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "open")]
    [InlineData("?state=", null)]
    [InlineData("?state=discarded", "discarded")]
    public void QuarantineState_Address_IsTheSameForThePageAndItsFile(string query, string? state) =>
        Assert.Equal(state, OperationsLists.QuarantineState(Visits.To(query: query)));

    [Theory]
    [InlineData("batches")]
    [InlineData("quarantine")]
    [InlineData("arrivals")]
    [InlineData("runs")]
    public async Task Export_Workbook_IsWrittenToTheLog(string list)
    {
        var client = await factory.SignedIn("operator");
        var answer = await client.GetAsync($"/h/xicheng/export/{list}/xlsx");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("PK"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync())[..2]);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/h/xicheng/export/{list}/exe")).StatusCode);
        await using var connection = await factory.Database.Connect();
        Assert.True(await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'export' AND SubjectKey = @list", new { list }) > 0);
    }

    [Theory]
    [InlineData("?after=broken")]
    [InlineData("?after=1.x&feed=calls&state=nothing")]
    [InlineData("?feed=%27%3B--")]
    [InlineData("?day=2026-99-99&from=x&to=y&owner=%00&batch=%27")]
    public async Task Address_BrokenKeysAndFilters_ShowAPageNotAnError(string query)
    {
        var client = await factory.SignedIn("operator");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Operations + "/batches" + query)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Operations + "/runs" + query)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Operations + "/quarantine" + query)).StatusCode);
    }

    [Fact]
    public async Task Progress_RunningNight_StreamsItsStages()
    {
        var client = await factory.SignedIn("operator");
        using var answer = await client.GetAsync(Operations + "/live/run2", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("event: stages", await reader.ReadLineAsync());
        Assert.Contains("\"progress\":\"420 / 1,200\"", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LiveProgress_OfAnotherHallsRun_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await factory.SignedIn("other-operator")).GetAsync("/h/dongcheng/operations/live/run2")).StatusCode);

    [Fact]
    public async Task Quarantine_CorrectedRow_LoadsAndLeaves()
    {
        await SeedHall.Insert(factory.Database, "Quarantine", [new
        {
            HallCode = SeedHall.Hall, BatchId = "batch2", EntryNo = 77L, Feed = "reviews", FileName = "reviews/reviews-2026-03-31.csv", LineNumber = 50L, ColumnName = "level", Value = "7",
            ReasonCode = "value", Reason = "不在范围\nout of range", RowText = """{"review_id":"r-77","rated_at":"2026-03-31 09:10","level":"7"}""", State = "open", CreatedAtUtc = SeedHall.CreatedAtUtc,
        }]);
        var client = await factory.SignedIn("operator");
        var page = Operations + "/quarantine/batch2/77";
        var refused = await client.PostForm(page, page, new() { ["_handler"] = "correct", ["field:review_id"] = "r-77", ["field:rated_at"] = "2026-03-31 09:10", ["field:level"] = "8" });
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("仍被拒收", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var loaded = await client.PostForm(page, page, new() { ["_handler"] = "correct", ["field:review_id"] = "r-77", ["field:rated_at"] = "2026-03-31 09:10", ["field:level"] = "5" });
        Assert.Equal(HttpStatusCode.Redirect, loaded.StatusCode);
        await using var connection = await factory.Database.Connect();
        Assert.Equal(5, await connection.ExecuteScalarAsync<int>("SELECT Level FROM Review WHERE ReviewId = 'r-77'"));
        Assert.Equal("corrected", await connection.ExecuteScalarAsync<string>("SELECT State FROM Quarantine WHERE EntryNo = 77"));
    }
}
