using Supervision.Ingest.Inbox;
using Supervision.Sql;
using Supervision.Sql.Reviews;
using Supervision.Sql.Tests;

namespace Supervision.Ingest.Tests.Inbox;

/// <summary>Refused rows as a person corrects them, from the file on.</summary>
public sealed class RowRetryTests
{
    private static readonly HashSet<string> Staff = ["S1"];
    private static readonly HashSet<string> Posts = ["A01"];

    [Theory]
    [InlineData("review_id,rated_at,level", "level")]
    [InlineData("评价编号,评价时间,评价等级", "评价等级")]
    public async Task Group_OfAnyHeader_IsCorrectedInItsRefusedColumnAndKeepsTheOriginals(string header, string column)
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("reviews/a.csv", $"{header}\nr1,2026-03-02 09:00,非常差劲\nr2,2026-03-02 09:10,非常差劲\nr3,2026-03-02 09:20,5\n");
        await inbox.Collect();
        var refused = await inbox.Quarantine();
        Assert.Equal([column, column], refused.Select(RowRetry.FieldOf));

        var still = await Retry(inbox).CorrectAll(refused, "差");
        var done = await Retry(inbox).CorrectAll(refused, "非常不满意");

        Assert.Equal((0L, "level"), (still.Loaded, still.Fault?.Reason.Code));
        Assert.Equal((2L, null), (done.Loaded, done.Fault));
        Assert.Equal([("r1", 1), ("r2", 1), ("r3", 5)], (await inbox.Rows<ReviewRow>("SELECT * FROM Review ORDER BY ReviewId")).Select(row => (row.ReviewId, row.Level)));
        Assert.All(await inbox.Quarantine(), entry => Assert.Equal(("corrected", "非常差劲"), (entry.State, entry.Value)));
        Assert.All(await inbox.Quarantine(), entry => Assert.Contains("非常差劲", entry.RowText, StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Row_CorrectedByHand_LoadsOnce(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        inbox.Write("reviews/a.csv", "review_id,rated_at,level\nr1,2026-03-02 09:00,7\n");
        await inbox.Collect();
        var entry = Assert.Single(await inbox.Quarantine());

        Assert.Equal("level", (await Retry(inbox).Correct(entry, entry.RowText!.Replace("\"7\"", "\"8\"", StringComparison.Ordinal)))?.Column);
        Assert.Null(await Retry(inbox).Correct(entry, entry.RowText.Replace("\"7\"", "\"2\"", StringComparison.Ordinal)));
        await inbox.Collect();

        Assert.Equal(2, Assert.Single(await inbox.Rows<ReviewRow>("SELECT * FROM Review")).Level);
        Assert.Equal(entry.RowText, Assert.Single(await inbox.Quarantine()).RowText);
        var batch = (await inbox.Batches()).Single(batch => batch.Feed == "reviews");
        Assert.Equal((1L, 1L, 0L), (batch.RowsRead, batch.Added, batch.Quarantined));
    }

    [Fact]
    public async Task Row_ThatNobodyCanVouchFor_DoesNotLoadAndOneTakenMeanwhileIsNotVouchedForAgain()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("reviews/a.csv", "review_id,rated_at,level\nr1,2026-03-02 09:00,7\n");
        await inbox.Collect();
        var entry = Assert.Single(await inbox.Quarantine());
        var right = entry.RowText!.Replace("\"7\"", "\"2\"", StringComparison.Ordinal);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Retry(inbox, (_, _, _) => throw new InvalidOperationException("the log is away")).Correct(entry, right));
        Assert.Equal("open", Assert.Single(await inbox.Quarantine()).State);
        Assert.Empty(await inbox.Rows<ReviewRow>("SELECT * FROM Review"));

        var vouched = 0L;
        Task Vouch(Transaction within, long rows, CancellationToken cancel) => Task.FromResult(vouched += rows);
        await Retry(inbox, Vouch).Correct(entry, right);
        await Retry(inbox, Vouch).Correct(entry, right);
        Assert.Equal(1, vouched);
    }

    [Fact]
    public async Task WholeFile_ThatWasRefused_HasNoFieldToCorrect()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("reviews/a.csv", "review_id,level\nr1,5\n");
        await inbox.Collect();

        Assert.Null(RowRetry.FieldOf(Assert.Single(await inbox.Quarantine())));
    }

    private static RowRetry Retry(TestInbox inbox, Func<Transaction, long, CancellationToken, Task>? vouch = null) => new(inbox.Request(), Staff, Posts) { Vouch = vouch };
}
