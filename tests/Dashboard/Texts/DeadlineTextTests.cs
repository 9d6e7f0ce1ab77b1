using System.Globalization;
using Supervision.Dashboard.Texts;

namespace Supervision.Dashboard.Tests.Texts;

/// <summary>Steps and groups of the deadline board.</summary>
public sealed class DeadlineTextTests
{
    [Theory]
    [InlineData("soon", "To do today and tomorrow")]
    [InlineData("overdue", "Overdue")]
    [InlineData("later", "Due later")]
    [InlineData("paused", "Paused or without a date")]
    [InlineData("", "Paused or without a date")]
    public void Group_WithoutADate_IsNeverCalledLate(string group, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, DeadlineText.Group(group));
    }

    [Fact]
    public void StartDay_CountedOrNot_IsToldApart()
    {
        Read("zh-CN");
        Assert.Equal(("起始日计入", "起始日不计"), (DeadlineText.StartDay(true), DeadlineText.StartDay(false)));
    }

    [Fact]
    public void Rate_InEitherLanguage_GivesInTimeAndDueTheirPlaces()
    {
        Read("en-GB");
        Assert.Equal("3 of 7 due in time", DeadlineText.RateNote(3, 7));
        Read("zh-CN");
        Assert.Equal("到期 7 件，按时 3 件", DeadlineText.RateNote(3, 7));
    }

    [Fact]
    public void Step_ThatIsUnknown_IsShownAsItIs()
    {
        Read("en-GB");
        Assert.Equal(("new-step", "new-kind", "Paused"), (DeadlineText.StepName("new-step"), DeadlineText.Kind("new-kind"), DeadlineText.StepName("paused")));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
