using Supervision.Jobs.Calls;
using Supervision.Jobs.Calls.Duties;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Calls.Duties;

/// <summary>What the times of turns prove, at the edges of the limit.</summary>
public sealed class TimingDutiesTests
{
    private static readonly CompiledRule[] Rules = [.. CompiledRulebook.Compile(RulebookLibrary.Shipped).Rules];

    [Theory]
    [InlineData(0.0, DutyState.Met)] // exactly the limit
    [InlineData(0.1, DutyState.Breached)]
    public void Silence_AtItsLimit_IsStillInOrder(double beyond, DutyState state)
    {
        var rule = Rule(DutyCheck.Silence);
        var to = 5 + rule.Rule.Parameters["most_seconds"] + beyond;
        Assert.Equal(state, TimingDuties.Silence(rule, Talk(Citizen(0, 0, 5), Staff(1, to, to + 2)), new CallEvidence()).State);
    }

    [Fact]
    public void Silence_OfTheCitizen_IsNoDutyOfStaff() =>
        Assert.Equal(DutyState.Met, TimingDuties.Silence(Rule(DutyCheck.Silence), Talk(Staff(0, 0, 5), Citizen(1, 500, 505)), new CallEvidence()).State);

    [Theory]
    [InlineData(5, 5.5, DutyState.Breached)] // the tail of the last word is no answer
    [InlineData(100, 101, DutyState.Met)] // said something that the recogniser did not write
    public void Silence_WithMeasuredSpeech_CountsOnlyWhatLiesBetween(double from, double to, DutyState state) =>
        Assert.Equal(state, TimingDuties.Silence(Rule(DutyCheck.Silence), Talk(Citizen(0, 0, 5), Staff(1, 200, 205)), new CallEvidence { StaffSpeech = [(from, to)] }).State);

    [Fact]
    public void Silence_OfADialogueWithoutTurns_ProvesNothing() => Assert.Equal(DutyState.NotProvable, TimingDuties.Silence(Rule(DutyCheck.Silence), Talk(), new CallEvidence()).State);

    [Theory]
    [InlineData(9.0, 1, DutyState.Met)] // exactly the limit
    [InlineData(8.5, 1, DutyState.Breached)]
    [InlineData(8.5, 0.9, DutyState.NotProvable)] // one microphone for both
    [InlineData(11.0, 1, DutyState.Met)]
    public void Interruption_NeedsSeparateChannelsAndMoreThanTheLimit(double staffFrom, double confidence, DutyState state)
    {
        var rule = Rule(DutyCheck.Interruption);
        var most = rule.Rule.Parameters["most_seconds"];
        Assert.Equal(state, TimingDuties.Interruption(rule, Talk(Citizen(0, 0, 9 + most) with { RoleConfidence = confidence }, Staff(1, staffFrom, staffFrom + 5))).State);
    }

    private static CompiledRule Rule(DutyCheck check) => Rules.First(rule => rule.Rule.Check == check);

    private static Dialogue Talk(params Turn[] turns) => new(turns);

    private static Turn Citizen(int index, double from, double to) => new(index, Speaker.Citizen, "怎么办？", from, to);

    private static Turn Staff(int index, double from, double to) => new(index, Speaker.Staff, "这样办。", from, to);
}
