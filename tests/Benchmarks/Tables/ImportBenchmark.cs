using System.Diagnostics;
using System.Globalization;
using System.Text;
using Supervision.Ingest.Inbox;
using Supervision.Sql;

namespace Supervision.Benchmarks.Tables;

/// <summary>A file of reviews and one of clips through the whole of the collection, against <c>sqlite3 .import</c> into an equal table.</summary>
/// <remarks>Each import is a process of its own, so that its peak memory is its own: <c>import-one FOLDER FEED</c>.</remarks>
public sealed class ImportBenchmark : RatioBenchmark
{
    private const string ReviewTable =
        "CREATE TABLE t (review_id TEXT NOT NULL, rated_at TEXT NOT NULL, level INTEGER NOT NULL, channel TEXT, staff_no TEXT, post_code TEXT, item TEXT, case_no TEXT, text TEXT, is_default INTEGER NOT NULL, PRIMARY KEY (review_id)); CREATE INDEX t1 ON t (rated_at); CREATE INDEX t2 ON t (staff_no, rated_at);";

    private const string ClipTable =
        "CREATE TABLE t (camera TEXT NOT NULL, post_code TEXT NOT NULL, start TEXT NOT NULL, end TEXT NOT NULL, kind TEXT NOT NULL, persons INTEGER, staff_no TEXT, file TEXT, confidence REAL, PRIMARY KEY (camera, post_code, start, end, kind, staff_no)); CREATE INDEX t1 ON t (end); CREATE INDEX t2 ON t (post_code, start);";

    public override string Name => "import";

    public override async Task Run(string[] arguments)
    {
        var rows = arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 1_000_000;
        foreach (var (feed, table) in new[] { ("reviews", ReviewTable), ("video", ClipTable) })
        {
            var folder = Directory.CreateTempSubdirectory("import").FullName;
            try
            {
                var file = Write(folder, feed, rows);
                var peer = await Peer(folder, file, table);
                var own = await Own(folder, feed);
                Say($"{feed}: {rows} rows, {new FileInfo(file).Length / 1e6:F0} MB: sqlite3 .import {peer:F1} s, own {own.Seconds:F1} s ({own.CpuSeconds:F1} s of processor), ratio {own.Seconds / peer:F2}, peak {own.PeakMebibytes:F0} MiB");
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static string Write(string folder, string feed, int rows)
    {
        var hall = Path.Combine(folder, "inbox", "h1");
        Directory.CreateDirectory(Path.Combine(hall, feed));
        File.WriteAllText(Path.Combine(hall, "staff.csv"), "staff_no,name,department\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"S{i:000},员工{i},不动产登记\n")));
        File.WriteAllText(Path.Combine(hall, "posts.csv"), "post_code,name\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"A{i:000},窗口{i}\n")));
        var path = Path.Combine(hall, feed, "rows.csv");
        using var text = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20);
        text.Write(feed == "reviews" ? "review_id,rated_at,level,channel,staff_no,post_code,item,case_no,text,is_default\n" : "camera,post_code,start,end,kind,persons,staff_no,file,confidence\n");
        var random = new Random(7);
        var start = new DateTime(2024, 1, 2, 9, 0, 0);
        for (var i = 0; i < rows; i++)
        {
            var (at, post) = (start.AddSeconds(i * 31L), i % 60);
            text.Write(feed == "reviews"
                ? string.Create(CultureInfo.InvariantCulture, $"PJ{i:00000000},{at:yyyy-MM-dd HH:mm:ss},{random.Next(1, 6)},窗口评价器,S{post:000},A{post:000},不动产转移登记,BJ{random.Next():0000000000},办理过程比较顺利工作人员耐心解答第{random.Next(1000)}次,0\n")
                : string.Create(CultureInfo.InvariantCulture, $"CAM{post:000},A{post:000},{at:yyyy-MM-dd HH:mm:ss},{at.AddSeconds(30):yyyy-MM-dd HH:mm:ss},{(i % 9 == 0 ? "absent" : "present")},{i % 3},S{post:000},nvr/{i:00000000}.mp4,0.{random.Next(100, 999)}\n"));
        }
        return path;
    }

    private static async Task<double> Peer(string folder, string file, string table)
    {
        var start = new ProcessStartInfo("sqlite3", [Path.Combine(folder, "peer.db")]) { RedirectStandardInput = true, UseShellExecute = false };
        return await Seconds(async () =>
        {
            using var process = Process.Start(start)!;
            await process.StandardInput.WriteAsync($"PRAGMA journal_mode=WAL;\nPRAGMA synchronous=NORMAL;\n{table}\n.import --csv --skip 1 {file} t\n");
            process.StandardInput.Close();
            await process.WaitForExitAsync();
        });
    }

    private static async Task<(double Seconds, double PeakMebibytes, double CpuSeconds)> Own(string folder, string feed)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Environment.GetCommandLineArgs() is [var own, ..] && own.EndsWith(".dll", StringComparison.Ordinal) && !Environment.ProcessPath!.EndsWith("Benchmarks", StringComparison.Ordinal) ? new[] { own } : [], "import-one", folder, feed])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var figures = output.Split(' ', StringSplitOptions.TrimEntries);
        return (double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture), double.Parse(figures[2], CultureInfo.InvariantCulture));
    }
}

/// <summary>One collection in a process of its own: seconds, peak MiB and processor seconds on one line.</summary>
public sealed class ImportOne : RatioBenchmark
{
    public override string Name => "import-one";

    public override async Task Run(string[] arguments)
    {
        var folder = arguments[0];
        var database = new Database(Path.Combine(folder, "own.db"));
        await new SchemaUpgrade(database, TimeProvider.System).Run();
        var request = new CollectRequest
        {
            Database = database, Time = TimeProvider.System, HallCode = "h1", Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
            InboxFolder = Path.Combine(folder, "inbox"), MediaFolder = Path.Combine(folder, "media"), SettleTime = TimeSpan.Zero,
        };
        var seconds = await Seconds(async () => Check(await new Collector(request).Collect()));
        Say($"{seconds:F3} {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:F0} {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:F2}");
    }

    private static void Check(CollectOutcome outcome)
    {
        if (outcome.Quarantined + outcome.Unchanged + outcome.Ignored > 0)
            throw new InvalidDataException($"The benchmark's own rows were refused: {outcome}.");
    }
}
