using System.Text.Json;
using Supervision.Jobs.Presence.Absences;
using Supervision.Sql;
using Supervision.Sql.Calls;
using Supervision.Sql.Cases;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Presence.Absences;

public sealed class AbsenceBookTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    /// <summary>P is rostered for 1001 from 09:00 to 10:00 and empty from 09:20 to 09:50.</summary>
    private static readonly TestHall HalfAnHour = TestHall.OneHour().Clip("present", "09:00", "09:20", staff: "1001").Clip("absent", "09:20", "09:50").Clip("present", "09:50", "10:00", staff: "1001");

    [Fact]
    public void Rows_WithATicketAnAppointmentAndACallInTheGap_CountEachWhoWaited()
    {
        var arrivals = new Arrivals(
            [Ticket("t1", "P", "09:10", "09:21"), Ticket("t2", "P", "09:10", "09:20"), Ticket("t3", "Q", "09:10", "09:40")],
            [Appointment("P", "09:30"), Appointment("P", "09:50")],
            [Call("1001", "09:20"), Call("1002", "09:30")]);
        var row = Assert.Single(Rows(arrivals));
        // t1 was called a minute into the gap; t2 at its start, t3 and 1002 belong elsewhere, the second appointment is after it.
        Assert.Equal((3, 1800), (row.Waiting, row.AbsentSeconds));
    }

    [Fact]
    public void Rows_WithNobodyWaiting_HaveTheSameMinutes()
    {
        var row = Assert.Single(Rows(Arrivals.None));
        Assert.Equal((0, 1800), (row.Waiting, row.AbsentSeconds));
    }

    [Fact]
    public async Task Finding_OfAnAbsence_TellsItsDaysSubtractionToTheSecond()
    {
        var reason = JsonDocument.Parse((await Written(HalfAnHour, Monday)).Reason!).RootElement;
        var parts = reason.GetProperty("day_seconds").EnumerateObject().ToDictionary(part => part.Name, part => part.Value.GetInt64());
        Assert.Equal(parts["required"], parts.Where(part => part.Key != "required").Sum(part => part.Value));
        Assert.Equal((3600, 1800, 1800), (parts["required"], parts["present"], parts["absent"]));
    }

    [Fact]
    public async Task Finding_OnADateThatNoCalendarKnows_IsALead()
    {
        var hall = HalfAnHour with { Shifts = [.. HalfAnHour.Shifts.Select(OnUnknownDay)], Clips = [.. HalfAnHour.Clips.Select(clip => clip with { StartsAtUtc = clip.StartsAtUtc.AddYears(70), EndsAtUtc = clip.EndsAtUtc.AddYears(70) })] };
        Assert.True((await Written(hall, Monday.AddYears(70))).IsLead);
        Assert.False((await Written(HalfAnHour, Monday)).IsLead);
    }

    private static async Task<FindingRow> Written(TestHall hall, DateOnly day)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await using var transaction = await test.Database.Begin();
        await new AbsenceBook("H", day, hall.Input(), Arrivals.None, "test").WriteFindings(transaction, hall.Days(), CancellationToken.None);
        await transaction.Commit();
        var session = Assert.Single(await new PresenceQueries(test.Database).AbsenceSessions("H", day));
        return Assert.Single(await new FindingQueries(test.Database).FindingsOfSession("H", session.SessionId));
    }

    // 2 March 2096 is a Friday.
    private static ShiftRow OnUnknownDay(ShiftRow shift) => shift with { Day = shift.Day.AddYears(70), StartsAtUtc = shift.StartsAtUtc.AddYears(70), EndsAtUtc = shift.EndsAtUtc.AddYears(70) };

    private static List<AbsenceEpisodeRow> Rows(Arrivals arrivals) => [.. new AbsenceBook("H", Monday, HalfAnHour.Input(), arrivals, "test").Rows(HalfAnHour.Day())];

    private static TicketRow Ticket(string id, string post, string taken, string called) => new()
    {
        HallCode = "H", TicketId = id, Day = Monday, PostCode = post, TakenAtUtc = At(taken), CalledAtUtc = At(called), BatchId = "b", LineNumber = 1, ContentHash = "",
    };

    private static AppointmentRow Appointment(string post, string agreed) => new() { HallCode = "H", AppointmentId = agreed, PostCode = post, AgreedAtUtc = At(agreed), BatchId = "b", LineNumber = 1, ContentHash = "" };

    private static CallRow Call(string staff, string at) => new() { HallCode = "H", CallId = $"{staff} {at}", StaffNo = staff, StartedAtUtc = At(at), Direction = "in", Missed = true, BatchId = "b", LineNumber = 1, ContentHash = "" };

    private static DateTime At(string clock) => HalfAnHour.At(TestHall.Monday, clock);
}
