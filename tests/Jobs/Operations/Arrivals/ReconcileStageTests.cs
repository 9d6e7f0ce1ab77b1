using Dapper;
using Supervision.Jobs.Operations.Arrivals;
using Supervision.Sql;
using Supervision.Sql.Operations.Arrivals;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Operations.Arrivals;

public class ReconcileStageTests
{
    [Theory, EachEngine]
    public async Task Line_SilentOnAWorkingDay_IsMissingAndLaterLate(Engine engine)
    {
        await using var night = await TestNight.Create(engine);
        foreach (var day in new[] { 2, 3, 4 })
            await Calls(night, day, 10);
        await Deliver(night, 2, 5);
        await night.Run(new ReconcileStage());
        var missing = await State(night, 5);

        await Calls(night, 5, 10);
        await Deliver(night, 5, 5);
        await night.Run(new ReconcileStage());

        Assert.Equal(("missing", 0L, 0L), missing);
        Assert.Equal(("late", 10L, 10L), await State(night, 5));
    }

    [Fact]
    public async Task Line_HalfOfTheUsual_IsPartial()
    {
        await using var night = await TestNight.Create();
        foreach (var (day, count) in new[] { (2, 10), (3, 10), (4, 10), (5, 4) })
            await Calls(night, day, count);
        await Deliver(night, 2, 5);

        await night.Run(new ReconcileStage());

        Assert.Equal(("partial", 4L, 0L), await State(night, 5));
    }

    [Fact]
    public async Task Weekend_WithoutCalls_IsNotMissing()
    {
        await using var night = await TestNight.Create();
        foreach (var day in new[] { 2, 3, 4, 5, 6 })
            await Calls(night, day, 10);
        await Deliver(night, 2, 8);

        await night.Run(new ReconcileStage());

        Assert.Null(await State(night, 7));
    }

    [Fact]
    public async Task Stage_RunAgain_GivesTheSameRows()
    {
        await using var night = await TestNight.Create();
        foreach (var day in new[] { 2, 3, 4 })
            await Calls(night, day, 10);
        await Deliver(night, 2, 4);
        await night.Run(new ReconcileStage());
        var first = await Rows(night);

        await night.Run(new ReconcileStage());

        Assert.Equal(first, await Rows(night));
    }

    private static async Task Calls(TestNight night, int day, int count)
    {
        for (var i = 0; i < count; i++)
            await night.AddCall($"{day:00}-{i:00}", day);
    }

    // A batch about these days that finished after whatever was reconciled before.
    private static Task<int> Deliver(TestNight night, int firstDay, int lastDay) => new BatchQueries(night.Database).AddBatch(new BatchRow
    {
        HallCode = "h", BatchId = $"{firstDay}-{lastDay}", Feed = "calls", FileName = "calls/x.csv", ArchiveHash = "x", State = "loaded",
        FirstDay = new DateOnly(2026, 3, firstDay), LastDay = new DateOnly(2026, 3, lastDay), ArrivedAtUtc = DateTime.UnixEpoch, FinishedAtUtc = TimeProvider.System.GetUtcNow().UtcDateTime,
    });

    private static async Task<(string State, long Arrived, long Late)?> State(TestNight night, int day) =>
        (await Rows(night)).Where(row => row.Day == new DateOnly(2026, 3, day) && row.Source == "line in").Select(row => ((string, long, long)?)(row.State, row.Arrived, row.Late)).FirstOrDefault();

    private static async Task<List<ArrivalRow>> Rows(TestNight night)
    {
        await using var connection = await night.Database.Connect();
        return (await connection.QueryAsync<ArrivalRow>("SELECT * FROM Arrival WHERE Day < '2026-04-01' ORDER BY Day, Source")).ToList();
    }
}
