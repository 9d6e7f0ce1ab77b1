using Supervision.Sql;
using Supervision.Sql.Operations.Batches;
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
