using Supervision.Jobs.Comments;

namespace Supervision.Jobs.Tests.Comments;

public class TimeMentionsTests
{
    [Theory]
    [InlineData("昨天一点都不热情", null)]
    [InlineData("快一点，别磨蹭", null)]
    [InlineData("有一点慢，今天去的", null)]
    [InlineData("下午一点去的", 13)]
    [InlineData("一点半才开门", 1)]
    [InlineData("一点钟没人", 1)]
    [InlineData("十一点去的", 11)]
    [InlineData("中午一点没人", 13)]
    [InlineData("中午十一点半", 11)]
    [InlineData("中午12点", 12)]
    [InlineData("晚上8点", 20)]
    [InlineData("上午9点", 9)]
    [InlineData("等了3小时间隔", null)]
    public void Hour_OnTheClockFace_IsReadIn24Hours(string text, int? hour) =>
        Assert.Equal(hour, TimeMentions.Find(text).Select(time => time.Hour).FirstOrDefault(found => found is not null));

    [Theory]
    [InlineData("昨天晚上12点还打不通", 0, true)]
    [InlineData("晚上十二点半", 0, true)]
    [InlineData("前天夜里一点打的电话", 1, true)]
    [InlineData("晚上8点", 20, false)]
    [InlineData("昨天凌晨2点", 2, false)]
    [InlineData("昨天中午12点", 12, false)]
    public void Hour_OfTheNight_BelongsToTheDayThatBegins(string text, int hour, bool isAfterMidnight)
    {
        var time = TimeMentions.Find(text).First(found => found.Hour is not null);

        Assert.Equal((hour, isAfterMidnight), (time.Hour, time.IsAfterMidnight));
    }

    [Fact]
    public void Day_BesideALittle_KeepsItsOwnWordsOnly()
    {
        var time = Assert.Single(TimeMentions.Find("我昨天一点也没等到"));

        Assert.Equal((1, new Mention(1, 3, "昨天")), (time.DaysAgo, time.Mention));
    }

    [Fact]
    public void Text_WithoutAnyTime_HasNone() => Assert.Empty(TimeMentions.Find("下午好，窗口三排队"));
}
