using System.Diagnostics;
using System.Globalization;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Presence;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;
using Supervision.Sql.Video;

namespace Supervision.Benchmarks.Presence;

/// <summary>Presence from the database: <c>presence [posts] [days …]</c>, 5-minute clips of 9 hours and 20 minutes a post and day; slope over days, memory, one day's increment.</summary>
public sealed class PresenceBenchmark : RatioBenchmark
{
    private const int ClipsADay = 112;
    private static readonly DateOnly First = new(2025, 1, 1);

    public override string Name => "presence";

    public override async Task Run(string[] arguments)
    {
        var posts = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100;
        var points = new List<(double, double)>();
        foreach (var days in arguments.Length > 1 ? arguments.Skip(1).Select(text => int.Parse(text, CultureInfo.InvariantCulture)) : [15, 30, 60])
            points.Add((days, await Measure(posts, days)));
        if (points.Count > 1)
            Say($"slope on double logarithmic paper: {Slope(points):0.00} (1 is linear)");
    }

    private static async Task<double> Measure(int posts, int days)
    {
        var folder = Directory.CreateTempSubdirectory("supervision-presence").FullName;
        var database = new Database(Path.Combine(folder, "presence.db"));
        await new SchemaUpgrade(database, TimeProvider.System).Run();
        var loading = await Seconds(() => Load(database, posts, days));
        await Mark(database, [.. Enumerable.Range(0, days)]);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var all = await Seconds(() => Compute(database));
        var busy = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        await Mark(database, [days - 1]);
        var last = await Seconds(() => Compute(database));
        await Mark(database, [0]);
        var first = await Seconds(() => Compute(database));
        var rows = (double)posts * days * ClipsADay;
        Say($"{posts} posts x {days} days, {rows:N0} clips: {all:0.0} s, {busy:0.0} s of a processor ({rows / all:N0} clips/s; loading took {loading:0.0} s); one day again: last {last:0.00} s, first {first:0.00} s; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MiB");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        // Seconds of a processor: those by the clock also measure what else the machine does.
        return busy;
    }

    private static async Task Compute(Database database)
    {
        var night = new Night
        {
            Database = database, HallCode = "big", Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Time = TimeProvider.System,
            InboxFolder = "", MediaFolder = "", RunId = "benchmark",
        };
        await new PresenceStage().Run(night, new Progress<StageProgress>(), CancellationToken.None);
    }

    private static async Task Load(Database database, int posts, int days)
    {
        await using (var transaction = await database.Begin())
        {
            await new HallQueries(transaction).MergePosts([.. Enumerable.Range(0, posts).Select(Post)]);
            await transaction.Commit();
        }
        for (var day = 0; day < days; day++)
        {
            await using var transaction = await database.Begin();
            await new HallQueries(transaction).MergeWorkDays([new WorkDayRow { HallCode = "big", Day = First.AddDays(day), IsWorkday = true, BatchId = $"d{day}", LineNumber = 1, ContentHash = "" }]);
            await new HallQueries(transaction).MergeShifts([.. Enumerable.Range(0, posts).Select(post => Shift(post, day))]);
            await new ClipQueries(transaction).MergeClips([.. Enumerable.Range(0, posts * ClipsADay).Select(n => Clip(n / ClipsADay, day, n % ClipsADay))]);
            await transaction.Commit();
        }
    }

    private static async Task Mark(Database database, IReadOnlyList<int> days)
    {
        await using var transaction = await database.Begin();
        foreach (var day in days)
            await new PresenceQueries(transaction).AddDirtyDay("big", First.AddDays(day));
        await transaction.Commit();
    }

    private static PostRow Post(int post) => new()
    {
        HallCode = "big", PostCode = $"P{post:000}", Name = $"P{post:000}", CoverPostCode = $"P{post ^ 1:000}", MinStaff = 1, BatchId = "p", LineNumber = post, ContentHash = "",
    };

    private static ShiftRow Shift(int post, int day) => new()
    {
        HallCode = "big", ShiftId = $"{post}-{day}", StaffNo = $"S{post:000}", PostCode = $"P{post:000}", Day = First.AddDays(day),
        StartsAtUtc = Opening(day), EndsAtUtc = Opening(day).AddMinutes(5 * ClipsADay), BatchId = $"d{day}", LineNumber = post, ContentHash = "",
    };

    /// <summary>One clip in nine is empty and one in forty offline, scattered so that neighbours rarely agree.</summary>
    private static ClipRow Clip(int post, int day, int n) => new()
    {
        HallCode = "big", ClipId = $"{day}-{post}-{n}", Camera = $"C{post:000}", PostCode = $"P{post:000}",
        StartsAtUtc = Opening(day).AddMinutes(5 * n), EndsAtUtc = Opening(day).AddMinutes(5 * (n + 1)),
        Kind = (post * 7 + day * 3 + n * 11) % 40 == 0 ? "offline" : (post + day * 5 + n * 2) % 9 == 0 ? "absent" : "present",
        StaffNo = $"S{post:000}", BatchId = $"d{day}", LineNumber = n, ContentHash = "",
    };

    private static DateTime Opening(int day) => First.AddDays(day).ToDateTime(new TimeOnly(0, 30), DateTimeKind.Utc);
}
