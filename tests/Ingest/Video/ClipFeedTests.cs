using Supervision.Ingest.Tests.Tables;
using Supervision.Ingest.Video;
using Supervision.Sql.Video;

namespace Supervision.Ingest.Tests.Video;

/// <summary>Clips of cameras as a table.</summary>
public sealed class ClipFeedTests
{
    private const string Header = "camera,post_code,start,end,kind\n";
    private static readonly DateTime Start = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-02-01 09:00", "2026-03-04 09:00", null)] // 31 days
    [InlineData("2026-02-01 09:00", "2026-03-04 09:01", "clip-too-long")]
    [InlineData("2026-03-02 09:00", "2026-03-02 08:59", "end-before-start")]
    public void Clip_LongerThanAMonthOrNegative_RefusesTheRow(string start, string end, string? code) =>
        Assert.Equal(code, Delivered.Csv("video", $"{Header}C1,A01,{start},{end},在岗\n").First?.Reason.Code);

    [Fact]
    public void Clip_OfNoLength_IsIgnored()
    {
        var read = Delivered.Csv("video", $"{Header}C1,A01,2026-03-02 09:00,2026-03-02 09:00,无人\n");
        Assert.Equal((0, 0, 1), (read.Rows.Count, read.Refused.Count, read.Ignored));
    }

    [Fact]
    public void Clip_OverMidnight_TouchesBothHallDays()
    {
        var row = (ClipRow)Assert.Single(Delivered.Csv("video", $"{Header}C1,A01,2026-03-02 23:30,2026-03-03 00:30,offline\n").Rows);
        Assert.Equal([new(2026, 3, 2), new(2026, 3, 3)], new ClipFeed().PresenceDays(row, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")));
    }

    [Fact]
    public void Id_OfAnyOtherParticular_Differs()
    {
        var end = Start.AddMinutes(5);
        string[] ids =
        [
            ClipFeed.IdOf("C1", "A01", Start, end, "present", null), ClipFeed.IdOf("C2", "A01", Start, end, "present", null),
            ClipFeed.IdOf("C1", "A02", Start, end, "present", null), ClipFeed.IdOf("C1", "A01", Start.AddMilliseconds(1), end, "present", null),
            ClipFeed.IdOf("C1", "A01", Start, end.AddMilliseconds(1), "present", null), ClipFeed.IdOf("C1", "A01", Start, end, "absent", null),
            ClipFeed.IdOf("C1", "A01", Start, end, "present", "S1"),
        ];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.True(string.CompareOrdinal(ids[0], ClipFeed.IdOf("C0", "A00", Start.AddSeconds(1), end, "absent", null)) < 0, "a later clip does not sort later");
    }
}
