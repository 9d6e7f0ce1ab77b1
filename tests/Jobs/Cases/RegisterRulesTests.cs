using Supervision.Jobs.Cases;
using Supervision.Jobs.Deadlines;
using Supervision.Sql.Calls;
using Supervision.Sql.Cases;
using Supervision.Sql.Halls;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Cases;

/// <summary>What a ledger lacks, and what it must not be blamed for.</summary>
public sealed class RegisterRulesTests
{
    private static readonly WorkingDays Days = National();

    [Fact]
    public void Calls_OfAHallWithoutThatLedger_ProveNothing() => Assert.Empty(Register().Calls([Call("c1")], [Entry("help", "c1", "2026-03-02 09:00")]));

    [Fact]
    public void Calls_BeforeTheLedgerBegan_ProveNothing() =>
        Assert.Empty(Register().Calls([Call("c1") with { StartedAtUtc = At("2026-02-20 10:00")!.Value }], [Entry("consultation", "other", "2026-03-02 09:00")]));

    [Fact]
    public void Call_OfTodayNotYetRegistered_IsLeftAlone() =>
        Assert.Empty(Register("2026-03-02 23:00").Calls([Call("c1")], [Entry("consultation", "other", "2026-03-02 09:00")]));

    [Theory]
    [InlineData("2026-03-02 18:00", null)]
    [InlineData("2026-03-03 08:00", 0.6)] // registered, but a day late
    [InlineData(null, 0.45)] // answered at once, perhaps: a lead
    public void Call_ByItsLine_IsRegisteredLateOrALead(string? entered, double? probability)
    {
        var ledger = new List<LedgerEntryRow> { Entry("consultation", "other", "2026-03-01 09:00") };
        if (entered is not null)
            ledger.Add(Entry("consultation", "c1", entered));
        var found = Assert.Single(Register().Calls([Call("c1")], ledger));
        Assert.Equal(probability, found.Breaches.SingleOrDefault()?.Probability);
    }

    [Theory]
    [InlineData("annual", "A02", "S4.handover.before-leave")]
    [InlineData("official", "A02", "S4.handover.before-leave")]
    [InlineData("sick", "A02", "")] // a special reason: the B post steps in by itself
    [InlineData("annual", null, "")] // no B post to hand over to
    public void Leave_WithoutHandover_IsABreachOfPlannedLeaveOnly(string kind, string? cover, string broken) =>
        Assert.Equal(broken, Broken(Assert.Single(Register().Leaves([Leave(kind)], [Shift()], [Post(cover)], [Handover("W09", "2026-03-01 09:00")]))));

    [Theory]
    [InlineData("2026-03-08 17:00", "")]
    [InlineData("2026-03-09 08:59", "")] // the morning before
    [InlineData("2026-03-09 10:00", "S4.handover.before-leave")] // after it had begun
    [InlineData("2026-02-10 10:00", "S4.handover.before-leave")] // for another leave, a month ago
    public void Leave_ByTheTimeOfItsHandover_IsInOrderOrNot(string handedOver, string broken) =>
        Assert.Equal(broken, Broken(Assert.Single(Register().Leaves([Leave("annual")], [Shift()], [Post("A02")], [Handover("W09", "2026-02-01 09:00"), Handover("W01", handedOver)]))));

    [Fact]
    public void Leave_WithoutAnyShift_IsNotJudged() => Assert.Empty(Register().Leaves([Leave("annual")], [], [Post("A02")], [Handover("W09", "2026-03-01 09:00")]));

    [Fact]
    public void Leave_ThatEndsBeforeItStarts_IsNotJudged() =>
        Assert.Empty(Register().Leaves([Leave("annual") with { EndsAtUtc = At("2026-03-01 00:00")!.Value }], [Shift()], [Post("A02")], [Handover("W09", "2026-02-01 09:00")]));

    [Fact]
    public void Tickets_CalledInAnyOtherOrder_ShowNothing()
    {
        var priority = Ticket("1", "09:00", "09:10", "老年人");
        Assert.Equal("S3.ticket.priority", Broken(Assert.Single(Register().Tickets([priority, Ticket("2", "09:02", "09:05", null)]))));
        Assert.Equal("", Broken(Assert.Single(Register().Tickets([priority, Ticket("2", "08:50", "09:05", null)]))));
        Assert.Equal("", Broken(Assert.Single(Register().Tickets([priority, Ticket("2", "09:02", "09:05", null) with { PostCode = "A02" }]))));
        Assert.Equal(["", ""], Register().Tickets([priority, Ticket("2", "09:02", "09:05", "军人")]).Select(Broken));
    }

    private static RegisterRules Register(string now = "2026-03-31 09:00") =>
        new(new ClockDesk("H", Zone, Days, At(now)!.Value, new Dictionary<string, Supervision.Sql.Deadlines.ClockRow>()), Rules(now, days: Days));

    private static CallRow Call(string id) => new()
    {
        HallCode = "H", CallId = id, StartedAtUtc = At("2026-03-02 10:00")!.Value, StaffNo = "W01", Direction = "in", TalkSeconds = 90, Missed = false, BatchId = "b", LineNumber = 1, ContentHash = "x",
    };

    private static LedgerEntryRow Entry(string kind, string? reference, string enteredAt) => new()
    {
        HallCode = "H", EntryId = $"{kind}{reference}{enteredAt}", Kind = kind, EnteredAtUtc = At(enteredAt)!.Value, Reference = reference, BatchId = "b", LineNumber = 1, ContentHash = "x",
    };

    private static LedgerEntryRow Handover(string staffNo, string enteredAt) => Entry("handover", null, enteredAt) with { StaffNo = staffNo };

    private static StaffLeaveRow Leave(string kind) => new()
    {
        HallCode = "H", LeaveId = "L1", StaffNo = "W01", StartsAtUtc = At("2026-03-09 00:00")!.Value, EndsAtUtc = At("2026-03-10 00:00")!.Value, Kind = kind, BatchId = "b", LineNumber = 1, ContentHash = "x",
    };

    private static ShiftRow Shift() => new()
    {
        HallCode = "H", ShiftId = "s", StaffNo = "W01", PostCode = "A01", Day = new DateOnly(2026, 3, 9), StartsAtUtc = At("2026-03-09 09:00")!.Value, EndsAtUtc = At("2026-03-09 17:00")!.Value, BatchId = "b", LineNumber = 1, ContentHash = "x",
    };

    private static PostRow Post(string? cover) => new() { HallCode = "H", PostCode = "A01", Name = "一号", CoverPostCode = cover, BatchId = "b", LineNumber = 1, ContentHash = "x" };

    private static TicketRow Ticket(string id, string taken, string called, string? priority) => new()
    {
        HallCode = "H", TicketId = id, Day = new DateOnly(2026, 3, 10), TakenAtUtc = At("2026-03-10 " + taken)!.Value, CalledAtUtc = At("2026-03-10 " + called), PostCode = "A01", Priority = priority, BatchId = "b", LineNumber = 1, ContentHash = "x",
    };
}
