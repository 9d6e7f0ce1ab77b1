using Supervision.Jobs.Comments;

namespace Supervision.Jobs.Tests.Comments;

public class CommentAnalysisTests
{
    static readonly KnownStaff[] Staff =
    [
        new("012", "王小兰", "W03"),
        new("045", "王大军", "W05"),
        new("107", "欧阳雪", "W08"),
        new("ZY31", "刘敏"),
    ];

    static readonly KnownPost[] Posts = [new("W03", "社保窗口"), new("W05", "5号窗口"), new("W12", "不动产登记")];

    static CommentReading Read(string text) => CommentAnalysis.Analyze(text, Staff, Posts);

    [Theory]
    [InlineData("工作人员态度很好，非常耐心", Sentiment.Positive)]
    [InlineData("态度恶劣，爱理不理", Sentiment.Negative)]
    [InlineData("一点都不热情", Sentiment.Negative)]
    [InlineData("很不满意", Sentiment.Negative)]
    [InlineData("服务不错", Sentiment.Positive)]
    [InlineData("不但热情而且专业", Sentiment.Positive)]
    [InlineData("没有推诿，当场就办了", Sentiment.Positive)]
    [InlineData("态度热情，就是太慢", Sentiment.Mixed)]
    [InlineData("今天来办社保卡", Sentiment.Neutral)]
    [InlineData("", Sentiment.Neutral)]
    public void Sentiment_OfAComment_FollowsItsWordsAndTheirNegation(string text, Sentiment sentiment) =>
        Assert.Equal(sentiment, Read(text).Sentiment);

    [Fact]
    public void Aspects_OneGoodOneBad_KeepTheirOwnSentiment()
    {
        var reading = Read("窗口人员热情耐心，但是排队等了两个小时太慢，厕所很脏");
        Assert.Equal(Sentiment.Positive, reading.Aspects.Single(aspect => aspect.Aspect == Aspect.Attitude).Sentiment);
        Assert.Equal(Sentiment.Negative, reading.Aspects.Single(aspect => aspect.Aspect == Aspect.Efficiency).Sentiment);
        Assert.Equal(Sentiment.Negative, reading.Aspects.Single(aspect => aspect.Aspect == Aspect.Environment).Sentiment);
        Assert.DoesNotContain(reading.Aspects, aspect => aspect.Aspect == Aspect.Quality);
    }

    [Fact]
    public void Praise_WithAName_SaysWhomItIsFor()
    {
        var reading = Read("表扬社保窗口的王小兰，服务特别好！");
        Assert.True(reading.IsPraise);
        Assert.Equal(["012"], reading.PraisedStaffNos);
        Assert.Equal("W03", Assert.Single(reading.Posts).PostCode);
    }

    [Theory]
    [InlineData("感谢？我等了三个小时没人理，太差了")]
    [InlineData("没什么好感谢的，推诿")]
    public void Praise_MeantAsIrony_IsNone(string text)
    {
        Assert.False(Read(text).IsPraise);
        Assert.Empty(Read(text).PraisedStaffNos);
    }

    [Theory]
    [InlineData("工号012态度差", "012", 1.0)]
    [InlineData("欧阳老师很热情", "107", 1.0)]
    [InlineData("zy31号工作人员吼我", "ZY31", 1.0)]
    [InlineData("一个姓刘的不理人", "ZY31", 1.0)]
    public void Staff_NamedInOneWay_IsSuspected(string text, string staffNo, double certainty)
    {
        var suspect = Assert.Single(Read(text).Staff);
        Assert.Equal((staffNo, certainty), (suspect.StaffNo, suspect.Certainty));
    }

    [Fact]
    public void Staff_SurnameOfTwo_IsHalfCertainOfEach() =>
        Assert.Equal([("012", 0.5), ("045", 0.5)], Read("王姐很凶").Staff.Select(suspect => (suspect.StaffNo, suspect.Certainty)));

    [Theory]
    [InlineData("我的电话是13501245678")]
    [InlineData("今天很热")]
    public void Staff_NumberInsideAnother_IsNotFound(string text) => Assert.Empty(Read(text).Staff);

    [Theory]
    [InlineData("三号窗口没人", "W03")]
    [InlineData("第12号窗口", "W12")]
    [InlineData("5号窗的人在玩手机", "W05")]
    [InlineData("窗口十二排队", "W12")]
    public void Post_ByItsNumber_IsSuspected(string text, string post) =>
        Assert.Contains(post, Read(text).Posts.Select(suspect => suspect.PostCode));

    [Theory]
    [InlineData("11月3日上午10点半去的", 11, 3, null, 10, 30)]
    [InlineData("昨天下午三点", null, null, 1, 15, null)]
    [InlineData("2026-03-12 14:05", 3, 12, null, 14, 5)]
    public void Time_Named_IsRead(string text, int? month, int? day, int? ago, int? hour, int? minute)
    {
        var time = Assert.Single(Read(text).Times);
        Assert.Equal((month, day, ago, hour, minute), (time.Month, time.Day, time.DaysAgo, time.Hour, time.Minute));
    }

    [Theory]
    [InlineData("他骂人，让我滚", Urgency.Insult)]
    [InlineData("再不办我就跳楼", Urgency.Threat)]
    [InlineData("暗示要给红包", Urgency.Bribery)]
    [InlineData("再不解决我只好上访", Urgency.Escalation)]
    [InlineData("我要找记者曝光你们", Urgency.Escalation)]
    public void Urgency_GraveWords_ComeFirst(string text, Urgency urgency) =>
        Assert.Contains(urgency, Read(text).Urgent.Select(words => words.Urgency));

    [Theory]
    [InlineData("再拖下去我就去上访")]
    [InlineData("我要曝光这个窗口")]
    public void Urgency_PetitionOrPress_IsNoThreat(string text) =>
        Assert.DoesNotContain(Urgency.Threat, Read(text).Urgent.Select(words => words.Urgency));

    [Theory]
    [InlineData("没有收红包，清正廉洁")]
    [InlineData("座位舒服，环境整洁")]
    public void Urgency_DeniedOrAbsent_IsNone(string text) => Assert.False(Read(text).IsUrgent);
}
