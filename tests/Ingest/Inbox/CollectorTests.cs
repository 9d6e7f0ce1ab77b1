using Supervision.Ingest.Inbox;
using Supervision.Sql;
using Supervision.Sql.Tests;

namespace Supervision.Ingest.Tests.Inbox;

public class CollectorTests
{
    [Theory, EachEngine]
    public async Task Delivery_OfEveryFeed_LoadsEachRow(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        Deliveries.WriteAll(inbox);

        var outcome = await inbox.Collect();

        Assert.Empty(await inbox.Quarantine());
        foreach (var table in Deliveries.Tables)
            Assert.Equal(1, await inbox.Value<long>($"SELECT COUNT(*) FROM {table}"));
        Assert.Equal((2 + 2 + Deliveries.Tables.Count, 0L), (outcome.Added, outcome.Quarantined));
    }

    [Theory, EachEngine]
    public async Task SecondRun_SameInbox_ChangesNothing(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        Deliveries.WriteAll(inbox);
        inbox.Write("reviews/bad.csv", "review_id,rated_at,level\nr9,2026-03-02,7\n");
        await inbox.Collect();
        var before = await inbox.Content();

        var again = await inbox.Collect();

        Assert.Equal(before, await inbox.Content());
        Assert.Equal((0L, 0L, 1L), (again.NewFiles, again.Read, again.Quarantined));
    }

    [Fact]
    public async Task SameContent_UnderAnotherName_IsTheSameBatch()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("reviews/a.csv", "review_id,rated_at,level\nr1,2026-03-02 09:00,5\n");
        await inbox.Collect();
        inbox.Write("reviews/b.csv", "review_id,rated_at,level\nr1,2026-03-02 09:00,5\n");

        await inbox.Collect();

        Assert.Equal(3, (await inbox.Batches()).Count);
    }

    [Theory, EachEngine]
    public async Task CorrectedRow_InALaterFile_BecomesARevisionAndKeepsTheFirst(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        inbox.Write("reviews/a.csv", "review_id,rated_at,level\nr1,2026-03-02 09:00,5\nr2,2026-03-02 09:00,5\n");
        await inbox.Collect();
        inbox.Write("reviews/b.csv", "review_id,rated_at,level\nr1,2026-03-02 09:00,1\nr2,2026-03-02T09:00:00+08:00,非常满意\n");

        var outcome = await inbox.Collect();

        Assert.Equal((0L, 1L, 1L), (outcome.Added, outcome.Revised, outcome.Unchanged));
        Assert.Equal(1, await inbox.Value<long>("SELECT Level FROM Review WHERE ReviewId = 'r1' AND Revision = 1"));
        Assert.Contains("\"Level\":5", (await inbox.Rows<string>("SELECT Content FROM Revision")).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RowOfUnknownStaff_OnceStaffArrives_LoadsByItself()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("calls/a.csv", "call_id,started_at,staff_no\nc1,2026-03-02 09:00,S9\n");
        await inbox.Collect();
        Assert.Equal("unknown-staff", Assert.Single(await inbox.Quarantine()).ReasonCode);
        inbox.Write("staff-new.csv", "staff_no,name,department\nS9,赵六,社保\n");

        var outcome = await inbox.Collect();

        Assert.Equal((1L, 0L), (outcome.Recovered, outcome.Quarantined));
        Assert.Equal("S9", Assert.Single(await inbox.Rows<string>("SELECT StaffNo FROM Call")));
        Assert.Equal("loaded", Assert.Single(await inbox.Quarantine()).State);
        var batch = (await inbox.Batches()).Single(batch => batch.Feed == "calls");
        Assert.Equal((1L, 1L, 0L), (batch.RowsRead, batch.Added, batch.Quarantined));
    }

    [Fact]
    public async Task RowThatWaited_NewerContentLoadedSince_IsDiscarded()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("reviews/a.csv", "review_id,rated_at,level,staff_no\nr1,2026-03-02 09:00,1,S9\n");
        await inbox.Collect();
        inbox.Write("reviews/b.csv", "review_id,rated_at,level,staff_no\nr1,2026-03-02 09:00,5,S1\n");
        await inbox.Collect();
        inbox.Write("staff-new.csv", "staff_no,name,department\nS9,赵六,社保\n");

        await inbox.Collect();

        Assert.Equal("S1", Assert.Single(await inbox.Rows<string>("SELECT StaffNo FROM Review")));
        Assert.Equal("discarded", Assert.Single(await inbox.Quarantine()).State);
    }

    [Theory, EachEngine]
    public async Task Stopped_AfterAnyChunk_EndsAsIfNeverStopped(Engine engine)
    {
        await using var whole = await TestInbox.Create(engine);
        await using var stopped = await TestInbox.Create(engine);
        foreach (var inbox in new[] { whole, stopped })
        {
            Deliveries.WriteAll(inbox);
            inbox.Write("reviews/many.csv", Deliveries.ManyReviews(47));
        }
        await whole.Collect(chunkRows: 5);

        for (var stops = 1; ; stops++)
        {
            using var source = new CancellationTokenSource();
            var collector = new Collector(stopped.Request(chunkRows: 5) with { Time = new StoppingTime(TestInbox.Now, source, after: 8 + stops) });
            try
            {
                await collector.Collect(cancel: source.Token);
                break;
            }
            catch (OperationCanceledException)
            {
                Assert.True(stops < 200);
            }
        }

        Assert.Equal(await whole.Content(), await stopped.Content());
    }

    /// <summary>Cancels the run when the clock has been asked a number of times.</summary>
    private sealed class StoppingTime(DateTime now, CancellationTokenSource source, int after) : TimeProvider
    {
        private int _asked;

        public override DateTimeOffset GetUtcNow()
        {
            if (++_asked == after)
                source.Cancel();
            return new(now, TimeSpan.Zero);
        }
    }
}
