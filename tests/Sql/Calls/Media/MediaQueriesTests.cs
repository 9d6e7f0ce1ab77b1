using Supervision.Sql.Calls.Media;
using Supervision.Sql.Calls.Transcripts;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Calls.Media;

public sealed class MediaQueriesTests
{
    [Theory, EachEngine]
    public async Task JoinRecording_ByTwoCalls_StaysWithTheFirst(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new MediaQueries(test.Database);
        await new RecordingQueries(test.Database).SaveRecording(Recording("f", "m"));

        Assert.Equal((1, 0), (await queries.JoinRecording("h", "f", "c1"), await queries.JoinRecording("h", "f", "c2")));
        Assert.Equal("c1", Assert.Single(await queries.RecordingsOf("h", "m")).CallId);
        Assert.Empty(await queries.UnjoinedRecordings("h"));
    }

    [Theory, EachEngine]
    public async Task DueMedia_Recordings_AreThoseUnmeasuredWaitingOrMeasuredOtherwise(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new MediaQueries(test.Database);
        foreach (var hash in (string[])["fresh", "old", "ready", "waits"])
            await new RecordingQueries(test.Database).SaveRecording(Recording(hash, hash));
        await queries.SaveMediaFile(Measured("ready"));
        await queries.SaveMediaFile(Measured("old", under: "0"));
        await queries.SaveMediaFile(Measured("waits", "waiting"));

        Assert.Equal(["fresh", "old", "waits"], await queries.DueMedia("h", "1"));
    }

    [Theory, EachEngine]
    public async Task SaveMediaFile_MeasuredAgain_ReplacesWhatWasMeasured(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new MediaQueries(test.Database);
        await queries.SaveMediaFile(Measured("m") with { DecodedSeconds = 40 });
        await queries.SaveMediaFile(Measured("m") with { DecodedSeconds = 79.5, State = "incomplete" });

        Assert.Equal(Measured("m") with { DecodedSeconds = 79.5, State = "incomplete" }, await queries.MediaFile("m"));
    }

    [Theory, EachEngine]
    public async Task TalkSeconds_ContentOfTwoCalls_IsTheLongest(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("c1") with { TalkSeconds = 40 }, Call("c2") with { TalkSeconds = 61.5 });
        await new RecordingQueries(test.Database).SaveRecording(Recording("f1", "m", "c1"));
        await new RecordingQueries(test.Database).SaveRecording(Recording("f2", "m", "c2"));
        var queries = new MediaQueries(test.Database);
        await queries.JoinRecording("h", "f1", "c1");
        await queries.JoinRecording("h", "f2", "c2");

        Assert.Equal((61.5, null), (await queries.TalkSeconds("h", "m"), await queries.TalkSeconds("h", "unknown")));
    }

    [Theory, EachEngine]
    public async Task AwaitedRecordings_CallWhoseRecordingCame_IsNoLongerListed(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("c1") with { Recording = "1.wav" }, Call("c2") with { Recording = "2.wav" }, Call("c3"));
        await new RecordingQueries(test.Database).SaveRecording(Recording("f", "m"));
        var queries = new MediaQueries(test.Database);
        await queries.JoinRecording("h", "f", "c1");

        Assert.Equal(["c2"], (await queries.AwaitedRecordings("h")).Select(row => row.CallId));
    }

    [Theory, EachEngine]
    public async Task Untranscribed_MeasuredCalls_AreThoseWithoutATranscript(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new MediaQueries(test.Database);
        foreach (var call in (string[])["c1", "c2", "c3"])
        {
            await new RecordingQueries(test.Database).SaveRecording(Recording(call, "m-" + call));
            await queries.JoinRecording("h", call, call);
            await queries.SaveMediaFile(Measured("m-" + call, call == "c3" ? "unreadable" : "ready"));
        }
        await new TranscriptQueries(test.Database).SaveTranscript(Transcript("c2"));

        Assert.Equal(["c1"], (await queries.Untranscribed("h")).Select(row => row.CallId));
    }
}
