using Supervision.Dashboard.Findings.Queue;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Queue;

namespace Supervision.Dashboard.Tests.Findings.Queue;

public sealed class SharedCountsTests : IAsyncLifetime, IDisposable
{
    private readonly DashboardFactory _factory = new();
    private readonly Clock _clock = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Of_AskedAgainWithinSeconds_IsTheSameAndAfterwardsTheNewOne()
    {
        var counts = new SharedCounts(_factory.Database, _clock);
        var filter = new QueueFilter { HallCode = SeedHall.Hall };
        var before = await counts.Of(filter);
        await AddSession();

        var shared = await counts.Of(filter);
        _clock.Now += TimeSpan.FromSeconds(6);

        Assert.Equal(before, shared);
        Assert.Equal(before + 1, await counts.Of(filter));
    }

    [Fact]
    public async Task Of_MoreFiltersThanAreKept_StaysRight()
    {
        var counts = new SharedCounts(_factory.Database, _clock);
        for (var day = 0; day < 250; day++)
            Assert.Equal(0, await counts.Of(new QueueFilter { HallCode = SeedHall.Hall, FromDay = new DateOnly(2030, 1, 1).AddDays(day) }));

        Assert.Equal(1, await counts.Of(new QueueFilter { HallCode = SeedHall.Hall, Kind = "absence" }));
    }

    private async Task AddSession()
    {
        await using var transaction = await _factory.Database.Begin();
        await new FindingQueries(transaction).SaveSession(new SessionRow
        {
            HallCode = SeedHall.Hall, SessionId = "added", Kind = "call", SubjectKey = "added", Day = new DateOnly(2026, 3, 2), StartsAtUtc = new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc),
            EndsAtUtc = new DateTime(2026, 3, 2, 1, 1, 0, DateTimeKind.Utc), Priority = 1, OpenFindings = 1, State = "open",
        });
        await transaction.Commit();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 3, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
