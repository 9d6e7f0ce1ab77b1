using Supervision.Jobs.Calls;
using Supervision.Jobs.Calls.Duties;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Calls.Duties;

public sealed class SpokenDutiesTests
{
    private static readonly CompiledRulebook Rulebook = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S0", "S2", "S4"]));
    private static readonly CallEvidence Whole = new() { IsCompleteFromStart = true, IsCompleteToEnd = true };

    [Fact]
    public void Opening_PartsMissing_AreNamedInTheirOrder()
    {
        var duty = SpokenDuties.Opening(Rulebook.Rule("s0-7.1.1.1-opening"), Dialogue((Speaker.Citizen, "喂。"), (Speaker.Staff, "医保窗口。")), Whole);

        Assert.Equal((DutyState.Breached, 1, "开头没有问好、问事情"), (duty.State, duty.TurnIndex, duty.Reason));
    }

    [Fact]
    public void Opening_OnlyTheCitizenSpeaks_ProvesNothing() =>
        Assert.Equal(DutyState.NotProvable, SpokenDuties.Opening(Rulebook.Rule("s0-7.1.1.1-opening"), Dialogue((Speaker.Citizen, "喂。")), Whole).State);

    [Theory]
    [InlineData(3, DutyState.Met)]
    [InlineData(4, DutyState.Breached)]
    public void Farewell_BeforeOtherSentences_CountsAmongTheLastFour(int after, DutyState state)
    {
        var said = Enumerable.Repeat((Speaker.Staff, "嗯好的好的。"), after).Prepend((Speaker.Staff, "再见。"));

        Assert.Equal(state, SpokenDuties.Farewell(Rulebook.Rule("s2-A.3.3-farewell"), Dialogue([.. said]), Whole).State);
    }

    [Fact]
    public void NameWhenAsked_AskedTwiceAndToldOnce_IsBreachedAtTheAnswerThatDoesNotTell()
    {
        var duty = SpokenDuties.NameWhenAsked(Rulebook.Rule("s4-first-3.7-name"), Dialogue(
            (Speaker.Citizen, "您怎么称呼？"), (Speaker.Staff, "这个你别管。"), (Speaker.Staff, "下一位。"), (Speaker.Staff, "下一位。"), (Speaker.Staff, "下一位。"), (Speaker.Staff, "我姓周。")));

        Assert.Equal((DutyState.Breached, 1), (duty.State, duty.TurnIndex));
    }

    [Fact]
    public void NameWhenAsked_NobodyAnswersAnyMore_IsNoBreach() => Assert.Equal(
        DutyState.Met, SpokenDuties.NameWhenAsked(Rulebook.Rule("s4-first-3.7-name"), Dialogue((Speaker.Staff, "您好。"), (Speaker.Citizen, "您怎么称呼？"))).State);

    private static Dialogue Dialogue(params (Speaker Speaker, string Text)[] turns) => new([.. turns.Select((turn, index) => new Turn(index, turn.Speaker, turn.Text))]);
}
