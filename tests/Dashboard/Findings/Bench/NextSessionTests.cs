using Supervision.Dashboard.Findings.Bench;
using Supervision.Dashboard.Tests.Accounts;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Tests.Findings.Bench;

/// <summary>A seeded day of calls by six people of three units.</summary>
public sealed class BenchHall : DashboardFactory, IAsyncLifetime
{
    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await SeedBench.Fill(Database, MediaFolder, calls: 12);
    }
}

public sealed class NextSessionTests(BenchHall hall) : IClassFixture<BenchHall>
{
    [Fact]
    public async Task Href_FromEachSessionOn_VisitsTheWholeQueueOnce()
    {
        var seen = new HashSet<string>();
        var at = (await Href(SeedBench.CallSession(0), "?sort=oldest&kind=call"))!;
        while (seen.Add(at.Split('?')[0].Split('/')[^1]) && await Href(at.Split('?')[0].Split('/')[^1], "?sort=oldest&kind=call") is { } next)
            at = next;

        Assert.Equal(11, seen.Count);
        Assert.DoesNotContain(SeedBench.CallSession(0), seen);
    }

    [Fact]
    public async Task Href_Filter_TravelsWithTheOfficer() =>
        Assert.EndsWith("?kind=call&severity=serious", await Href(SeedBench.CallSession(0), "?kind=call&severity=serious"), StringComparison.Ordinal);

    [Fact]
    public async Task Href_SessionsOfTheOwnUnit_AreSkipped()
    {
        var own = new[] { 0, 1, 6, 7 }.Select(SeedBench.CallSession).ToList();
        for (var number = 0; number < 12; number++)
            if (await Href(SeedBench.CallSession(number), "?kind=call", department: "社保局") is { } next)
                Assert.DoesNotContain(next.Split('?')[0].Split('/')[^1], own);
    }

    [Fact]
    public async Task Href_NothingElseFits_IsNull() => Assert.Null(await Href(SeedBench.CallSession(0), "?kind=ticket"));

    private async Task<string?> Href(string sessionId, string query, string? department = null)
    {
        var session = (await new FindingQueries(hall.Database).Session(SeedHall.Hall, sessionId))!;
        return await NextSession.Href(hall.Database, Visits.To($"/h/xicheng/sessions/{sessionId}", query, department: department), session, CancellationToken.None);
    }
}
