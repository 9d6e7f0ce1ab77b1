using Supervision.Sql.Audit;
using Supervision.Sql.Calls.Media;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Calls.Media;

public sealed class HearingQueriesTests
{
    [Theory, EachEngine]
    public async Task MediaInEvidence_OriginalOrReviewCopy_IsFoundInItsOwnHallOnly(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("c1"));
        await new RecordingQueries(test.Database).SaveRecording(Recording("f", "m"));
        await new MediaQueries(test.Database).JoinRecording("h", "f", "c1");
        await new MediaQueries(test.Database).SaveMediaFile(Measured("m"));
        var queries = new HearingQueries(test.Database);

        Assert.Equal(("c1", "S1"), Assert.Single(await queries.MediaInEvidence("h", "m")) is var original ? (original.CallId, original.StaffNo) : default);
        Assert.Equal("m", Assert.Single(await queries.MediaInEvidence("h", "m-review")).MediaHash);
        Assert.Empty(await queries.MediaInEvidence("other", "m"));
        Assert.Empty(await queries.MediaInEvidence("h", "m-analysis"));
    }

    [Theory, EachEngine]
    public async Task PlaybacksSince_OfThisAccountAndContent_CountFromTheInstantOn(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var audit = new AuditQueries(test.Database);
        await audit.AddEntry(Entry(1, "li", "m", At));
        await audit.AddEntry(Entry(2, "wang", "m", At));
        await audit.AddEntry(Entry(3, "li", "other", At));
        var queries = new HearingQueries(test.Database);

        Assert.Equal((1, 0), (await queries.PlaybacksSince("h", "li", "m", At), await queries.PlaybacksSince("h", "li", "m", At.AddSeconds(1))));
    }

    private static AuditEntryRow Entry(long number, string account, string media, DateTime at) => new()
    {
        EntryNo = number, PreviousHash = "", EntryHash = $"{number}", AtUtc = at, HallCode = "h", AccountId = account, Action = "playback", SubjectKind = "recording", SubjectKey = media, Content = "{}",
    };
}
