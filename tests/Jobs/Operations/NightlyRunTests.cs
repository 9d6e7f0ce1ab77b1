using Supervision.Ingest.Inbox;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Leases;
using Supervision.Sql.Operations.Runs;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Operations;

public class NightlyRunTests
{
    [Theory, EachEngine]
    public async Task Run_EveryStageEnds_IsDoneWithItsCounts(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);

        var report = await Run(test.Database, [new Stage("one", 1), new Stage("two", 2)]);

        Assert.Equal("done", report.State);
        var runs = new RunQueries(test.Database);
        Assert.Equal("done", (await runs.Run(report.RunId))!.State);
        Assert.Equal([("one", "done", 5L, 5L, 4L, 1L, 3L), ("two", "done", 5L, 5L, 4L, 1L, 3L)],
            (await runs.Stages(report.RunId)).Select(row => (row.Stage, row.State, row.Done, row.Total, row.Kept, row.Dropped, row.Written)));
    }

    [Fact]
    public async Task Stage_Failing_IsNamedAndTheOthersGoOn()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);

        var report = await Run(test.Database, [new Stage("one", 1, _ => throw new IOException("disk full")), new Stage("two", 2)]);

        Assert.Equal(("failed", "one: disk full"), (report.State, Assert.Single(report.Failures)));
        Assert.Equal(["failed", "done"], (await new RunQueries(test.Database).Stages(report.RunId)).Select(row => row.State));
    }

    [Fact]
    public async Task Stage_FailingThatTheRestDependsOn_EndsTheNight()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);

        var report = await Run(test.Database, [new Stage("one", 1, _ => throw new IOException("disk full"), endsNight: true), new Stage("two", 2)]);

        Assert.Equal(["failed", "waiting"], (await new RunQueries(test.Database).Stages(report.RunId)).Select(row => row.State));
    }

    [Fact]
    public async Task Run_Stopped_SaysSoAndFreesTheHall()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        using var stop = new CancellationTokenSource();

        var report = await Run(test.Database, [new Stage("one", 1, async cancel =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancel);
        }), new Stage("two", 2)], stop.Token);
        var next = await Run(test.Database, [new Stage("one", 1)]);

        Assert.Equal(("stopped", "done"), (report.State, next.State));
        Assert.Equal(["stopped", "waiting"], (await new RunQueries(test.Database).Stages(report.RunId)).Select(row => row.State));
    }

    [Theory, EachEngine]
    public async Task Run_HallUnderWay_IsRefused(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = Run(test.Database, [new Stage("one", 1, _ =>
        {
            begun.SetResult();
            return end.Task;
        })]);
        await begun.Task;

        await Assert.ThrowsAsync<HallBusyException>(() => Run(test.Database, [new Stage("one", 1)]));
        end.SetResult();

        Assert.Equal("done", (await first).State);
    }

    [Theory, EachEngine]
    public async Task Run_AfterACrash_StopsTheStaleOneAndTakesItsPlace(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        // A process of this machine that no longer runs: another start under this process's number.
        var gone = LeaseOwner.Of("crashed") with { Started = "0" };
        await new LeaseQueries(test.Database).ClaimLease("night h", gone.ToString(), DateTime.UnixEpoch, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1));
        await new RunQueries(test.Database).AddRun(new RunRow
        {
            RunId = "crashed", HallCode = "h", Day = new DateOnly(2026, 3, 2), StartedAtUtc = DateTime.UnixEpoch, State = "running", StartedBy = "schedule",
        });

        var report = await Run(test.Database, [new Stage("one", 1)]);

        Assert.Equal("done", report.State);
        Assert.Equal("stopped", (await new RunQueries(test.Database).Run("crashed"))!.State);
    }

    [Fact]
    public async Task Run_LeaseOfALivingProcess_IsRespectedUntilItExpires()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        var leases = new LeaseQueries(test.Database);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await leases.ClaimLease("night h", "another-machine:1:1:work", now, now.AddHours(1));
        await Assert.ThrowsAsync<HallBusyException>(() => Run(test.Database, [new Stage("one", 1)]));
        await leases.RenewLease("night h", "another-machine:1:1:work", now.AddSeconds(-1));

        Assert.Equal("done", (await Run(test.Database, [new Stage("one", 1)])).State);
    }

    [Fact]
    public void Chain_OfTheProgram_HasEveryStageOnceInOrder()
    {
        var keys = NightStages.All.Select(stage => stage.Key).ToList();

        Assert.Equal(keys.Distinct(), keys);
        Assert.Equal(["collect", "media", "transcribe", "score", "presence", "appraise", "sample", "reconcile"],
            keys.Intersect(["collect", "media", "transcribe", "score", "presence", "appraise", "sample", "reconcile"]));
    }

    private static Task<NightReport> Run(Database database, IReadOnlyList<NightStage> stages, CancellationToken cancel = default) =>
        new NightlyRun(database, TimeProvider.System, stages).Run(new RunRequest
        {
            Hall = new HallRow { HallCode = "h", Name = "h", TimeZone = "Asia/Shanghai", CreatedAtUtc = DateTime.UnixEpoch },
            InboxFolder = "inbox", MediaFolder = "media", StartedBy = "test",
        }, watch: null, cancel);

    private sealed class Stage(string key, int order, Func<CancellationToken, Task>? work = null, bool endsNight = false) : NightStage
    {
        public override string Key => key;

        public override int Order => order;

        public override string Reads => "";

        public override string Writes => "";

        public override bool EndsNightWhenFailed => endsNight;

        public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
        {
            if (work is not null)
                await work(cancel);
            progress.Report(new StageProgress(5, 5));
            return new StageOutcome(5, 4, 1, 3);
        }
    }
}
