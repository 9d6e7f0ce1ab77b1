using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Supervision.Jobs.Scheduling;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Runs;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Scheduling;

public class NightScheduleTests
{
    [Theory, EachEngine]
    public async Task RunNow_AskedByAnAccount_RunsThatStageAndKeepsWhoAsked(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await AddHall(test.Database, "h");
        using var host = HostOf(test.Database);
        await host.StartAsync();

        await host.Services.GetRequiredService<NightSchedule>().RunNow("h", ["reconcile"], "li");
        var run = await Eventually(async () => (await new RunQueries(test.Database).RecentRuns("h", 1)) is [{ FinishedAtUtc: not null } done] ? done : null);
        await host.StopAsync();

        Assert.Equal(("done", "li"), (run.State, run.StartedBy));
        Assert.Equal(["reconcile"], (await new RunQueries(test.Database).Stages(run.RunId)).Select(stage => stage.Stage));
    }

    [Theory, EachEngine]
    public async Task Hall_Registered_HasItsNightAtOneOClockHallTime(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await AddHall(test.Database, "h");
        using var host = HostOf(test.Database);
        await host.StartAsync();
        var schedule = host.Services.GetRequiredService<NightSchedule>();

        var next = await Eventually(async () => await schedule.NextNight("h") is { } night ? (object)night : null);
        await host.StopAsync();

        var hallTime = TimeZoneInfo.ConvertTime((DateTimeOffset)next, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        Assert.Equal(new TimeSpan(1, 0, 0), hallTime.TimeOfDay);
    }

    [Fact]
    public async Task Hall_WithAnUnknownTimeZone_DoesNotCostTheOthersTheirNight()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await new HallQueries(test.Database).AddHall(new HallRow { HallCode = "a", Name = "a", TimeZone = "Nowhere/Atlantis", CreatedAtUtc = DateTime.UnixEpoch });
        await AddHall(test.Database, "h");
        using var host = HostOf(test.Database);
        await host.StartAsync();
        var schedule = host.Services.GetRequiredService<NightSchedule>();

        Assert.NotNull(await Eventually(async () => await schedule.NextNight("h") is { } night ? (object)night : null));
        Assert.Null(await schedule.NextNight("a"));
        await host.StopAsync();
    }

    [Fact]
    public async Task Night_StoppedWithItsHost_IsTakenUpByTheNext()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await AddHall(test.Database, "h");
        await new RunQueries(test.Database).AddRun(new RunRow
        {
            RunId = "before", HallCode = "h", Day = new DateOnly(2026, 3, 2), StartedAtUtc = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-5),
            State = "stopped", StartedBy = NightSchedule.ByClock,
        });
        using var host = HostOf(test.Database);
        await host.StartAsync();

        var run = await Eventually(async () => (await new RunQueries(test.Database).RecentRuns("h", 1)) is [{ RunId: not "before", FinishedAtUtc: not null } done] ? done : null);
        await host.StopAsync();

        Assert.Equal(NightSchedule.ByClock, run.StartedBy);
    }

    private static IHost HostOf(Database database)
    {
        var folder = Path.Combine(Path.GetTempPath(), "supervision-no-inbox");
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddScheduling(database, new NightFolders(folder, folder));
        return builder.Build();
    }

    private static Task<int> AddHall(Database database, string code) => new HallQueries(database).AddHall(new HallRow
    {
        HallCode = code, Name = code, TimeZone = "Asia/Shanghai", CreatedAtUtc = TimeProvider.System.GetUtcNow().UtcDateTime,
    });

    private static async Task<T> Eventually<T>(Func<Task<T?>> ask) where T : class
    {
        for (var i = 0; i < 300; i++)
        {
            if (await ask() is { } answer)
                return answer;
            await Task.Delay(100);
        }
        throw new TimeoutException("Nothing happened within 30 s.");
    }
}
