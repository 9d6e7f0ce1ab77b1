using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Reviews;

namespace Supervision.Jobs.Tests.Reviews;

public class HintedRatingTests
{
    [Theory]
    [InlineData("麻烦您给个五星吧", HintKind.AsksForLevel)]
    [InlineData("一会儿按一下非常满意", HintKind.AsksForLevel)]
    [InlineData("您点最左边那个，就是非常满意", HintKind.AsksForLevel)]
    [InlineData("不给好评我就不给你办", HintKind.Presses)]
    [InlineData("先评个五星我再给您证", HintKind.Presses)]
    [InlineData("评五星送小礼品", HintKind.Presses)]
    [InlineData("我替您按了，非常满意", HintKind.RatesThemselves)]
    [InlineData("手机给我，我来评", HintKind.RatesThemselves)]
    public void Staff_MeddlingWithTheRating_IsFound(string text, HintKind kind) =>
        Assert.Equal(kind, Assert.Single(HintedRating.Find([new Turn(4, Speaker.Staff, text)])).Kind);

    [Theory]
    [InlineData("请您对我的服务进行评价")]
    [InlineData("请您如实评价，五星是非常满意，一星是非常不满意")]
    [InlineData("您不用给五星，按实际来")]
    [InlineData("您刚才说给五星，谢谢您")]
    [InlineData("五星级酒店在对面")]
    [InlineData("我给您点个名")]
    public void Staff_InvitingOrSpeakingOfOtherThings_IsNoHint(string text) =>
        Assert.Empty(HintedRating.Find([new Turn(0, Speaker.Staff, text)]));

    [Fact]
    public void Citizen_OfferingFiveStars_IsNoHint() =>
        Assert.Empty(HintedRating.Find([new Turn(0, Speaker.Citizen, "我给你个五星")]));
}
