using Supervision.Sql;
using Supervision.Sql.Operations.Arrivals;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Runs;

namespace Supervision.Dashboard.Tests.Seeding;

/// <summary>Two nights of operations: runs, batches, refused rows, expected against arrived.</summary>
public sealed class SeedNight(Database database)
{
    private static readonly DateTime StartUtc = new(2026, 3, 31, 17, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Stages = ["collect", "media", "transcribe", "score", "presence", "deadlines", "patterns", "appraise", "reconcile"];

    private static readonly (string Feed, string Source, string State)[] Sources =
        [("calls", "电话线路 1", "complete"), ("video", "摄像机 C03", "partial"), ("reviews", "窗口评价器", "complete"), ("comments", "意见箱", "missing")];

    public async Task Run()
    {
        await SeedHall.Insert(database, "Run", (RunRow[])
        [
            new() { RunId = "run1", HallCode = SeedHall.Hall, Day = new DateOnly(2026, 3, 31), StartedAtUtc = StartUtc.AddDays(-1), FinishedAtUtc = StartUtc.AddDays(-1).AddMinutes(41), State = "done", StartedBy = "schedule", Host = "hall-server" },
            new() { RunId = "run2", HallCode = SeedHall.Hall, Day = new DateOnly(2026, 4, 1), StartedAtUtc = StartUtc, State = "running", StartedBy = "schedule", Host = "hall-server" },
        ]);
        await SeedHall.Insert(database, "RunStage", Stages.SelectMany((stage, number) => (RunStageRow[])
        [
            Stage("run1", stage, number, "done", 1200, 1200),
            number < 3 ? Stage("run2", stage, number, "done", 800, 800) : number == 3 ? Stage("run2", stage, number, "running", 420, 1200) : Stage("run2", stage, number, "pending", 0, 0),
        ]));
        await SeedHall.Insert(database, "Batch", ((string[])["calls", "video", "reviews", "comments", "roster"]).Select((feed, number) => new BatchRow
        {
            HallCode = SeedHall.Hall, BatchId = $"batch{number}", Feed = feed, FileName = $"{feed}/{feed}-2026-03-31.csv", ArchiveHash = new string('a', 64), Bytes = 40_000 + number, State = number == 2 ? "quarantined" : "loaded",
            LastLine = 900, RowsRead = 900, Added = 890, Unchanged = 8, Revised = number, Quarantined = number == 2 ? 3 : 0, FirstDay = new DateOnly(2026, 3, 31), LastDay = new DateOnly(2026, 3, 31),
            ArrivedAtUtc = StartUtc.AddMinutes(number), FinishedAtUtc = StartUtc.AddMinutes(number + 1), RunId = "run2",
        }));
        await SeedHall.Insert(database, "Quarantine", Enumerable.Range(1, 3).Select(number => new QuarantineRow
        {
            HallCode = SeedHall.Hall, BatchId = "batch2", EntryNo = number, Feed = "reviews", FileName = "reviews/reviews-2026-03-31.csv", LineNumber = 40 + number, ColumnName = "level", Value = number == 3 ? "=1+1" : "7",
            ReasonCode = "value", Reason = "level 7 不在 1–5 之内：请改为 1 至 5，或五个等级的名称之一。\nlevel 7 is not within 1 to 5: write 1 to 5 or the name of one of the five levels.", RowText = $$"""{"review_id":"r-{{number}}","rated_at":"2026-03-31 09:1{{number}}","level":"7","channel":"窗口评价器"}""", State = "open", CreatedAtUtc = StartUtc,
        }));
        await SeedHall.Insert(database, "Arrival", Sources
            .Select(source => new ArrivalRow
            {
                HallCode = SeedHall.Hall, Day = new DateOnly(2026, 3, 31), Source = source.Source, Feed = source.Feed, Expected = 120, ExpectedFrom = "past",
                Arrived = source.State == "missing" ? 0 : source.State == "partial" ? 64 : 122, Parsed = source.State == "missing" ? 0 : 62, State = source.State,
            }));
    }

    private static RunStageRow Stage(string run, string stage, int number, string state, long done, long total) => new()
    {
        RunId = run, StageNo = number, Stage = stage, State = state, Done = done, Total = total, Kept = done, Written = done / 10,
        StartedAtUtc = state == "pending" ? null : StartUtc.AddMinutes(number * 4), FinishedAtUtc = state == "done" ? StartUtc.AddMinutes(number * 4 + 4) : null,
    };
}
