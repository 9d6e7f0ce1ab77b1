using System.Net;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Deadlines;

namespace Supervision.Dashboard.Tests.Deadlines;

/// <summary>Recording a step from the board, and the board as a file.</summary>
public sealed class DeadlineEndpointsTests : IAsyncLifetime, IDisposable
{
    private const string Page = $"/h/{SeedHall.Hall}/deadlines";

    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder, calls: 1);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Step_OfAKnownReview_IsKeptInUtcByWhoTookIt()
    {
        Assert.Equal($"{Page}?step=saved", await Post("review", "r1", "verified", "2020-03-03T11:30", " 已回访 "));
        var step = Assert.Single(await new DeadlineQueries(_factory.Database).Steps(SeedHall.Hall, "review"));
        Assert.Equal(("r1", "verified", "officer", new DateTime(2020, 3, 3, 3, 30, 0, DateTimeKind.Utc), "已回访"), (step.SubjectKey, step.Step, step.DoneBy, step.DoneAtUtc, step.Note));
    }

    [Theory]
    [InlineData("review", "r1", "verified", "9999-01-01T00:00")] // has not happened yet
    [InlineData("review", "r1", "verified", "yesterday")]
    [InlineData("review", "r1", "opinion", "2020-03-03T11:30")] // a step of comments
    [InlineData("review", "nowhere", "verified", "2020-03-03T11:30")]
    [InlineData("nothing", "r1", "verified", "2020-03-03T11:30")]
    public async Task Step_ThatCannotBe_IsRefusedAndNotKept(string kind, string key, string step, string at)
    {
        Assert.Equal($"{Page}?step=refused", await Post(kind, key, step, at, ""));
        Assert.Empty(await new DeadlineQueries(_factory.Database).Steps(SeedHall.Hall, "review"));
    }

    [Fact]
    public async Task Step_WithAWayBackToAnotherServer_StaysHere() =>
        Assert.Equal("/?step=saved", await Post("review", "r1", "verified", "2020-03-03T11:30", "", "//elsewhere.example/"));

    [Fact]
    public async Task Export_HasALineAClockWithItsClauseInHallTime()
    {
        var text = await (await _factory.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/export/deadlines/csv");
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        var verify = Assert.Single(lines, line => line.Contains("S3 三(二)9(3)", StringComparison.Ordinal));
        Assert.Contains("2026-03-05", verify, StringComparison.Ordinal);
    }

    private async Task<string> Post(string kind, string key, string step, string at, string note, string back = Page)
    {
        var answer = await (await _factory.SignedIn("officer")).PostForm(Page, Page + "/step", new() { ["kind"] = kind, ["key"] = key, ["step"] = step, ["at"] = at, ["note"] = note, ["back"] = back });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
