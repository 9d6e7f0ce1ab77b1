using Supervision.Ingest.Inbox;
using Supervision.Sql;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Board;
using Supervision.Sql.Tests;
using Supervision.Sql.Video;

namespace Supervision.Ingest.Tests.Inbox.Batches;

public class FailedFilesTests
{
    private const string ZoneMinder = """{"events":[{"Event":{"MonitorId":"1","Notes":"","StartTime":"2026-03-02 09:00:00","EndTime":"2026-03-02 09:30:00"}}]}""";

    [Theory, EachEngine]
    public async Task File_FailingThreeTimes_IsAnItemAndIsStillTried(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        inbox.Write("video/zm.json", ZoneMinder);

        await inbox.Collect();
        await inbox.Collect();
        Assert.Empty(await inbox.Quarantine());
        for (var night = 0; night < 3; night++)
            await inbox.Collect();
        var item = Assert.Single(await inbox.Quarantine());
        Assert.Equal(("gave-up", "open"), (item.ReasonCode, item.State));
        inbox.Write("cameras.csv", "camera,post_code\n1,A01\n");
        await inbox.Collect();

        Assert.Single(await inbox.Rows<ClipRow>("SELECT * FROM Clip"));
        Assert.Equal("loaded", Assert.Single(await inbox.Quarantine()).State);
    }

    [Theory, EachEngine]
    public async Task File_ThatCannotBeReadYet_IsNamedWithItsReasonFromTheFirstRunOn(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        inbox.Write("video/zm.json", ZoneMinder);
        inbox.Write("calls/Master.csv", "\"\",\"13800000000\",\"8001\",\"ctx\",\"A\",\"SIP/t-04\",\"SIP/8001-05\",\"Dial\",\"SIP/8001,60\",\"2026-03-10 09:00:00\",\"2026-03-10 09:00:05\",\"2026-03-10 09:01:00\",60,55,\"ANSWERED\",\"DOCUMENTATION\",\"17.4\",\"\"\n");
        await inbox.Collect();
        inbox.Write("extensions.csv", "extension,staff_no\n8001\n");
        await inbox.Collect();

        var unread = await new BoardQueries(inbox.Database).UnreadFiles("h1", TestInbox.Now, InboxReasons.MostTries);

        Assert.Equal([("calls/Master.csv", 2), ("video/zm.json", 2)], unread.Select(file => (file.FileName, file.Tries)));
        Assert.Contains("extensions.csv 第 2 行有误", unread[0].Reason, StringComparison.Ordinal);
        Assert.Contains("缺少 cameras.csv", unread[1].Reason, StringComparison.Ordinal);
        Assert.Contains("cameras.csv is missing", unread[1].Reason, StringComparison.Ordinal);
        // What is not tried any more has left the inbox.
        Assert.Empty(await new BoardQueries(inbox.Database).UnreadFiles("h1", TestInbox.Now.AddSeconds(1), InboxReasons.MostTries));
        inbox.Write("cameras.csv", "camera,post_code\n1,A01\n");
        inbox.Write("extensions.csv", "extension,staff_no\n8001,S1\n");
        await inbox.Collect();
        Assert.Empty(await new BoardQueries(inbox.Database).UnreadFiles("h1", TestInbox.Now, InboxReasons.MostTries));
    }

    [Fact]
    public async Task File_GivenUpOnceMore_OpensItsItemAgainWithItsOwner()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("video/zm.json", ZoneMinder);
        for (var night = 0; night < 3; night++)
            await inbox.Collect();
        await inbox.Rows<int>("UPDATE Quarantine SET OwnerId = 'operator'");
        inbox.Write("cameras.csv", "camera,post_code\n1,A01\n");
        await inbox.Collect();

        File.Delete(Path.Combine(inbox.Hall, "cameras.csv"));
        inbox.Write("video/zm.json", ZoneMinder.Replace("09:30", "09:40", StringComparison.Ordinal));
        for (var night = 0; night < 3; night++)
            await inbox.Collect();

        var item = Assert.Single(await inbox.Quarantine());
        Assert.Equal(("open", "operator"), (item.State, item.OwnerId));
    }

    [Theory, EachEngine]
    public async Task File_GivenUpOnceMoreAfterAPersonSetItsItemAside_HasANewItemAndTheOldStaysAside(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        inbox.Write("video/zm.json", ZoneMinder);
        for (var night = 0; night < 3; night++)
            await inbox.Collect();
        await inbox.Rows<int>("UPDATE Quarantine SET State = 'discarded'");
        inbox.Write("cameras.csv", "camera,post_code\n1,A01\n");
        await inbox.Collect();

        File.Delete(Path.Combine(inbox.Hall, "cameras.csv"));
        inbox.Write("video/zm.json", ZoneMinder.Replace("09:30", "09:40", StringComparison.Ordinal));
        for (var night = 0; night < 4; night++)
            await inbox.Collect();

        Assert.Equal([(1L, "discarded"), (2L, "open")], (await inbox.Quarantine()).Select(item => (item.EntryNo, item.State)));
        Assert.Equal(("failed", 1L), (await inbox.Batches()).Where(batch => batch.ArchiveHash.Length == 0).Select(batch => (batch.State, batch.Quarantined)).Single());
    }

    [Theory, EachEngine]
    public async Task Batch_BegunBeforeItsFileLeftTheInbox_EndsFromTheArchive(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        var file = inbox.Write("video/zm.json", ZoneMinder);
        await inbox.Collect();
        File.Delete(file);
        inbox.Write("cameras.csv", "camera,post_code\n1,A01\n");

        var outcome = await inbox.Collect();

        Assert.Equal((1L, 0L), (outcome.Added, outcome.Left));
        Assert.Equal("loaded", (await inbox.Batches()).Single(batch => batch.Feed == "video").State);
    }

    [Fact]
    public async Task RefusedFile_ReopenedAfterItLeftTheInbox_IsReadFromTheArchive()
    {
        await using var inbox = await TestInbox.Create();
        var file = inbox.Write("reviews/a.csv", "review_id,rated_at\nr1,2026-03-02 09:00\n");
        await inbox.Collect();
        File.Delete(file);
        await inbox.Rows<int>("UPDATE Quarantine SET OwnerId = 'operator'");
        var batch = (await inbox.Batches()).Single(batch => batch.State == "quarantined");
        await new BatchQueries(inbox.Database).ReopenBatch("h1", batch.BatchId);

        await inbox.Collect();

        Assert.Equal("quarantined", (await inbox.Batches()).Single(one => one.Feed == "reviews").State);
        var entry = Assert.Single(await inbox.Quarantine());
        Assert.Equal(("open", "operator"), (entry.State, entry.OwnerId));
    }
}
