using Supervision.Sql.Operations.Batches;

namespace Supervision.Ingest.Tests.Inbox;

/// <summary>Real exports: everything that can load loads, the rest is in quarantine, and the totals add up to the row.</summary>
public class RealTablesTests
{
    [SharedDataFact]
    public async Task MessageBoardAndStoreExports_Load_AndASecondRunChangesNothing()
    {
        await using var inbox = await TestInbox.Create();
        foreach (var (feed, file) in new[] { ("comments", "附件3.xlsx"), ("comments", "file2.xlsx"), ("reviews", "CommentsOf小米商城.xlsx"), ("reviews", "CommentsOf米家.xlsx") })
            inbox.Write($"{feed}/{file}", await File.ReadAllBytesAsync(SharedData.PathOf(feed, file)));

        await inbox.Collect();

        var batches = (await inbox.Batches()).ToDictionary(batch => Path.GetFileName(batch.FileName));
        Assert.All(batches.Values, batch => Assert.Equal(batch.RowsRead, batch.Added + batch.Unchanged + batch.Revised + batch.Quarantined + batch.Ignored));
        Assert.Equal(4326, Loaded(batches["附件3.xlsx"]));
        Assert.Equal(5000, Loaded(batches["CommentsOf小米商城.xlsx"]));
        Assert.Equal(5000, Loaded(batches["CommentsOf米家.xlsx"]));
        Assert.Equal(495, Loaded(batches["file2.xlsx"]));
        var before = await inbox.Content();

        var again = await inbox.Collect();

        Assert.Equal(0, again.Read);
        Assert.Equal(before, await inbox.Content());
    }

    private static long Loaded(BatchRow batch) => batch.Added + batch.Unchanged + batch.Revised;
}
