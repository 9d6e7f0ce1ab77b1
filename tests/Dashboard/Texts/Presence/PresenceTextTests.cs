using System.Globalization;
using Supervision.Dashboard.Texts.Presence;

namespace Supervision.Dashboard.Tests.Texts.Presence;

/// <summary>Records of presence in words.</summary>
public sealed class PresenceTextTests
{
    [Theory]
    [InlineData("sick", null, "sick leave, no approver: excuses nothing")]
    [InlineData("sick", " ", "sick leave, no approver: excuses nothing")]
    [InlineData("sick", "Li", "sick leave, approved by Li")]
    [InlineData("temporary", null, "temporary report")]
    [InlineData("temporary", "Li", "temporary report, approved by Li")]
    public void Leave_WithoutAnApprover_ExcusesNothingUnlessReported(string kind, string? approvedBy, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, PresenceText.LeaveSays(kind, approvedBy));
    }

    [Theory]
    [InlineData(null, "无人")]
    [InlineData(0, "无人，0 人")]
    [InlineData(2, "无人，2 人")]
    public void Clip_WithoutACount_NamesNone(int? persons, string expected)
    {
        Read("zh-CN");
        Assert.Equal(expected, PresenceText.ClipSays("absent", persons));
    }

    [Fact]
    public void Ticket_NeverCalled_IsSaidToBe()
    {
        Read("en-GB");
        Assert.Equal(("taken 09:00, never called", "taken 09:00, called 09:05"), (PresenceText.TicketWaited("09:00", null), PresenceText.TicketWaited("09:00", "09:05")));
    }

    [Fact]
    public void Calendar_OfNoSource_IsUnknown()
    {
        Read("en-GB");
        Assert.Equal(("hall calendar", "calendar unknown"), (PresenceText.CalendarSource("hall"), PresenceText.CalendarSource("")));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
