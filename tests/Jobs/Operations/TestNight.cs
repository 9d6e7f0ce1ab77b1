using System.Text;
using Supervision.Ingest.Media;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Calls;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Operations;

/// <summary>A hall's night on an empty database and an empty archive: evidence is put in as the collection would.</summary>
internal sealed class TestNight : IAsyncDisposable
{
    private readonly TestDatabase _test;
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-night").FullName;

    private TestNight(TestDatabase test) => _test = test;

    public Database Database => _test.Database;

    public Night Night => new()
    {
        Database = _test.Database, HallCode = "h", Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Time = TimeProvider.System,
        InboxFolder = Path.Combine(_folder, "inbox"), MediaFolder = Path.Combine(_folder, "media"), RunId = "run",
    };

    public static async Task<TestNight> Create(Engine engine = Engine.Sqlite) => new(await TestDatabase.Create(engine));

    public Task<StageOutcome> Run(NightStage stage) => stage.Run(Night, new Silent(), CancellationToken.None);

    /// <summary>A call at 10:00 hall time of a day in March 2026.</summary>
    public async Task AddCall(string callId, int day = 2, Func<CallRow, CallRow>? change = null)
    {
        var call = new CallRow
        {
            HallCode = "h", CallId = callId, StartedAtUtc = new DateTime(2026, 3, day, 2, 0, 0, DateTimeKind.Utc), StaffNo = "W01", Direction = "in",
            TalkSeconds = 20, BatchId = $"calls {callId}", LineNumber = 2, ContentHash = callId,
        };
        await using var transaction = await Database.Begin();
        await new CallQueries(transaction).MergeCalls([change?.Invoke(call) ?? call]);
        await transaction.Commit();
    }

    /// <summary>A transcript file with one sentence each five seconds, staff first, waiting as after the collection.</summary>
    public Task AddTranscript(string callId, params string[] sentences)
    {
        var captions = new StringBuilder();
        for (var i = 0; i < sentences.Length; i++)
            captions.Append($"{i + 1}\n00:00:{5 * i:00},000 --> 00:00:{5 * i + 4:00},000\n{(i % 2 == 0 ? "坐席" : "市民")}：{sentences[i]}\n\n");
        return AddTranscriptFile($"calls/transcripts/{callId}.srt", captions.ToString());
    }

    public async Task AddTranscriptFile(string fileName, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var archived = await new MediaArchive(Path.Combine(Night.MediaFolder, "originals")).Store(content, CancellationToken.None);
        await new BatchQueries(Database).AddBatch(new BatchRow
        {
            HallCode = "h", BatchId = $"{fileName} {archived.Sha256}"[..60], Feed = "transcripts", FileName = fileName, ArchiveHash = archived.Sha256,
            State = "waiting", RowsRead = 1, Added = 1, ArrivedAtUtc = new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _test.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Silent : IProgress<StageProgress>
    {
        public void Report(StageProgress value)
        {
        }
    }
}
