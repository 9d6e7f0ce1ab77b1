using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Tests.Tables.Values;

public class WrittenTimeTests
{
    [Theory]
    [InlineData("2026-03-02 09:05", "2026-03-02T09:05:00.000")]
    [InlineData("2026-03-02T09:05:06.7", "2026-03-02T09:05:06.700")]
    [InlineData("2026/3/2 9:05", "2026-03-02T09:05:00.000")]
    [InlineData("2026.3.2 09:05:06", "2026-03-02T09:05:06.000")]
    [InlineData("20260302 090506", "2026-03-02T09:05:06.000")]
    [InlineData("2026年3月2日 9时05分", "2026-03-02T09:05:00.000")]
    [InlineData("２０２６－０３－０２　０９：０５", "2026-03-02T09:05:00.000")]
    [InlineData("2026-03-02 24:00", "2026-03-03T00:00:00.000")]
    [InlineData("2026-03-02", "2026-03-02T00:00:00.000")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00.000")]
    public void TryParse_SpellingsOfTheDocumentation_AreRead(string text, string local)
    {
        Assert.True(WrittenTime.TryParse(text, out var time));
        Assert.Equal(local, time.Local.ToString("yyyy-MM-ddTHH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(time.Offset);
    }

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-03-02 25:00")]
    [InlineData("2026-03-02 24:00:01")]
    [InlineData("2026-03-02 09:60")]
    [InlineData("2026-03-02 09:00:60")]
    [InlineData("2026-03-02 9")]
    [InlineData("26-03-02")]
    [InlineData("03/02/2026")]
    [InlineData("2026-03/02")]
    [InlineData("2026-03-0²")]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31 24:00")]
    [InlineData("2026-03-02 09:00 PM")]
    [InlineData("2026-03-02T09:00:00+14:01")]
    [InlineData("2026-03-02T09:00:00+8")]
    [InlineData("1772413200")]
    [InlineData("")]
    public void TryParse_WhatIsNoTime_IsNotRead(string text) => Assert.False(WrittenTime.TryParse(text, out _));

    [Theory]
    [InlineData("2026-03-02T09:00:00Z", 0)]
    [InlineData("2026-03-02T09:00:00+08:00", 480)]
    [InlineData("2026-03-02T09:00:00-0330", -210)]
    [InlineData("2026-03-02T09:00:00+14:00", 840)]
    public void TryParse_Offset_IsKept(string text, int minutes)
    {
        Assert.True(WrittenTime.TryParse(text, out var time));
        Assert.Equal(TimeSpan.FromMinutes(minutes), time.Offset);
    }

    [Fact]
    public void TryParseDay_WithATimeOfDay_IsNoDay() => Assert.False(WrittenTime.TryParseDay("2026-03-02 09:00", out _));

    [Theory]
    [InlineData("9:00", 540)]
    [InlineData("24:00", 1440)]
    [InlineData("9点30分", 570)]
    [InlineData("24:01", -1)]
    [InlineData("9", -1)]
    [InlineData("0.375", -1)]
    public void TryParseClock_EndOfDayIsTheLast(string text, int minutes)
    {
        var isRead = WrittenTime.TryParseClock(text, out var clock);

        Assert.Equal(minutes >= 0, isRead);
        Assert.Equal(isRead ? minutes : 0, clock.TotalMinutes);
    }
}
