using System.Globalization;
using Supervision.Dashboard.Texts.Appraisal;

namespace Supervision.Dashboard.Tests.Texts.Appraisal;

/// <summary>Periods, repetitions and pending appeals in words.</summary>
public sealed class AppraisalTextTests
{
    [Theory]
    [InlineData("2026", "2026 年度", "Year 2026")]
    [InlineData("2026-Q4", "2026 年第 4 季度", "2026 Q4")]
    [InlineData("2026-03", "2026 年 3 月", "2026-03")]
    [InlineData("2026-10", "2026 年 10 月", "2026-10")]
    public void Period_OfAnyLength_HasItsName(string period, string chinese, string english)
    {
        Read("zh-CN");
        Assert.Equal(chinese, AppraisalText.PeriodName(period));
        Read("en-GB");
        Assert.Equal(english, AppraisalText.PeriodName(period));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "")]
    [InlineData(2, "no. 2 of this clause")]
    public void Repetition_TheFirstTime_IsNotTold(int times, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, AppraisalText.Repetition(times));
    }

    [Fact]
    public void Appeal_WithoutARank_LeavesNoScore()
    {
        Read("en-GB");
        Assert.Equal(("if accepted: still no score", "if accepted: 98, rank 2"), (AppraisalText.IfAccepted("98", null), AppraisalText.IfAccepted("98", 2)));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
