using Supervision.Jobs.Calls;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Calls;

public sealed class CallScorerTests
{
    private static readonly CompiledRulebook S0 = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S0"]));
    private static readonly CompiledRulebook S1 = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S1"]));
    private static readonly CompiledRulebook S2 = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S2"]));
    private static readonly CompiledRulebook S3 = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S3"]));

    [Theory]
    [InlineData("我不知道，你去问别人。", "四.2(1)")]
    [InlineData("俺不知道你问别人去", "四.2(1)")]
    [InlineData("不行。", "四.2(2)")]
    [InlineData("不太清楚", "四.2(3)")]
    [InlineData("我哪清楚", "四.2(3)")]
    [InlineData("急什么，没看我正忙着吗！", "四.2(4)")]
    [InlineData("急什么", "四.2(4)")]
    [InlineData("没看我正忙着吗", "四.2(4)")]
    [InlineData("怎么不说清楚", "四.2(5)")]
    [InlineData("我不是说过了吗？", "四.2(6)")]
    [InlineData("找领导去，我管不着", "四.2(7)")]
    [InlineData("我管不着", "四.2(7)")]
    [InlineData("快点，我下班了", "四.2(8)")]
    [InlineData("有牌子，自己看清楚了再来", "四.2(9)")]
    [InlineData("你看不懂汉字吗！", "四.2(10)")]
    [InlineData("不规我管", "四.2(11)")]
    [InlineData("这事儿不归我管", "四.2(11)")]
    [InlineData("爱办不办。", "四.2(11)")]
    public void S1_ForbiddenWords_AreABreachOfTheirClause(string said, string clause)
    {
        var turn = Staff(said, S1);
        Assert.True(turn.IsViolation(CallScorer.ShippedThreshold), said);
        Assert.Contains(turn.Hits, hit => hit.Rule.Rule.Clause == clause);
    }

    [Theory]
    [InlineData("您看行不行")]
    [InlineData("请您看清楚了再签字")]
    [InlineData("声音不清楚，您换个地方说")]
    [InlineData("复印件不行要原件")]
    [InlineData("刚才没说清楚我再说一遍")]
    [InlineData("您刚才说不清楚是哪个窗口")]
    [InlineData("规定里不能说不知道")]
    [InlineData("您要是不清楚可以打12345")]
    [InlineData("我不知道，我帮您问一下")]
    public void S1_HarmlessUse_IsNoBreach(string said) =>
        Assert.False(Staff(said, S1).IsViolation(CallScorer.ShippedThreshold), said);

    [Fact]
    public void Unclear_WithDirections_EndsDifferentlyUnderEachDocument()
    {
        const string said = "我不清楚，您到3号窗口问一下。";
        Assert.True(Staff(said, S1).IsRemedied(CallScorer.ShippedThreshold));
        Assert.False(Staff(said, S0).IsViolation(CallScorer.ShippedThreshold));
        Assert.Empty(Staff(said, S2).Hits);
        Assert.True(Staff("不清楚。", S0).IsViolation(CallScorer.ShippedThreshold));
        Assert.False(Staff("不清楚。", S2).IsViolation(CallScorer.ShippedThreshold));
    }

    [Theory]
    [InlineData("找领导去，我管不着。", "自己上楼找。")]
    [InlineData("我管不着。", "你上楼问去吧。")]
    [InlineData("我管不着。", "自己到窗口问。")]
    public void BareSendingAway_IsNoRemedy(string said, string then) =>
        Assert.False(CallScorer.Score([new Turn(0, Speaker.Staff, said), new Turn(1, Speaker.Staff, then)], S1).Turns[0].IsRemedied(CallScorer.ShippedThreshold));

    [Fact]
    public void Directions_UpTheStairs_StayARemedy() =>
        Assert.True(CallScorer.Score([new Turn(0, Speaker.Staff, "我管不着。"), new Turn(1, Speaker.Staff, "您上楼到302室找王主任。")], S1).Turns[0].IsRemedied(CallScorer.ShippedThreshold));

    [Theory]
    [InlineData("不行。", "", true)]
    [InlineData("不行。", "按规定需要本人来，您也可以在网上办理。", false)]
    [InlineData("不行。", "您还缺身份证复印件，补齐就能办。", false)]
    [InlineData("您看行不行。", "", false)]
    public void S3_NegativeWord_IsABreachWithoutAReasonOrRoute(string said, string then, bool isViolation)
    {
        Turn[] turns = [new(0, Speaker.Citizen, "我今天能办吗？"), new(1, Speaker.Staff, said), new(2, Speaker.Staff, then)];
        Assert.Equal(isViolation, CallScorer.Score(turns, S3, ContextModel.Load()).Turns[0].IsViolation(CallScorer.ShippedThreshold));
    }

    [Theory]
    [InlineData("（叹气）教了你三遍了还不会，你到底带没带脑子。")]
    [InlineData("好的[笑]。你到底带没带脑子！")]
    public void Scolding_BesideANotedSound_IsStillJudged(string said) => Assert.True(Staff(said, S1).IsViolation(CallScorer.ShippedThreshold));

    [Fact]
    public void Citizen_WhateverSaid_IsNeverFlagged() =>
        Assert.Empty(CallScorer.Score([new Turn(0, Speaker.Citizen, "我不知道，不行，你看不懂汉字吗")], S1, ContextModel.Load()).Turns);

    [Fact]
    public void Text_OverSilence_IsASuspectedTranscriptionErrorOnly()
    {
        Turn[] turns = [new Turn(0, Speaker.Staff, "不行。", 10, 12)];
        var score = CallScorer.Score(turns, S1, evidence: new CallEvidence { StaffSpeech = [(0, 5)] });
        Assert.Empty(score.Turns.Single().Hits);
        Assert.Single(score.SuspectedTranscriptionErrors);
    }

    [Fact]
    public void Roles_Exchanged_LeaveNoConfidentFinding()
    {
        Turn[] turns =
        [
            new(0, Speaker.Citizen, "您好，这里是政务服务中心医保窗口，请问您需要办理什么？"),
            new(1, Speaker.Staff, "我想办异地就医备案，需要带什么材料？"),
            new(2, Speaker.Citizen, "请您稍等，我帮您查一下。"),
            new(3, Speaker.Staff, "我不清楚啊。"),
        ];
        Assert.All(CallScorer.Score(turns, S1, ContextModel.Load()).Turns, turn => Assert.False(turn.IsViolation(CallScorer.ShippedThreshold)));
    }

    [Fact]
    public void RoleConfidence_OfADiarisedSpeaker_LowersTheProbability()
    {
        var sure = CallScorer.Score([new Turn(0, Speaker.Staff, "不清楚。")], S1).Turns[0];
        var unsure = CallScorer.Score([new Turn(0, Speaker.Staff, "不清楚。", RoleConfidence: 0.6)], S1).Turns[0];
        Assert.Equal(sure.Probability * 0.6, unsure.Probability, 6);
        Assert.Contains("置信度", unsure.Hits[0].Reason, StringComparison.Ordinal);
    }

    private static TurnScore Staff(string said, CompiledRulebook rulebook) =>
        CallScorer.Score([new Turn(0, Speaker.Staff, said)], rulebook).Turns.Single();
}
