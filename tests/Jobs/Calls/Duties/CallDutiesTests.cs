using Supervision.Jobs.Calls;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Calls.Duties;

/// <summary>Each duty with what breaches it, what meets it and what proves nothing.</summary>
public sealed class CallDutiesTests
{
    private static readonly CompiledRulebook All = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S0", "S2", "S3", "S4"]));
    private static readonly CallEvidence Whole = new() { IsCompleteFromStart = true, IsCompleteToEnd = true };

    [Theory]
    [InlineData("您好，这里是医保窗口，请问您办理什么业务？", DutyState.Met)]
    [InlineData("喂，什么事。", DutyState.Breached)]
    [InlineData("您好，请问您办理什么业务？", DutyState.Breached)]
    [InlineData("请问您办理什么业务？这里是医保窗口，您好。", DutyState.Breached)]
    public void Opening_FirstSentences_MustGreetNameTheUnitAndAskInThatOrder(string said, DutyState state) =>
        Assert.Equal(state, Of("s0-7.1.1.1-opening", Whole, Staff(said)));

    [Fact]
    public void Opening_RecordingThatStartsLater_ProvesNothing() =>
        Assert.Equal(DutyState.NotProvable, Of("s0-7.1.1.1-opening", new CallEvidence(), Staff("喂，什么事。")));

    [Fact]
    public void Opening_CallThatStaffMade_ProvesNothing() =>
        Assert.Equal(DutyState.NotProvable, Of("s0-7.1.1.1-opening", Whole with { IsIncoming = false }, Staff("喂，是老王吗。")));

    [Theory]
    [InlineData("您怎么称呼？", "我姓周，工号十二。", DutyState.Met)]
    [InlineData("您怎么称呼？", "这个你别管。", DutyState.Breached)]
    [InlineData("几点下班？", "五点半。", DutyState.Met)]
    public void Name_IsOwedOnlyWhenAsked(string asked, string answered, DutyState state) =>
        Assert.Equal(state, Of("s4-first-3.7-name", Whole, Citizen(asked), Staff(answered)));

    [Theory]
    [InlineData("好的，再见。", true, DutyState.Met)]
    [InlineData("行了。", true, DutyState.Breached)]
    [InlineData("行了。", false, DutyState.NotProvable)]
    public void Farewell_IsOwedWhereTheRecordingReachesTheEnd(string last, bool isComplete, DutyState state) =>
        Assert.Equal(state, Of("s2-A.3.3-farewell", new CallEvidence { IsCompleteToEnd = isComplete }, Staff(last)));

    [Theory]
    [InlineData(Speaker.Staff, DutyState.Breached)]
    [InlineData(Speaker.Citizen, DutyState.Met)]
    [InlineData(Speaker.Unknown, DutyState.NotProvable)]
    [InlineData(null, DutyState.NotProvable)]
    public void HangUp_BeforeTheCitizen_IsProvedByTheTelephoneRecordOnly(Speaker? side, DutyState state) =>
        Assert.Equal(state, Of("s2-A.3.3-hangup", Whole with { HangUpSide = side }, Staff("再见。")));

    [Theory]
    [InlineData(3, true, false, DutyState.Met)]
    [InlineData(4, true, false, DutyState.Breached)]
    [InlineData(null, true, false, DutyState.NotProvable)]
    [InlineData(9, false, false, DutyState.NotProvable)]
    [InlineData(9, true, true, DutyState.NotProvable)]
    public void Rings_MoreThanThreeBeforeThePickUp_AreABreach(int? rings, bool isIncoming, bool isMissed, DutyState state) =>
        Assert.Equal(state, Of("s0-7.1.1.1-rings", new CallEvidence { Rings = rings, IsIncoming = isIncoming, IsMissed = isMissed }, Staff("您好。")));

    [Theory]
    [InlineData(true, false, DutyState.Breached)]
    [InlineData(true, true, DutyState.Met)]
    [InlineData(true, null, DutyState.NotProvable)]
    [InlineData(false, false, DutyState.Met)]
    public void MissedCall_WithoutACallBack_IsABreachOnlyWhereOutgoingCallsAreKnown(bool isMissed, bool? calledBack, DutyState state) =>
        Assert.Equal(state, Of("s3-3.1.3-callback", new CallEvidence { IsMissed = isMissed, CalledBack = calledBack }));

    [Theory]
    [InlineData(65.1, DutyState.Breached)]
    [InlineData(65, DutyState.Met)]
    public void Silence_OfStaffAfterTheCitizen_CountsBeyondTheLimit(double answeredAt, DutyState state) =>
        Assert.Equal(state, Of("s0-5.2.5-silence", Whole, Citizen("怎么办？", 0, 5), Staff("这样办。", answeredAt, answeredAt + 3)));

    [Fact]
    public void Silence_WithStaffSpeechMeasuredInBetween_IsNone() =>
        Assert.Equal(DutyState.Met, Of("s0-5.2.5-silence", Whole with { StaffSpeech = [(30, 33)] }, Citizen("怎么办？", 0, 5), Staff("这样办。", 80, 83)));

    [Fact]
    public void Silence_WithoutTimes_ProvesNothing() =>
        Assert.Equal(DutyState.NotProvable, Of("s0-5.2.5-silence", Whole, Citizen("怎么办？"), Staff("这样办。")));

    [Theory]
    [InlineData(7.9, 1, DutyState.Breached)]
    [InlineData(8, 1, DutyState.Met)]
    [InlineData(5, 0.8, DutyState.NotProvable)]
    public void Interruption_NeedsSeparateChannelsAndALongOverlap(double startsAt, double roleConfidence, DutyState state) =>
        Assert.Equal(state, Of("s0-5.2.5-interruption", Whole, Citizen("我想问一下怎么办", 0, 10), Staff("你先听我说", startsAt, 14) with { RoleConfidence = roleConfidence }));

    private static DutyState Of(string key, CallEvidence evidence, params Turn[] turns) =>
        CallScorer.Score([.. turns.Select((turn, at) => turn with { Index = at })], All, evidence: evidence)
            .Duties.Single(duty => duty.Rule.Rule.Key == key).State;

    private static Turn Staff(string text, double? from = null, double? to = null) => new(0, Speaker.Staff, text, from, to);

    private static Turn Citizen(string text, double? from = null, double? to = null) => new(0, Speaker.Citizen, text, from, to);
}
