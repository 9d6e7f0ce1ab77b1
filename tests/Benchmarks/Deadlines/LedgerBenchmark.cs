using System.Diagnostics;
using System.Globalization;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Calls;
using Supervision.Sql.Cases;
using Supervision.Sql.Reviews;

namespace Supervision.Benchmarks.Deadlines;

/// <summary>The night's deadlines of a hall that keeps ledgers: <c>ledgers [days …]</c>; what a hall of that age costs its first night, the next, and the one after a new day.</summary>
public sealed class LedgerBenchmark : RatioBenchmark
{
    private const int CallsADay = 200;
    private const int TicketsADay = 400;
    private const int CasesADay = 40;
    private const int ReviewsADay = 60;
    private static readonly DateTime Today = new(2026, 3, 31, 17, 0, 0, DateTimeKind.Utc);

    public override string Name => "ledgers";

    public override async Task Run(string[] arguments)
    {
        var points = new List<(double, double)>();
        foreach (var days in arguments.Length > 0 ? arguments.Select(text => int.Parse(text, CultureInfo.InvariantCulture)) : [100, 200, 400, 800])
            points.Add((days, await Measure(days)));
        if (points.Count > 1)
            Say($"slope of a later night over the hall's age on double logarithmic paper: {Slope(points):0.00}");
    }

    private static async Task<double> Measure(int days)
    {
        var folder = Directory.CreateTempSubdirectory("supervision-ledgers").FullName;
        var database = new Database(Path.Combine(folder, "ledgers.db"));
        await new SchemaUpgrade(database, TimeProvider.System).Run();
        for (var back = days; back > 1; back--)
            await Load(database, back);
        var first = await Busy(() => Night(database));
        var second = await Busy(() => Night(database));
        await Load(database, 1);
        var next = await Busy(() => Night(database));
        Say($"{days} days, {days * (CallsADay * 1.5 + TicketsADay + CasesADay + ReviewsADay):N0} rows: first night {first:0.0}, with nothing new {second:0.0}, with a new day {next:0.0} s of a processor; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MiB");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return next;
    }

    private static async Task<double> Busy(Func<Task> work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        await work();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }

    private static Task Night(Database database) => new DeadlineStage().Run(new Night
    {
        Database = database, HallCode = "big", Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Time = new Stopped(), InboxFolder = "", MediaFolder = "", RunId = "benchmark",
    }, new Progress<StageProgress>(), CancellationToken.None);

    private static async Task Load(Database database, int back)
    {
        var opening = Today.Date.AddDays(-back).AddHours(1);
        await using var transaction = await database.Begin();
        var cases = new CaseQueries(transaction);
        await new CallQueries(transaction).MergeCalls([.. Enumerable.Range(0, CallsADay).Select(n => Call(back, n, opening))]);
        // Every second call is registered, one in fifty too late.
        await cases.MergeLedgerEntries([.. Enumerable.Range(0, CallsADay / 2).Select(n => Line(back, n, opening))]);
        await cases.MergeTickets([.. Enumerable.Range(0, TicketsADay).Select(n => Ticket(back, n, opening))]);
        await cases.MergeCaseFiles([.. Enumerable.Range(0, CasesADay).Select(n => Case(back, n, opening))]);
        await new ReviewQueries(transaction).MergeReviews([.. Enumerable.Range(0, ReviewsADay).Select(n => Review(back, n, opening))]);
        await transaction.Commit();
    }

    private static CallRow Call(int back, int n, DateTime opening) => new()
    {
        HallCode = "big", CallId = $"C{back}-{n}", StartedAtUtc = opening.AddMinutes(n * 2), StaffNo = $"S{n % 50:000}", Direction = "in", TalkSeconds = 90, BatchId = $"c{back}", LineNumber = n, ContentHash = $"c{back}-{n}",
    };

    private static LedgerEntryRow Line(int back, int n, DateTime opening) => new()
    {
        HallCode = "big", EntryId = $"L{back}-{n}", Kind = "consultation", EnteredAtUtc = opening.AddMinutes(n * 4 + 3).AddDays(n % 50 == 0 ? 1 : 0), Reference = $"C{back}-{n * 2}", StaffNo = $"S{n % 50:000}",
        DoneAtUtc = opening.AddDays(n % 40 == 0 ? 9 : 2), BatchId = $"l{back}", LineNumber = n, ContentHash = $"l{back}-{n}",
    };

    private static TicketRow Ticket(int back, int n, DateTime opening) => new()
    {
        HallCode = "big", TicketId = $"T{n}", Day = DateOnly.FromDateTime(opening), PostCode = $"P{n % 50:00}", TakenAtUtc = opening.AddMinutes(n), CalledAtUtc = opening.AddMinutes(n + 12), ServedAtUtc = opening.AddMinutes(n + 20),
        Priority = n % 20 == 0 ? "老年人" : null, BatchId = $"t{back}", LineNumber = n, ContentHash = $"t{back}-{n}",
    };

    private static CaseFileRow Case(int back, int n, DateTime opening) => new()
    {
        HallCode = "big", CaseNo = $"K{back}-{n}", Item = $"item {n % 9}", AcceptedAtUtc = opening.AddMinutes(n * 10), PromisedDays = 5, CompletedAtUtc = opening.AddDays(n % 20 == 0 ? 12 : 3), DeliveredAtUtc = opening.AddDays(n % 20 == 0 ? 12 : 3),
        StaffNo = $"S{n:000}", PostCode = $"P{n:00}", BatchId = $"k{back}", LineNumber = n, ContentHash = $"k{back}-{n}",
    };

    private static ReviewRow Review(int back, int n, DateTime opening) => new()
    {
        HallCode = "big", ReviewId = $"R{back}-{n}", RatedAtUtc = opening.AddMinutes(n * 7), Level = n % 15 == 0 ? 1 : 5, StaffNo = $"S{n % 50:000}", CaseNo = $"K{back}-{n % CasesADay}", BatchId = $"r{back}", LineNumber = n, ContentHash = $"r{back}-{n}",
    };

    private sealed class Stopped : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Today, TimeSpan.Zero);
    }
}
