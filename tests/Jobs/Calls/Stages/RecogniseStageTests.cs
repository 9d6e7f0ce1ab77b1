using Supervision.Ingest.Inbox;
using Supervision.Ingest.Tests.Calls.Speech;
using Supervision.Ingest.Tests.Media;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Calls.Stages;

public sealed class RecogniseStageTests : IDisposable
{
    private const string Heard = """{"language":"chinese","segments":[{"start":0.0,"end":2.0,"text":"您好，请问有什么可以帮您","avg_logprob":-0.1}]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("recognise").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, EachEngine]
    public async Task Call_WithoutTranscript_IsHeardAndTakenIntoUse(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await using var server = new FakeSpeechServer((200, Heard));
        var night = await Delivered(test.Database, server.Address);

        var first = await Run(new RecogniseStage(), night);
        await Run(new TranscribeStage(), night);
        var second = await Run(new RecogniseStage(), night);

        Assert.Equal((1L, 1L), (first.Read, first.Kept));
        Assert.Equal(0, second.Read);
        Assert.Equal(2, server.Requests.Count);
        var turns = await new TranscriptQueries(test.Database).Utterances("h1", "c1");
        Assert.Equal([(0, "staff"), (1, "citizen")], turns.Select(turn => (turn.Channel!.Value, turn.Speaker)));
        Assert.Equal("channel", (await new TranscriptQueries(test.Database).Transcript("h1", "c1"))!.RoleBasis);
    }

    [Fact]
    public async Task Call_WithoutAService_StaysVisiblyNotTranscribed()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        var night = await Delivered(test.Database, endpoint: null);

        var outcome = await Run(new RecogniseStage(), night);

        Assert.Contains("1 calls are not transcribed", outcome.Note, StringComparison.Ordinal);
        Assert.Null(await new TranscriptQueries(test.Database).Transcript("h1", "c1"));
    }

    [Fact]
    public async Task Service_ThatRefuses_LeavesOneQuarantineEntryAndIsNotAskedAgain()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await using var server = new FakeSpeechServer((400, ""));
        var night = await Delivered(test.Database, server.Address);

        await Run(new RecogniseStage(), night);
        await Run(new RecogniseStage(), night);

        Assert.Single(server.Requests);
        Assert.Single(await new BatchQueries(test.Database).WaitingRows("h1", "service-refused", "", 0, 10));
    }

    [Fact]
    public async Task Service_ThatFailsOnOneRecording_HearsTheOthers()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        // Five attempts at the first recording that the stage takes, whichever that is; the second has two channels.
        await using var server = new FakeSpeechServer((500, ""), (500, ""), (500, ""), (500, ""), (500, ""), (200, Heard));
        var night = await Delivered(test.Database, server.Address, calls: 2) with { Time = new HurriedTime() };

        var outcome = await Run(new RecogniseStage(), night);

        Assert.Equal((2L, 1L), (outcome.Read, outcome.Kept));
        Assert.Contains("interrupted", outcome.Note, StringComparison.Ordinal);
        Assert.Equal(1, (await Run(new RecogniseStage(), night)).Kept);
    }

    [Theory]
    // Away for all of them: one is tried. Failing on each: broken after three in a row.
    [InlineData(503, 5)]
    [InlineData(500, 15)]
    public async Task Service_ThatIsDown_IsNotAskedForEveryCall(int status, int requests)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await using var server = new FakeSpeechServer((status, ""));
        var night = await Delivered(test.Database, server.Address, calls: 5) with { Time = new HurriedTime() };

        var outcome = await Run(new RecogniseStage(), night);

        Assert.Equal(0, outcome.Kept);
        Assert.Equal(requests, server.Requests.Count);
        Assert.Contains("waits for the next run", outcome.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_OfEachRun_BeginsElsewhere()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await using var server = new FakeSpeechServer((503, ""));
        var night = await Delivered(test.Database, server.Address, calls: 5) with { Time = new HurriedTime() };

        foreach (var run in Enumerable.Range(0, 12))
            await Run(new RecogniseStage(), night with { RunId = $"run {run}" });

        // By length: each recording has its own, and the text between the parts of a request is drawn anew.
        Assert.True(server.Requests.Select(request => request.Body.Length).Distinct().Count() > 1);
    }

    private static Task<StageOutcome> Run(NightStage stage, Night night) => stage.Run(night, new Progress<StageProgress>(), CancellationToken.None);

    /// <summary>Incoming calls, each with a stereo recording of its own length, staff on the left, measured and without a transcript.</summary>
    private async Task<Night> Delivered(Database database, Uri? endpoint, int calls = 1)
    {
        var hall = Path.Combine(_folder, "inbox", "h1");
        Directory.CreateDirectory(Path.Combine(hall, "calls", "media"));
        await File.WriteAllTextAsync(Path.Combine(hall, "staff.csv"), "staff_no,name,department\nS1,王芳,社保\n");
        var rows = Enumerable.Range(1, calls).Select(n => $"c{n},2026-03-02 09:0{n},S1,in,{n}.wav\n");
        await File.WriteAllTextAsync(Path.Combine(hall, "calls", "a.csv"), "call_id,started_at,staff_no,direction,recording\n" + string.Concat(rows));
        for (var n = 1; n <= calls; n++)
        {
            var sound = new Sound(8000, 2);
            await File.WriteAllBytesAsync(Path.Combine(hall, "calls", "media", $"{n}.wav"), sound.Add(2 + n, sound.Talk(), sound.Talk()).Wav());
        }
        var night = new Night
        {
            Database = database, HallCode = "h1", Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Time = TimeProvider.System,
            InboxFolder = Path.Combine(_folder, "inbox"), MediaFolder = Path.Combine(_folder, "media"), RunId = "r",
        };
        await new Collector(new CollectRequest
        {
            Database = database, Time = night.Time, HallCode = "h1", Zone = night.Zone, InboxFolder = night.InboxFolder, MediaFolder = night.MediaFolder, SettleTime = TimeSpan.Zero,
        }).Collect();
        await Run(new MediaStage(), night);
        await Set(database, "calls.staff_channel", "0");
        if (endpoint is not null)
            await Set(database, RecogniseStage.EndpointSetting, endpoint.AbsoluteUri);
        return night;
    }

    /// <summary>A clock on which every wait is over at once.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            // The longest waits are the limits of an answer, and must not end at once.
            base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime <= TimeSpan.FromMinutes(1) ? TimeSpan.Zero : dueTime, period);
    }

    private static Task<int> Set(Database database, string name, string value) =>
        new HallQueries(database).SaveSetting(new HallSettingRow { HallCode = "h1", Name = name, Value = value, ChangedAtUtc = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc) });
}
