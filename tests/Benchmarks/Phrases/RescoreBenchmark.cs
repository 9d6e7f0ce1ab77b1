using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Replay;
using Supervision.Sql;
using Supervision.Sql.Calls;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Halls;

namespace Supervision.Benchmarks.Phrases;

/// <summary>Every call of a hall scored again after a change of a rulebook, and its replay before: once, twice and four times as many calls, with the slope, the memory and a stop half-way.</summary>
public sealed class RescoreBenchmark : RatioBenchmark
{
    private const string Hall = "bench";

    private const int TurnsPerCall = 20;

    private const int Chunk = 500;

    private static readonly string[] Said =
    [
        "您好，这里是政务服务中心，请问您有什么需要？", "我想问一下养老保险怎么补缴。", "请您稍等，我帮您查询一下。", "好的，谢谢。", "让您久等了，需要带身份证原件。",
        "复印件可以吗？", "复印件不行，要带原件。", "那在哪个窗口？", "您到三号窗口就可以办理。", "我上次来你们说不能办。", "这个我不太清楚，我帮您联系一下。", "要等多久？",
        "一般三个工作日。", "能快一点吗？", "我帮您备注一下加急。", "电话是多少？", "我记录一下您的电话。", "还有别的吗？", "没有了。", "感谢您的来电，再见。",
    ];

    public override string Name => "rescore";

    public override async Task Run(string[] arguments)
    {
        var points = new List<(double, double)>();
        foreach (var calls in arguments.Length > 0 ? arguments.Select(int.Parse) : [500, 1000, 2000])
            points.Add((calls, await Measure(calls)));
        if (points.Count > 1)
            Say($"slope on double logarithmic paper: {Slope(points):0.00} (1 is linear)");
    }

    private static async Task<double> Measure(int calls)
    {
        var folder = Directory.CreateTempSubdirectory("supervision-rescore").FullName;
        var night = await Fill(folder, calls);
        await new ScoreStage().Run(night, new Stop(int.MaxValue, null), CancellationToken.None);
        var text = RulebookLibrary.TextOf("S1") + "\n# changed\n";
        var book = new ReplayBook(night.Database, TimeProvider.System);
        var asked = (await book.Ask(new ReplayRequest(Hall, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), text, null, "benchmark"), "S1", CancellationToken.None)).Replay!;
        var replay = await Seconds(() => new ReplayRun(night).Finish(asked, new Stop(int.MaxValue, null), CancellationToken.None));
        await book.AdoptText(Hall, asked.ReplayId, new DateOnly(2000, 1, 2), "benchmark", CancellationToken.None);
        var (seconds, left) = await StopAndGoOn(night, calls);
        var flat = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
        Say($"{calls} calls, {(long)calls * TurnsPerCall} utterances: replay {replay:0.0} s, scored again {seconds:0.0} s ({calls * TurnsPerCall / seconds:0} utterances/s), stopped once and {left} calls left to the second run; live memory {flat:0} MiB, peak of the process {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MiB");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return seconds;
    }

    /// <summary>A stop half-way costs one batch: the second run reads only what is left.</summary>
    private static async Task<(double Seconds, long Left)> StopAndGoOn(Night night, int calls)
    {
        using var stop = new CancellationTokenSource();
        var seconds = await Seconds(async () =>
        {
            try
            {
                await new ScoreStage().Run(night, new Stop(calls / 2, stop), stop.Token);
            }
            catch (OperationCanceledException)
            {
                // As planned.
            }
        });
        StageOutcome rest = default;
        seconds += await Seconds(async () => rest = await new ScoreStage().Run(night, new Stop(int.MaxValue, null), CancellationToken.None));
        return (seconds, rest.Read);
    }

    private static async Task<Night> Fill(string folder, int calls)
    {
        var database = new Database(Path.Combine(folder, "rescore.db"));
        await new SchemaUpgrade(database, TimeProvider.System).Run();
        await new HallQueries(database).AddHall(new HallRow { HallCode = Hall, Name = "基准大厅", TimeZone = "Asia/Shanghai", CreatedAtUtc = DateTime.UnixEpoch });
        foreach (var chunk in Enumerable.Range(0, calls).Chunk(Chunk))
        {
            await using var transaction = await database.Begin();
            await new CallQueries(transaction).MergeCalls(chunk.Select(Call).ToList());
            foreach (var number in chunk)
            {
                await new TranscriptQueries(transaction).SaveTranscript(Transcript(number));
                await new TranscriptQueries(transaction).AddUtterance(Turns(number));
            }
            await transaction.Commit();
        }
        return new Night
        {
            Database = database, HallCode = Hall, Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Time = TimeProvider.System,
            InboxFolder = folder, MediaFolder = folder, RunId = "benchmark",
        };
    }

    private static CallRow Call(int number) => new()
    {
        HallCode = Hall, CallId = $"c{number:0000000}", StartedAtUtc = new DateTime(2026, 1, 2, 1, 0, 0, DateTimeKind.Utc).AddMinutes(number % 480_000), StaffNo = $"W{number % 60:00}",
        Direction = "in", TalkSeconds = 100, BatchId = "bench", LineNumber = number + 2, ContentHash = $"{number}",
    };

    private static TranscriptRow Transcript(int number) => new()
    {
        HallCode = Hall, CallId = $"c{number:0000000}", SourceHash = $"{number}", BatchId = "bench", Format = "json", RoleBasis = "channel", RoleConfidence = 1, DurationSeconds = 100, Turns = TurnsPerCall,
    };

    // Every tenth call holds a breach, so that findings are written as well.
    private static List<UtteranceRow> Turns(int number) => Enumerable.Range(0, TurnsPerCall).Select(turn => new UtteranceRow
    {
        HallCode = Hall, CallId = $"c{number:0000000}", TurnNo = turn, Speaker = turn % 2 == 0 ? "staff" : "citizen", StartSeconds = turn * 5, EndSeconds = turn * 5 + 4, RoleConfidence = 1,
        Body = turn == 8 && number % 10 == 0 ? "不归我管，你去别处问。" : Said[(turn + number * 2) % Said.Length],
    }).ToList();

    private sealed class Stop(long at, CancellationTokenSource? source) : IProgress<StageProgress>
    {
        public void Report(StageProgress value)
        {
            if (value.Done >= at)
                source?.Cancel();
        }
    }
}
