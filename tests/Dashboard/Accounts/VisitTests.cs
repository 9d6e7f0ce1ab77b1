namespace Supervision.Dashboard.Tests.Accounts;

public sealed class VisitTests
{
    [Theory]
    [InlineData("2026-03-03T15:59:59Z", "2026-03-03")]
    [InlineData("2026-03-03T16:00:00Z", "2026-03-04")]
    public void Today_AroundMidnightOfTheHall_ChangesWithTheHallsDay(string nowUtc, string day)
    {
        var now = DateTime.Parse(nowUtc, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);

        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Visits.To(nowUtc: now).Today);
    }

    [Fact]
    public void StartUtc_OfAHallDate_IsItsMidnight() =>
        Assert.Equal(new DateTime(2026, 3, 2, 16, 0, 0, DateTimeKind.Utc), Visits.To().StartUtc(new DateOnly(2026, 3, 3)));

    [Theory]
    [InlineData("", "/h/xicheng")]
    [InlineData("queue", "/h/xicheng/queue")]
    public void At_Page_LiesWithinTheHall(string page, string address) => Assert.Equal(address, Visits.To().At(page));

    [Theory]
    [InlineData("officer", true)]
    [InlineData("leader", false)]
    public void Has_Role_IsThatOfTheHall(string role, bool has) => Assert.Equal(has, Visits.To().Has(role));

    [Fact]
    public void StaffNo_AccountWithoutOne_IsNull() => Assert.Null(Visits.To().StaffNo);
}
