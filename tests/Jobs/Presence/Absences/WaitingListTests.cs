using Supervision.Jobs.Presence;
using Supervision.Jobs.Presence.Absences;
using Supervision.Sql.Calls;
using Supervision.Sql.Cases;

namespace Supervision.Jobs.Tests.Presence.Absences;

public sealed class WaitingListTests
{
    private static readonly DateTime At = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(-30, 5, 1)]
    [InlineData(-30, 0, 0)]
    [InlineData(19, 90, 1)]
    [InlineData(20, 90, 0)]
    [InlineData(3, null, 1)]
    [InlineData(-1, null, 0)]
    public void During_Ticket_WaitsFromWhenItIsTakenUntilItIsCalled(int taken, int? called, int waiting) =>
        Assert.Equal(waiting, Waiting([Ticket(taken, called)], [], [], "S1").Tickets.Count);

    [Fact]
    public void During_TicketOfAnotherPost_DoesNotWaitHere() => Assert.Equal(0, Waiting([Ticket(3, null) with { PostCode = "A02" }], [], [], "S1").Total);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(20, 0)]
    public void During_Appointment_IsAgreedWithinTheEpisode(int minute, int waiting) =>
        Assert.Equal(waiting, Waiting([], [new AppointmentRow { HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "x", AppointmentId = "a", PostCode = "A01", AgreedAtUtc = At.AddMinutes(minute) }], [], "S1").Total);

    [Theory]
    [InlineData("S1", 1)]
    [InlineData("S2", 0)]
    public void During_MissedCall_IsOfSomebodyRosteredAtThePost(string rostered, int waiting) =>
        Assert.Equal(waiting, Waiting([], [], [new CallRow { HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "x", CallId = "c", StaffNo = "S1", StartedAtUtc = At.AddMinutes(4), Missed = true }], rostered).Total);

    private static WaitingList Waiting(IReadOnlyList<TicketRow> tickets, IReadOnlyList<AppointmentRow> appointments, IReadOnlyList<CallRow> calls, string rostered) =>
        WaitingList.During(Interval.Between(At, At.AddMinutes(20)), "A01", [rostered], new Arrivals(tickets, appointments, calls));

    private static TicketRow Ticket(int taken, int? called) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "x", TicketId = "t", Day = new DateOnly(2026, 3, 2), PostCode = "A01", TakenAtUtc = At.AddMinutes(taken), CalledAtUtc = called is { } minute ? At.AddMinutes(minute) : null,
    };
}
