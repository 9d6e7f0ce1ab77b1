using Supervision.Ingest.Halls;

namespace Supervision.Ingest.Tests.Halls;

public class WorkingHoursTests
{
    [Theory]
    [InlineData("08:30-12:00;13:30-17:30", "08:30-12:00;13:30-17:30")]
    [InlineData("13:30-17:30；8:30～12:00", "08:30-12:00;13:30-17:30")]
    [InlineData("9:00至24:00", "09:00-24:00")]
    [InlineData("9:00-9:00;10:00-11:00", "10:00-11:00")]
    [InlineData("12:00-8:30", null)]
    [InlineData("08:30", null)]
    [InlineData("9:00-9:00", null)]
    [InlineData("08:30-25:00", null)]
    [InlineData("全天", null)]
    public void TryParse_Stretches_InOneSpellingAndInOrder(string text, string? hours)
    {
        var isRead = WorkingHours.TryParse(text, out var read);

        Assert.Equal(hours, isRead ? read : null);
    }
}
