using Supervision.Jobs.Rulebook.Matching;

namespace Supervision.Jobs.Tests.Rulebook.Matching;

public sealed class PhraseAutomatonBuilderTests
{
    [Fact]
    public void Sequences_WithACommonStart_ShareStates()
    {
        var builder = new PhraseAutomatonBuilder();
        builder.Add([1, 2, 3], 0);
        builder.Add([1, 2, 4], 1);
        Assert.Equal(5, builder.Build().StateCount);
    }

    [Fact]
    public void Sequence_AddedTwice_GivesBothOutputsInOrder()
    {
        var builder = new PhraseAutomatonBuilder();
        builder.Add([7, 8], 5);
        builder.Add([7, 8], 3);
        var automaton = builder.Build();
        Assert.Equal([5, 3], automaton.Outputs(automaton.Next(automaton.Next(0, 7), 8)).ToArray());
    }

    [Fact]
    public void Automaton_OfNothing_StaysAtItsRoot() => Assert.Equal(0, new PhraseAutomatonBuilder().Build().Next(0, 1));
}
