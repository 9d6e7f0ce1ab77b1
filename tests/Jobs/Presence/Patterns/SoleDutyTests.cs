using Supervision.Jobs.Presence.Patterns;
using Supervision.Sql.Presence;

namespace Supervision.Jobs.Tests.Presence.Patterns;

public sealed class SoleDutyTests
{
    [Fact]
    public void Span_WhileTwoAreRostered_IsNobodys()
    {
        var hall = TestHall.OneHour().Shift("P", "1002", "09:30", "10:30");
        var span = new PresenceSpanRow { HallCode = "H", PostCode = "P", Day = new DateOnly(2026, 3, 2), Kind = "absent", StartsAtUtc = hall.At(TestHall.Monday, "09:20"), EndsAtUtc = hall.At(TestHall.Monday, "10:10") };
        Assert.Equal(["1001 09:20:00-09:30:00", "1002 10:00:00-10:10:00"],
            new SoleDuty(hall.Shifts).Of(span).Select(own => $"{own.StaffNo} {hall.Wall(own.Piece.StartsAtUtc)}-{hall.Wall(own.Piece.EndsAtUtc)}"));
    }

    [Fact]
    public void Span_OfAPostWithoutRoster_IsNobodys() => Assert.Empty(new SoleDuty([]).Of(
        new PresenceSpanRow { HallCode = "H", PostCode = "P", Day = new DateOnly(2026, 3, 2), Kind = "absent", StartsAtUtc = DateTime.UnixEpoch, EndsAtUtc = DateTime.UnixEpoch.AddHours(1) }));
}
