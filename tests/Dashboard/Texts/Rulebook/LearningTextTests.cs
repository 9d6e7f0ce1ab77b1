using System.Globalization;
using Supervision.Dashboard.Texts.Rulebook;

namespace Supervision.Dashboard.Tests.Texts.Rulebook;

/// <summary>Trends and tones of rules.</summary>
public sealed class LearningTextTests
{
    [Theory]
    [InlineData(5.0, "↑ up 5 points")]
    [InlineData(4.9, "→ steady")]
    [InlineData(-4.9, "→ steady")]
    [InlineData(-5.0, "↓ down 5 points")]
    public void Trend_OfFivePoints_IsTold(double points, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, LearningText.TrendWord(points));
    }

    [Fact]
    public void Since_InAnyLanguage_WritesTheDayAlike()
    {
        Read("zh-CN");
        Assert.Equal("自 2026-03-02", LearningText.Since(new DateTime(2026, 3, 2)));
        Read("en-GB");
        Assert.Equal("since 2026-03-02", LearningText.Since(new DateTime(2026, 3, 2)));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
