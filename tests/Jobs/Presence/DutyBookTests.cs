using Supervision.Jobs.Presence;

namespace Supervision.Jobs.Tests.Presence;

public sealed class DutyBookTests
{
    /// <summary>P has 1001 from 09:00 to 11:00 and 1002 from 10:00 to 12:00.</summary>
    private static readonly TestHall Two = new TestHall().Post("P").Shift("P", "1001", "09:00", "11:00").Shift("P", "1002", "10:00", "12:00");
    private static readonly Interval Morning = Between("09:00", "12:00");

    [Fact]
    public void Rostered_TwoPeople_OnlyWhereTheirShiftsOverlap()
    {
        Assert.Equal("09:00:00-12:00:00", Wall(Book(Two).Rostered("P", Morning, 1)));
        Assert.Equal("10:00:00-11:00:00", Wall(Book(Two).Rostered("P", Morning, 2)));
        Assert.Equal("", Wall(Book(Two).Rostered("P", Morning, 3)));
    }

    [Fact]
    public void AllOnLeave_OneOfTwoAway_ExcusesOnlyWhereTheOtherIsNotBound() =>
        Assert.Equal("09:00:00-10:00:00", Wall(Book(Two.Leave("1001", "annual", "09:00", "12:00")).AllOnLeave("P", Morning)));

    [Theory]
    [InlineData("annual", null, "", "")] // not approved: neither leave nor report
    [InlineData("temporary", null, "", "09:00:00-10:00:00")] // a report needs no approver
    [InlineData("temporary", "Head", "", "09:00:00-10:00:00")] // and is none, approved or not
    [InlineData("sick", "Head", "09:00:00-10:00:00", "09:00:00-10:00:00")]
    public void Leave_OfEachKind_ExcusesAsMuchAsItIs(string kind, string? approvedBy, string leave, string excused)
    {
        var book = Book(Two.Leave("1001", kind, "09:00", "12:00", approvedBy));
        Assert.Equal((leave, excused), (Wall(book.AllOnLeave("P", Morning)), Wall(book.AllExcused("P", Morning))));
    }

    [Fact]
    public void Available_LessWhoIsAway_IsWhoCanBeMissed() =>
        Assert.Equal("10:30:00-11:00:00", Wall(Book(Two.Leave("1001", "temporary", "09:00", "10:30")).Available("P", Morning, 2)));

    [Theory]
    [InlineData("09:59:59", "1001")]
    [InlineData("10:00", "1001 1002")]
    [InlineData("11:00", "1002")] // half-open
    public void RosteredAt_Instant_NamesWhoIsBound(string clock, string people) =>
        Assert.Equal(people, string.Join(' ', Book(Two).RosteredAt("P", Between(clock, "23:00").Start).Order(StringComparer.Ordinal)));

    [Fact]
    public void Days_OfRowsInAnyOrder_AreInOrder() => Assert.Equal(
        ["2026-03-02 A", "2026-03-02 B", "2026-03-03 A"],
        Book(new TestHall().Shift("A", "1", "09:00", "10:00", TestHall.Tuesday).Shift("B", "1", "09:00", "10:00").Shift("A", "1", "09:00", "10:00")).Days.Select(key => $"{key.Day:yyyy-MM-dd} {key.PostCode}"));

    private static DutyBook Book(TestHall hall) => new(hall.Shifts, hall.Leaves);

    private static Interval Between(string start, string end) => Interval.Between(Two.At(TestHall.Monday, start), Two.At(TestHall.Monday, end));

    private static string Wall(IntervalSet set) => string.Join(' ', set.Select(span => $"{Two.Wall(span.StartsAtUtc)}-{Two.Wall(span.EndsAtUtc)}"));
}
