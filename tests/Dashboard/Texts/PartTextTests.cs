using System.Globalization;
using Supervision.Dashboard.Texts;

namespace Supervision.Dashboard.Tests.Texts;

/// <summary>Times and counts of the shared parts in words.</summary>
public sealed class PartTextTests
{
    [Theory]
    [InlineData(59, "just now")]
    [InlineData(60, "1 min ago")]
    [InlineData(3599, "59 min ago")]
    [InlineData(3600, "1 h ago")]
    [InlineData(86400, "1 day ago")]
    [InlineData(172800, "2 days ago")]
    public void Ago_InSeconds_IsToldInTheLargestFittingUnit(int seconds, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, PartText.Ago(TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData(59, "59 秒")]
    [InlineData(60, "1 分 0 秒")]
    [InlineData(3599, "59 分 59 秒")]
    [InlineData(90000, "25 小时 0 分")]
    public void Length_OverADay_StaysInHours(int seconds, string expected)
    {
        Read("zh-CN");
        Assert.Equal(expected, PartText.Length(TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public void Columns_AllShown_NamesNoCount()
    {
        Read("en-GB");
        Assert.Equal(("Columns", "Columns (3 of 4)"), (PartText.Columns(4, 4), PartText.Columns(3, 4)));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
