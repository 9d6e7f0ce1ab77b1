using Supervision.Jobs.Halls;

namespace Supervision.Jobs.Tests.Halls;

public sealed class WorkHoursTests
{
    [Theory]
    [InlineData("08:30-12:00;13:30-17:30", "08:30-12:00 13:30-17:30")]
    [InlineData("8:30-12:00；13：30-17：30；", "08:30-12:00 13:30-17:30")]
    [InlineData(" 08:30:00 ~ 12:00:00 ", "08:30-12:00")]
    [InlineData("00:00-24:00", "00:00-1.00:00")]
    [InlineData("22:00-06:00", "22:00-1.06:00")]
    [InlineData("", "")]
    public void Text_ListOfRanges_IsRead(string text, string ranges)
    {
        Assert.True(WorkHours.TryParse(text, out var read));
        Assert.Equal(ranges, string.Join(' ', read.Select(range => $"{Clock(range.Start)}-{Clock(range.End)}")));
    }

    [Theory]
    [InlineData("08:30")]
    [InlineData("08:30-")]
    [InlineData("25:00-26:00")]
    [InlineData("08:30-12:00-13:00")]
    [InlineData("all day")]
    public void Text_Otherwise_IsRefused(string text) => Assert.False(WorkHours.TryParse(text, out _));

    private static string Clock(TimeSpan clock) => clock.Days > 0 ? clock.ToString(@"d\.hh\:mm") : clock.ToString(@"hh\:mm");
}
