using Supervision.Ingest.Halls;
using Supervision.Ingest.Inbox;
using Supervision.Ingest.Tests.Inbox;
using Supervision.Sql;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Presence;
using Supervision.Sql.Tests;

namespace Supervision.Ingest.Tests.Halls;

public sealed class CalendarDisputesTests
{
    private const string Works = "date,is_workday\n2026-03-02,1\n2026-03-03,1\n";
    private const string Rests = "date,is_workday\n2026-03-02,0\n2026-03-03,1\n";
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory, EachEngine]
    public async Task TwoFiles_ThatDisagree_AreADisputeOfThatDateAlone(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        await Deliver(inbox, ("calendar.csv", Works), ("calendar-2.csv", Rests));
        var dispute = Assert.Single(await Open(inbox));
        Assert.Equal(("date", 2L, "calendars-disagree"), (dispute.ColumnName, dispute.LineNumber, dispute.ReasonCode));
        Assert.Contains(dispute.Value, (string[])["2026-03-02 0", "2026-03-02 1"]);
        Assert.Contains(dispute.FileName == "calendar.csv" ? "calendar-2.csv" : "calendar.csv", dispute.Reason, StringComparison.Ordinal);
        Assert.Contains("2026-03-02", dispute.RowText, StringComparison.Ordinal);
        // The day is due: what was concluded on it no longer holds.
        Assert.Contains(Monday, (await new PresenceQueries(inbox.Database).DirtyDays("h1", Monday)).Select(row => row.Day));
    }

    [Fact]
    public async Task NewVersion_OfTheSameFile_CorrectsWithoutADispute()
    {
        await using var inbox = await TestInbox.Create();
        await Deliver(inbox, ("calendar.csv", Works));
        await Deliver(inbox, ("calendar.csv", Rests));
        Assert.Empty(await Open(inbox));
        Assert.False(await IsWorked(inbox));
    }

    [Fact]
    public async Task OtherFile_OnALaterNight_IsADisputeToo()
    {
        await using var inbox = await TestInbox.Create();
        await Deliver(inbox, ("calendar.csv", Works));
        await Deliver(inbox, ("calendar-new.csv", Rests));
        Assert.Equal("2026-03-02 0", Assert.Single(await Open(inbox)).Value);
        Assert.True(await IsWorked(inbox));
    }

    [Theory]
    // The disputing file is put right, the other comes round to it, an administrator decides either way.
    [InlineData("calendar-new.csv", Works, true)]
    [InlineData("calendar.csv", Rests, false)]
    [InlineData("calendar/decided-1.csv", Works, true)]
    [InlineData("calendar/decided-2.csv", Rests, false)]
    public async Task Dispute_Settled_LeavesOneStatement(string file, string content, bool worked)
    {
        await using var inbox = await TestInbox.Create();
        await Deliver(inbox, ("calendar.csv", Works));
        await Deliver(inbox, ("calendar-new.csv", Rests));
        // Another content than before, so that it is no repetition of a known file.
        await Deliver(inbox, (file, content + "2026-03-09,1\n"));
        Assert.Empty(await Open(inbox));
        Assert.Equal(worked, await IsWorked(inbox));
    }

    [Theory, EachEngine]
    public async Task DisputingFile_ReplacedByTheOthersVeryContent_WithdrawsTheDispute(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        await Deliver(inbox, ("calendar.csv", Works));
        await Deliver(inbox, ("calendar-new.csv", Rests));
        await inbox.Rows<int>("DELETE FROM DirtyDay");

        await Deliver(inbox, ("calendar-new.csv", Works));

        Assert.Empty(await Open(inbox));
        Assert.True(await IsWorked(inbox));
        Assert.All(await inbox.Batches(), batch => Assert.Equal(0, batch.Quarantined));
        Assert.Contains(Monday, (await new PresenceQueries(inbox.Database).DirtyDays("h1", Monday)).Select(row => row.Day));
    }

    [Fact]
    public async Task DisputingFile_ReplacedWhileItsCopyStays_IsStillADispute()
    {
        await using var inbox = await TestInbox.Create();
        await Deliver(inbox, ("calendar.csv", Works));
        await Deliver(inbox, ("calendar-new.csv", Rests), ("calendar-copy.csv", Rests));
        await Deliver(inbox, ("calendar-new.csv", Works));
        Assert.Single(await Open(inbox));
    }

    [Fact]
    public async Task ThirdFile_ThatAgreesWithTheHeld_LeavesTheDisputeOpen()
    {
        await using var inbox = await TestInbox.Create();
        await Deliver(inbox, ("calendar.csv", Works));
        await Deliver(inbox, ("calendar-new.csv", Rests));
        await Deliver(inbox, ("calendar-third.csv", Works + "2026-03-09,1\n"));
        Assert.Single(await Open(inbox));
    }

    [Fact]
    public async Task Row_TakenByAPerson_Holds()
    {
        await using var inbox = await TestInbox.Create();
        await Deliver(inbox, ("calendar.csv", Works));
        await Deliver(inbox, ("calendar-new.csv", Rests));
        var dispute = Assert.Single(await Open(inbox));
        Assert.Null(await new RowRetry(inbox.Request(), new HashSet<string>(), new HashSet<string>()).Correct(dispute, dispute.RowText!));
        Assert.Empty(await Open(inbox));
        Assert.False(await IsWorked(inbox));
    }

    [Fact]
    public async Task SecondReading_OfTheBatch_DecidesNothing()
    {
        await using var inbox = await TestInbox.Create();
        await Deliver(inbox, ("calendar.csv", Works));
        await Deliver(inbox, ("calendar-new.csv", Rests));
        var dispute = Assert.Single(await Open(inbox));
        var batch = await new BatchQueries(inbox.Database).Batch("h1", dispute.BatchId);
        Assert.Equal(0, await new RowRetry(inbox.Request(), new HashSet<string>(), new HashSet<string>()).Recover(batch!));
        Assert.Single(await Open(inbox));
    }

    [Fact]
    public async Task Chunks_OfOneRow_FindTheSameDispute()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("calendar.csv", "date,is_workday\n2026-03-02,1\n2026-03-03,1\n2026-03-02,0\n");
        await inbox.Collect(chunkRows: 1);
        Assert.Equal((4L, "2026-03-02 0"), (await Open(inbox)) is [var only] ? (only.LineNumber!.Value, only.Value) : default);
    }

    [Fact]
    public void Statement_AndItsRow_SayTheSame()
    {
        var entry = new QuarantineRow
        {
            HallCode = "h", BatchId = "b", Feed = "calendar", FileName = "calendar.csv", ReasonCode = "calendars-disagree", Reason = "", State = "open", CreatedAtUtc = TestInbox.Now,
            Value = CalendarDisputes.Statement(Monday, true, "08:30-12:00;13:30-17:30"),
        };
        var row = CalendarDisputes.RowOf(entry);
        Assert.Equal((Monday, true, "08:30-12:00;13:30-17:30"), (row.Day, row.IsWorkday, row.Hours));
    }

    private static async Task Deliver(TestInbox inbox, params (string File, string Content)[] files)
    {
        foreach (var (file, content) in files)
            inbox.Write(file, content);
        await inbox.Collect();
    }

    private static async Task<IReadOnlyList<QuarantineRow>> Open(TestInbox inbox) =>
        [.. (await CalendarDisputes.Open(inbox.Database, "h1")).SelectMany(entries => entries)];

    private static async Task<bool> IsWorked(TestInbox inbox) =>
        Assert.Single(await new PresenceQueries(inbox.Database).WorkDays("h1", Monday, Monday)).IsWorkday;
}
