using System.Globalization;
using Supervision.Dashboard.Deadlines;
using Supervision.Jobs.Deadlines;
using Supervision.Sql.Deadlines;

namespace Supervision.Dashboard.Tests.Deadlines;

public sealed class ClockWordsTests
{
    private static readonly DateTime Now = new(2026, 3, 3, 1, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("running", -1.0, "overdue", "bad")]
    [InlineData("running", 0.0, "due", "warn")]
    [InlineData("running", 47.9, "due", "warn")]
    [InlineData("running", 48.0, "due", "plain")]
    [InlineData("running", null, "unknown", "warn")]
    [InlineData("paused", null, "paused", "warn")]
    [InlineData("stopped", -1.0, "stopped", "good")]
    public void Group_Clock_FollowsStateAndTime(string state, double? hoursLeft, string group, string tone)
    {
        var clock = Clock(state) with { DueAtUtc = hoursLeft is { } hours ? Now.AddHours(hours) : null };

        Assert.Equal((group, tone), (ClockWords.Group(clock, Now), ClockWords.Tone(clock, Now)));
    }

    [Theory]
    [InlineData("hours", 48, "48 h")]
    [InlineData("natural", 15, "15 days")]
    [InlineData("working", 2.5, "2.5 working days")]
    [InlineData("minutes", 30, "30 min")]
    [InlineData("none", 0, "")]
    public void Length_Unit_IsSpelled(string unit, double length, string text)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

        Assert.Equal(text, ClockWords.Length(Clock("running") with { Unit = unit, Length = length }));
    }

    [Fact]
    public void Name_EveryShippedClock_IsInWords() =>
        Assert.All(ClockDefinition.All.Keys, key => Assert.NotEqual(key, ClockWords.Name(key)));

    [Fact]
    public void Name_ClockOfAnEarlierRelease_IsItsKey() => Assert.Equal("S9.old", ClockWords.Name("S9.old"));

    [Theory]
    [InlineData(null)]
    [InlineData("s1-4.2-1")]
    public void Breach_RuleThatIsNoDeadline_IsNull(string? ruleKey) => Assert.Null(ClockWords.Breach(ruleKey));

    private static ClockRow Clock(string state) => new()
    {
        HallCode = "h", ClockId = "c", ClockKey = "S3.review.verify", SubjectKind = "review", SubjectKey = "r", DocumentId = "S3", Clause = "三(二)9(3)", StartedAtUtc = Now, Unit = "hours", Length = 48, State = state,
    };
}
