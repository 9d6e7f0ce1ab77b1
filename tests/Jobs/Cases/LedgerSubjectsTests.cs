using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Calls;
using Supervision.Sql.Cases;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Halls;
using Supervision.Sql.Reviews;
using Supervision.Sql.Tests;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Cases;

/// <summary>Gaps of registers from the database, however long ago they lie.</summary>
public sealed class LedgerSubjectsTests
{
    [Theory, EachEngine]
    public async Task Call_NeverRegistered_CountsHalfAYearLater(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await In(test.Database, async transaction =>
        {
            await new CallQueries(transaction).MergeCalls([Call("old", "2025-09-02 10:00"), Call("kept", "2025-09-02 11:00")]);
            await new CaseQueries(transaction).MergeLedgerEntries([Line("first", "consultation", "2025-09-01 09:00", "other"), Line("l", "consultation", "2025-09-02 11:30", "kept")]);
        });

        Assert.Equal(["S0.call.register 2025-09-02"], await Night(test.Database, "2026-03-03 01:00"));

        // The line comes half a year late, but says that it was entered on the day.
        await In(test.Database, transaction => new CaseQueries(transaction).MergeLedgerEntries([Line("late", "consultation", "2025-09-02 10:30", "old")]));
        Assert.Empty(await Night(test.Database, "2026-03-04 01:00"));
    }

    [Theory, EachEngine]
    public async Task Newcomer_TrainedAfterTheFirstShift_StaysFoundWhenThatShiftIsLongAgo(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await In(test.Database, async transaction =>
        {
            var halls = new HallQueries(transaction);
            await halls.MergeStaff([new StaffRow { HallCode = "H", StaffNo = "W1", Name = "n", Department = "d", ValidFrom = new DateOnly(2025, 10, 1), BatchId = "b", LineNumber = 1, ContentHash = "1" }]);
            await halls.MergeShifts([Shift("s1", "2025-10-09 09:00"), Shift("s2", "2026-02-25 09:00")]);
            await new CaseQueries(transaction).MergeLedgerEntries([Line("t0", "training", "2025-09-01 09:00", null) with { StaffNo = "W9" }, Line("t1", "training", "2025-10-20 09:00", null) with { StaffNo = "W1" }]);
        });
        Assert.Equal(["S2.training.before 2025-10-09"], await Night(test.Database, "2025-10-10 01:00"));
        Assert.Equal(["S2.training.before 2025-10-09"], await Night(test.Database, "2026-03-03 01:00"));
    }

    [Theory, EachEngine]
    public async Task Rating_WhoseCaseNumberIsCorrected_IsNoLongerALead(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await In(test.Database, transaction => new ReviewQueries(transaction).MergeReviews([Rating("r1", "2026-03-02 09:00", "K1"), Rating("r2", "2026-03-02 09:03", "K1")]));
        Assert.Equal(["S3.review.once 2026-03-02"], await Night(test.Database, "2026-03-03 01:00"));

        await In(test.Database, transaction => new ReviewQueries(transaction).MergeReviews([Rating("r2", "2026-03-02 09:03", "K2") with { ContentHash = "new", BatchId = "b2" }]));
        Assert.Empty(await Night(test.Database, "2026-03-04 01:00"));
    }

    private static async Task<IEnumerable<string>> Night(Database database, string now)
    {
        var night = new Night { Database = database, HallCode = "H", Zone = Zone, Time = new StoppedClock(now), InboxFolder = "", MediaFolder = "", RunId = "r" };
        await new DeadlineStage().Run(night, new Progress<StageProgress>(), CancellationToken.None);
        return (await new DeadlineQueries(database).FindingsOfKind("H", "ledger", new DateOnly(2020, 1, 1))).Where(finding => finding.State != "withdrawn").Select(finding => $"{finding.RuleKey} {finding.Day:yyyy-MM-dd}");
    }

    private static async Task In(Database database, Func<Transaction, Task> work)
    {
        await using var transaction = await database.Begin();
        await work(transaction);
        await transaction.Commit();
    }

    private static CallRow Call(string id, string at) => new()
    {
        HallCode = "H", CallId = id, StartedAtUtc = At(at)!.Value, StaffNo = "W1", Direction = "in", TalkSeconds = 90, BatchId = "b", LineNumber = id[0], ContentHash = id,
    };

    private static ShiftRow Shift(string id, string at) => new()
    {
        HallCode = "H", ShiftId = id, StaffNo = "W1", PostCode = "P", Day = DateOnly.FromDateTime(At(at)!.Value.AddHours(8)), StartsAtUtc = At(at)!.Value, EndsAtUtc = At(at)!.Value.AddHours(3), BatchId = "b", LineNumber = id[1], ContentHash = id,
    };

    private static LedgerEntryRow Line(string id, string kind, string at, string? reference) => new()
    {
        HallCode = "H", EntryId = id, Kind = kind, EnteredAtUtc = At(at)!.Value, Reference = reference, DoneAtUtc = At(at)!.Value, BatchId = "b", LineNumber = id[0], ContentHash = id,
    };

    private static ReviewRow Rating(string id, string at, string caseNo) => Review(at, level: 5) with { ReviewId = id, CaseNo = caseNo, ContentHash = id, LineNumber = id[1] };

    private sealed class StoppedClock(string now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(At(now)!.Value, TimeSpan.Zero);
    }
}
