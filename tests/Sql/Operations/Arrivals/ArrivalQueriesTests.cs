using Supervision.Sql.Calls.Media;
using Supervision.Sql.Calls.Scores;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Arrivals;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Runs;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Operations.Arrivals;

public sealed class ArrivalQueriesTests
{
    private static readonly DateTime End = At.AddHours(1);

    [Theory, EachEngine]
    public async Task LastReconciled_StoppedStage_DoesNotCount(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var runs = new RunQueries(test.Database);
        await runs.AddRun(new RunRow { RunId = "1", HallCode = "h", Day = Day, StartedAtUtc = At, State = "done", StartedBy = "schedule" });
        await runs.AddStage([Stage(1, "reconcile", "done", 1), Stage(2, "reconcile", "failed", 5), Stage(3, "score", "done", 9)]);
        var queries = new ArrivalQueries(test.Database);

        Assert.Equal(At.AddMinutes(1), await queries.LastReconciled("h"));
        Assert.Null(await queries.LastReconciled("g"));
    }

    [Theory, EachEngine]
    public async Task DaysOfBatches_BatchWithoutDays_IsLeftOut(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var batches = new BatchQueries(test.Database);
        await batches.AddBatch(Batch("known") with { FirstDay = Day, LastDay = Day.AddDays(1) });
        await batches.AddBatch(Batch("same days") with { FirstDay = Day, LastDay = Day.AddDays(1) });
        await batches.AddBatch(Batch("no days"));
        await batches.AddBatch(Batch("before") with { FirstDay = Day.AddDays(-9), LastDay = Day.AddDays(-9), FinishedAtUtc = At.AddMinutes(-1) });

        Assert.Equal(new BatchDaysRow { FirstDay = Day, LastDay = Day.AddDays(1) }, Assert.Single(await new ArrivalQueries(test.Database).DaysOfBatches("h", At)));
    }

    [Theory, EachEngine]
    public async Task LinesOffDuty_LineWhosePersonIsRosteredOnOtherDays_IsNotDue(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Line("on duty", "S1"), Line("off duty", "S2"), Line("shared", "S2"), Line("shared", "S1", 1), Line("never rostered", "S9"));
        await test.Shifts(Shift("1", Day), Shift("2", Day.AddDays(-1)) with { StaffNo = "S2" });
        var queries = new ArrivalQueries(test.Database);

        Assert.Equal(["off duty"], await queries.LinesOffDuty("h", Day, Day.AddDays(-7), At, End));
        Assert.Empty(await queries.LinesOffDuty("h", Day.AddDays(1), Day.AddDays(-7), At, End));
    }

    [Theory, EachEngine]
    public async Task CallCounts_NamedLineElseDirection_IsTheSource(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("1"), Call("2", 1), Line("8001", "S1"), Call("4", 3) with { Direction = null }, Call("5", 60), Call("missed", 4) with { Missed = true });
        await Score(test, "1", "t");
        // Without words it is not read; nobody spoke in the missed one.
        await Score(test, "2", null);
        await Score(test, "missed", null);

        Assert.Equal([("line", 1L, 0L), ("line 8001", 1, 0), ("line in", 3, 2)], Counted(await new ArrivalQueries(test.Database).CallCounts("h", At, End)));
    }

    [Theory, EachEngine]
    public async Task RecordingCounts_NamedRecording_IsDueUntilItIsThere(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Named("ready"), Named("broken"), Named("missing"), Call("none"));
        await new RecordingQueries(test.Database).SaveRecording(Recording("k1", "m1", "ready"));
        await new RecordingQueries(test.Database).SaveRecording(Recording("k2", "m2", "broken"));
        // One channel a file: still one call.
        await new RecordingQueries(test.Database).SaveRecording(Recording("k3", "m1", "ready"));
        await new MediaQueries(test.Database).SaveMediaFile(Measured("m1"));
        await new MediaQueries(test.Database).SaveMediaFile(Measured("m2", "refused"));

        Assert.Equal(new SourceCountRow { Source = "recordings", Feed = "recordings", Due = 3, Parsed = 2, Scored = 1 }, Assert.Single(await new ArrivalQueries(test.Database).RecordingCounts("h", At, End)));
    }

    [Theory, EachEngine]
    public async Task Missing_OfADay_NamesWhatWasDueAndIsNotThere(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Named("here"), Named("gone"), Call("silent", 2), Call("missed", 3) with { Missed = true }, Call("tomorrow", 24 * 60));
        await new RecordingQueries(test.Database).SaveRecording(Recording("k1", "m1", "here"));
        await test.Shifts(Shift("1", Day));
        await test.Posts(Post("A01"), Post("A02"));
        var queries = new ArrivalQueries(test.Database);

        Assert.Equal(["gone"], (await queries.MissingRecordings("h", At, End, 10)).Select(gap => gap.Item));
        Assert.Equal(["gone", "here", "silent"], (await queries.MissingTranscripts("h", At, End, 10)).Select(gap => gap.Item));
        Assert.Equal(["gone", "here"], (await queries.MissingTranscripts("h", At, End, 2)).Select(gap => gap.Item));
        Assert.Equal(new SourceGapRow { Item = "A02", About = "name of A02" }, Assert.Single(await queries.MissingRosters("h", Day, 10)));
        Assert.Equal("S1", (await queries.MissingTranscripts("h", At, End, 1))[0].About);
    }

    [Theory, EachEngine]
    public async Task TranscriptCounts_HallWithoutAnyTranscript_ExpectsNone(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("1"), Call("2", 1), Call("missed", 2) with { Missed = true });
        var queries = new ArrivalQueries(test.Database);
        Assert.Equal(0, Assert.Single(await queries.TranscriptCounts("h", At, End)).Due);

        await new Supervision.Sql.Calls.Transcripts.TranscriptQueries(test.Database).SaveTranscript(Transcript("1"));
        await Score(test, "1", "t");
        await Score(test, "2", null);

        Assert.Equal(new SourceCountRow { Source = "transcripts", Feed = "transcripts", Due = 2, Parsed = 1, Scored = 1 }, Assert.Single(await queries.TranscriptCounts("h", At, End)));
    }

    [Theory, EachEngine]
    public async Task CameraCounts_ClipOfMidnight_BelongsToTheDayItEndsIn(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Clips(Clip("ended at the start", -10, 0), Clip("in", 0, 10), Clip("ends at the end", 50, 60), Clip("after", 55, 61));

        Assert.Equal([("camera c1", 2L, 2L)], Counted(await new ArrivalQueries(test.Database).CameraCounts("h", At, End)));
    }

    [Theory, EachEngine]
    public async Task CommentAndReviewCounts_Channels_AreSourcesOfTheirOwn(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Comments(Comment("1"), Comment("2"), Comment("3") with { Channel = "web" });
        await test.Reviews(Review("1", 5), Review("2", 1) with { Channel = "app" });
        var queries = new ArrivalQueries(test.Database);

        Assert.Equal([("box box", 2L, 2L), ("box web", 1, 1)], Counted(await queries.CommentCounts("h", At, End)));
        Assert.Equal([("channel", 1L, 1L), ("channel app", 1, 1)], Counted(await queries.ReviewCounts("h", At, End)));
        Assert.Equal([("tickets", 0L, 0L)], Counted(await queries.TicketCounts("h", At, End)));
    }

    [Theory, EachEngine]
    public async Task RosterCounts_PostWithTwoShifts_IsCountedOnce(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Posts(Post("A01"), Post("A02"));
        await test.Shifts(Shift("1", Day), Shift("2", Day) with { StaffNo = "S2" }, Shift("3", Day.AddDays(1)) with { PostCode = "A02" });

        Assert.Equal(new SourceCountRow { Source = "roster", Feed = "roster", Due = 2, Parsed = 1, Scored = 1 }, Assert.Single(await new ArrivalQueries(test.Database).RosterCounts("h", Day)));
    }

    [Theory, EachEngine]
    public async Task RefusedCounts_FileOfManyDays_IsNoDaysOwn(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var batches = new BatchQueries(test.Database);
        await batches.AddBatch(Batch("this day") with { Quarantined = 2, FirstDay = Day, LastDay = Day });
        await batches.AddBatch(Batch("many days") with { Quarantined = 4, FirstDay = Day, LastDay = Day.AddDays(1) });
        await batches.AddBatch(Batch("no day") with { Quarantined = 8 });
        await batches.AddBatch(Batch("no day, later") with { Quarantined = 16, ArrivedAtUtc = End });

        Assert.Equal(10, Assert.Single(await new ArrivalQueries(test.Database).RefusedCounts("h", Day, At, End)).Parsed);
    }

    [Theory, EachEngine]
    public async Task RemoveArrivals_OneDay_LeavesTheOthers(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new ArrivalQueries(test.Database);
        await queries.AddArrival([Arrival("b", 0), Arrival("a", 0), Arrival("a", 1), Arrival("a", 2)]);

        Assert.Equal(2, await queries.RemoveArrivals("h", Day));

        Assert.Equal([Day.AddDays(1)], (await queries.Arrivals("h", Day, Day.AddDays(2))).Select(row => row.Day));
    }

    [Theory, EachEngine]
    public async Task IsWorkday_CalendarThatSaysNothing_IsNull(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.In(transaction => new HallQueries(transaction).MergeWorkDays([new WorkDayRow { HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "x", Day = Day, IsWorkday = false }]));
        var queries = new ArrivalQueries(test.Database);

        Assert.False(await queries.IsWorkday("h", Day));
        Assert.Null(await queries.IsWorkday("h", Day.AddDays(1)));
    }

    private static IEnumerable<(string, long, long)> Counted(IEnumerable<SourceCountRow> rows) => rows.Select(row => (row.Source, row.Parsed, row.Scored));

    private static Supervision.Sql.Calls.CallRow Line(string line, string staff, double minutes = 0) => Call($"{line} {staff}", minutes) with { LineName = line, StaffNo = staff };

    private static Supervision.Sql.Calls.CallRow Named(string id) => Call(id) with { Recording = id + ".wav" };

    private static Task Score(TestDatabase test, string call, string? transcript) =>
        new ScoreQueries(test.Database).SaveScore(new CallScoreRow { HallCode = "h", CallId = call, ScoredUnder = "r", CallHash = "x", TranscriptHash = transcript, ScoredAtUtc = At });

    private static BatchRow Batch(string id) => new() { HallCode = "h", BatchId = id, Feed = "calls", FileName = id, ArchiveHash = id, State = "loaded", ArrivedAtUtc = At, FinishedAtUtc = At };

    private static RunStageRow Stage(int number, string stage, string state, double minutes) => new() { RunId = "1", StageNo = number, Stage = stage, State = state, StartedAtUtc = At.AddMinutes(minutes) };

    private static ArrivalRow Arrival(string source, int day) => new() { HallCode = "h", Day = Day.AddDays(day), Source = source, Feed = "calls", ExpectedFrom = "weeks", State = "complete" };
}
