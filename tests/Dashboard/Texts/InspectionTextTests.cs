using System.Globalization;
using Supervision.Dashboard.Texts;

namespace Supervision.Dashboard.Tests.Texts;

/// <summary>Results and groups of inspections.</summary>
public sealed class InspectionTextTests
{
    [Theory]
    [InlineData("不合格")]
    [InlineData("合格")]
    [InlineData("不适用")]
    public void Outcome_Stored_IsToldInTheReadersLanguage(string stored)
    {
        Read("en-GB");
        Assert.All(InspectionText.Outcome(stored), letter => Assert.True(char.IsAscii(letter)));
    }

    [Fact]
    public void Outcome_OfAnotherWord_IsShownAsItCame()
    {
        Read("en-GB");
        Assert.Equal("基本合格", InspectionText.Outcome("基本合格"));
    }

    [Theory]
    [InlineData(1, "1 photo")]
    [InlineData(2, "2 photos")]
    public void Photos_OfOne_AreSingular(int count, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, InspectionText.PhotoCount(count));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
