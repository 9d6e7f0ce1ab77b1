using Supervision.Sql.Operations.Runs;

namespace Supervision.Sql.Tests.Operations.Runs;

public class RunQueriesTests
{
    private static readonly DateTime At = new(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc);

    [Theory, EachEngine]
    public async Task StopStaleRuns_AbandonedRun_IsStoppedWithItsRunningStageOnly(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new RunQueries(test.Database);
        foreach (var run in new[] { Run("mine", "h", "running", At), Run("ended", "h", "done", At), Run("other", "g", "running", At) })
        {
            await queries.AddRun(run);
            await queries.AddStage([Stage(run.RunId, 1, "done"), Stage(run.RunId, 2, "running"), Stage(run.RunId, 3, "waiting")]);
        }

        await queries.StopStaleRuns("h", At.AddHours(1));

        Assert.Equal(("stopped", At.AddHours(1)), ((await queries.Run("mine"))!.State, (await queries.Run("mine"))!.FinishedAtUtc));
        Assert.Equal(["done", "stopped", "waiting"], (await queries.Stages("mine")).Select(stage => stage.State));
        Assert.Equal("done", (await queries.Run("ended"))!.State);
        Assert.Equal("running", (await queries.Run("other"))!.State);
        Assert.Equal(["done", "running", "waiting"], (await queries.Stages("other")).Select(stage => stage.State));
    }

    [Theory, EachEngine]
    public async Task RecentRuns_OfOneInstant_AreInAFixedOrder(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new RunQueries(test.Database);
        foreach (var run in new[] { Run("a", "h", "done", At), Run("c", "h", "done", At), Run("b", "h", "done", At.AddHours(1)), Run("d", "g", "done", At.AddHours(2)) })
            await queries.AddRun(run);

        Assert.Equal(["b", "c"], (await queries.RecentRuns("h", 2)).Select(run => run.RunId));
    }

    private static RunRow Run(string id, string hall, string state, DateTime at) => new() { RunId = id, HallCode = hall, Day = new DateOnly(2026, 3, 2), StartedAtUtc = at, State = state, StartedBy = "li" };

    private static RunStageRow Stage(string run, int no, string state) => new() { RunId = run, StageNo = no, Stage = $"s{no}", State = state };
}
