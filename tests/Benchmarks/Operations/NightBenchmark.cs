using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Halls;

namespace Supervision.Benchmarks.Operations;

/// <summary>A night of the reference hall at once, twice and four times its size, with the slope; and the same night again with nothing new.</summary>
public sealed class NightBenchmark : RatioBenchmark
{
    public override string Name => "night";

    public override async Task Run(string[] arguments)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-3);
        var points = new List<(double, double)>();
        foreach (var factor in arguments.Length > 0 ? arguments.Select(int.Parse) : [1, 2, 4])
        {
            var folder = Directory.CreateTempSubdirectory("supervision-night").FullName;
            ReferenceHall.Write(Path.Combine(folder, "inbox"), day, factor);
            var database = new Database(Path.Combine(folder, "night.db"));
            await new SchemaUpgrade(database, TimeProvider.System).Run();
            var hall = new HallRow { HallCode = ReferenceHall.Code, Name = "参照大厅", TimeZone = "Asia/Shanghai", CreatedAtUtc = TimeProvider.System.GetUtcNow().UtcDateTime };
            await new HallQueries(database).AddHall(hall);
            var first = await Seconds(() => Night(database, hall, folder, says: true));
            var again = await Seconds(() => Night(database, hall, folder, says: false));
            points.Add((factor, first));
            Say($"{factor}x: {first:0.0} s; the same night again: {again:0.0} s ({again / first:0.000}); peak memory of the process {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MiB");
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
        if (points.Count > 1)
            Say($"slope on double logarithmic paper: {Slope(points):0.00} (1 is linear)");
    }

    private static async Task Night(Database database, HallRow hall, string folder, bool says)
    {
        var report = await new NightlyRun(database, TimeProvider.System).Run(new RunRequest
        {
            Hall = hall, InboxFolder = Path.Combine(folder, "inbox"), MediaFolder = Path.Combine(folder, "media"), StartedBy = "benchmark",
        }, null, CancellationToken.None);
        if (says)
            Say($"  {report}");
    }
}
