using System.Globalization;
using Supervision.Dashboard.Texts.Findings;

namespace Supervision.Dashboard.Tests.Texts.Findings;

/// <summary>Counts and times of the queue in words.</summary>
public sealed class QueueTextTests
{
    [Theory]
    [InlineData(59, "59 min left")]
    [InlineData(60, "1 h left")]
    [InlineData(47 * 60 + 59, "47 h left")]
    [InlineData(48 * 60, "2 d left")]
    [InlineData(0, "0 min left")]
    [InlineData(-90, "1 h over")]
    public void Left_OfAClock_IsToldInTheFittingUnit(int minutes, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, QueueText.Left(TimeSpan.FromMinutes(minutes)));
    }

    [Theory]
    [InlineData(3, 0, 0, "3 verdicts saved.", "已写入 3 条结论。")]
    [InlineData(3, 2, 0, "3 verdicts saved, 2 left to another officer.", "已写入 3 条结论，2 条须回避或另行复核，未处理。")]
    [InlineData(0, 2, 1, "0 verdicts saved, 2 left to another officer, 1 not saved.", "已写入 0 条结论，2 条须回避或另行复核，未处理，1 条未保存。")]
    public void BulkDone_WithWhatWasLeft_NamesOnlyWhatThereIs(int saved, int barred, int other, string english, string chinese)
    {
        Read("en-GB");
        Assert.Equal(english, QueueText.BulkDone(saved, barred, other));
        Read("zh-CN");
        Assert.Equal(chinese, QueueText.BulkDone(saved, barred, other));
    }

    [Theory]
    [InlineData(0, "0 sessions", "0 findings")]
    [InlineData(1, "1 session", "1 finding")]
    [InlineData(2, "2 sessions", "2 findings")]
    public void Count_OfOne_IsSingular(int count, string sessions, string findings)
    {
        Read("en-GB");
        Assert.Equal((sessions, findings), (QueueText.Total(count), QueueText.Findings(count)));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
