using Dapper;
using Supervision.Jobs.Operations.Arrivals;
using Supervision.Sql;
using Supervision.Sql.Halls;
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

    [Theory, EachEngine]
    public async Task Lines_AreToldApart_OneMayBeMissingWhileTheOthersDeliver(Engine engine)
    {
        await using var night = await TestNight.Create(engine);
        foreach (var day in new[] { 2, 3, 4, 5 })
        {
            await Calls(night, day, 10, "8001", "W01");
            await Calls(night, day, day == 5 ? 0 : 8, "8002", "W02");
        }
        await Deliver(night, 2, 5);

        await night.Run(new ReconcileStage());

        Assert.Equal([("line 8001", "complete", 10.0), ("line 8002", "missing", 8.0)], (await Rows(night)).Where(row => row.Day.Day == 5).Select(row => (row.Source, row.State, row.Expected!.Value)));
    }

    [Theory, EachEngine]
    public async Task Line_WhoseOnlyPersonIsNotRostered_IsNotDue(Engine engine)
    {
        await using var night = await TestNight.Create(engine);
        foreach (var day in new[] { 2, 3, 4 })
        {
            await Calls(night, day, 10, "8001", "W01");
            await Calls(night, day, 10, "8002", "W02");
            await Shift(night, day, "W02");
        }
        foreach (var day in new[] { 2, 3, 4, 5 })
            await Shift(night, day, "W01");
        await Deliver(night, 2, 5);

        await night.Run(new ReconcileStage());

        Assert.Equal(["line 8001 missing"], (await Rows(night)).Where(row => row.Day.Day == 5 && row.Feed == "calls").Select(row => $"{row.Source} {row.State}"));
    }

    [Fact]
    public async Task Lines_NamedFromADayOn_DoNotMakeTheirOldSumMissing()
    {
        await using var night = await TestNight.Create();
        foreach (var day in new[] { 2, 3, 4 })
            await Calls(night, day, 10);
        await Calls(night, 5, 10, "8001", "W01");
        await Deliver(night, 2, 5);

        await night.Run(new ReconcileStage());

        Assert.Equal([("line 8001", "unexpected")], (await Rows(night)).Where(row => row.Day.Day == 5).Select(row => (row.Source, row.State)));
    }

    [Fact]
    public async Task Day_ReconciledAgainAfterLateFiles_CountsEachLateRowOnce()
    {
        await using var night = await TestNight.Create();
        foreach (var day in new[] { 2, 3, 4, 5 })
            await Calls(night, day, day == 5 ? 6 : 10);
        await Deliver(night, 2, 5);
        await night.Run(new ReconcileStage());
        var first = await State(night, 5);
        for (var i = 6; i < 10; i++)
            await night.AddCall($"05-{i:00}", 5);
        await Deliver(night, 5, 5);

        await night.Run(new ReconcileStage());
        var afterLate = await State(night, 5);
        await Deliver(night, 5, 6);
        await night.Run(new ReconcileStage());

        Assert.Equal([("complete", 6L, 0L), ("late", 10L, 4L), ("late", 10L, 4L)], [first!.Value, afterLate!.Value, (await State(night, 5))!.Value]);
    }

    private static async Task Calls(TestNight night, int day, int count, string? line = null, string staffNo = "W01")
    {
        for (var i = 0; i < count; i++)
            await night.AddCall($"{line}{day:00}-{i:00}", day, call => call with { LineName = line, StaffNo = staffNo });
    }

    private static async Task Shift(TestNight night, int day, string staffNo)
    {
        await using var transaction = await night.Database.Begin();
        await new HallQueries(transaction).MergeShifts([new ShiftRow
        {
            HallCode = "h", BatchId = $"shift {day} {staffNo}", LineNumber = 2, ContentHash = "x", ShiftId = $"{staffNo} {day}", StaffNo = staffNo, PostCode = "A01", Day = new DateOnly(2026, 3, day),
            StartsAtUtc = new DateTime(2026, 3, day, 1, 0, 0, DateTimeKind.Utc), EndsAtUtc = new DateTime(2026, 3, day, 4, 0, 0, DateTimeKind.Utc),
        }]);
        await transaction.Commit();
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
