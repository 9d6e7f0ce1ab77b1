using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Tests.Findings.Appeals;

public class AppealRulesTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    // Instants are hall time +08:00; the day of the verdict does not count and the last day counts to its end.
    [Theory]
    [InlineData("2026-03-02T09:00+08:00", 7, "2026-03-10T00:00+08:00")]
    [InlineData("2026-03-02T23:59+08:00", 7, "2026-03-10T00:00+08:00")]
    [InlineData("2026-03-03T00:00+08:00", 7, "2026-03-11T00:00+08:00")]
    [InlineData("2026-03-02T09:00+08:00", 1, "2026-03-04T00:00+08:00")]
    public void Window_AfterVerdict_EndsWithItsLastDay(string decided, int days, string expected) =>
        Assert.Equal(Utc(expected), AppealRules.ClosesAtUtc(Utc(decided), days, Shanghai));

    // Friday 2026-02-13 before the Spring Festival: 14 February is a worked Saturday, 15 to 23 are off.
    [Theory]
    [InlineData("2026-02-13T17:00+08:00", 1, "2026-02-15T00:00+08:00")]
    [InlineData("2026-02-13T17:00+08:00", 2, "2026-02-25T00:00+08:00")]
    [InlineData("2026-03-02T09:00+08:00", 5, "2026-03-10T00:00+08:00")]
    public void Answer_InWorkingDays_SkipsHolidaysAndCountsWorkedWeekends(string filed, int days, string expected) =>
        Assert.Equal(Utc(expected), AppealRules.AnswerDueAtUtc(Utc(filed), days, Shanghai, day => IsWorkday(day)));

    [Fact]
    public void Answer_PastTheKnownCalendar_HasNoDate() =>
        Assert.Null(AppealRules.AnswerDueAtUtc(Utc("2026-03-02T09:00+08:00"), 5, Shanghai, day => day < new DateOnly(2026, 3, 5) ? true : null));

    [Theory]
    [InlineData("confirmed/minor", "", 3, AppealDoor.Open)]
    [InlineData("confirmed/minor", "", 9, AppealDoor.WindowClosed)]
    [InlineData("dismissed", "", 3, AppealDoor.NothingToAppeal)]
    [InlineData("confirmed/serious", "", 3, AppealDoor.NothingToAppeal)]
    [InlineData("confirmed/minor", "open", 3, AppealDoor.AlreadyOpen)]
    [InlineData("confirmed/minor", "rejected", 3, AppealDoor.Final)]
    public void Door_ForAVerdict_OpensOnlyInTime(string verdicts, string appealState, int dayOfMarch, AppealDoor expected)
    {
        var appeals = appealState.Length == 0 ? [] : new List<AppealRow> { Appeal(appealState) };
        var holding = ReviewChain.Holding(ReviewChainTests.Verdicts(verdicts));

        Assert.Equal(expected, AppealRules.Door(holding, appeals, new DateTime(2026, 3, dayOfMarch, 0, 0, 0, DateTimeKind.Utc), 7, Shanghai));
    }

    private static bool IsWorkday(DateOnly day) =>
        day == new DateOnly(2026, 2, 14)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !(day >= new DateOnly(2026, 2, 15) && day <= new DateOnly(2026, 2, 23)));

    private static AppealRow Appeal(string state) => new()
    {
        HallCode = "h", AppealId = "a", FindingId = "f", StaffNo = "W1", FiledBy = "w1", FiledAtUtc = default, Grounds = "x", State = state, IsFinal = state != "open",
    };

    private static DateTime Utc(string text) => DateTimeOffset.Parse(text).UtcDateTime;
}
