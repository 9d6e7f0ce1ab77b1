using Supervision.Jobs.Rulebook.Matching;

namespace Supervision.Jobs.Tests.Rulebook.Matching;

public sealed class PhraseTrieBuilderTests
{
    [Fact]
    public void Sequences_WithACommonStart_ShareStates()
    {
        var builder = new PhraseTrieBuilder();
        builder.Add([1, 2, 3], 0);
        builder.Add([1, 2, 4], 1);
        Assert.Equal(5, builder.Build().StateCount);
    }

    [Fact]
    public void Sequence_AddedTwice_GivesBothOutputsInOrder()
    {
        var builder = new PhraseTrieBuilder();
        builder.Add([7, 8], 5);
        builder.Add([7], 1);
        builder.Add([7, 8], 3);
        var trie = builder.Build();
        Assert.Equal([1], trie.Outputs(trie.Begin(7)).ToArray());
        Assert.Equal([5, 3], trie.Outputs(trie.Next(trie.Begin(7), 8)).ToArray());
    }

    [Fact]
    public void State_WhereNothingEnds_HasNoOutputs()
    {
        var builder = new PhraseTrieBuilder();
        builder.Add([1, 2], 0);
        var trie = builder.Build();
        Assert.True(trie.Outputs(trie.Begin(1)).IsEmpty);
    }

    [Fact]
    public void Trie_OfNothingOrOfAnEmptySequence_BeginsNowhere()
    {
        Assert.Equal(0, new PhraseTrieBuilder().Build().Begin(1));
        var builder = new PhraseTrieBuilder();
        builder.Add([], 0);
        Assert.Equal(0, builder.Build().Begin(0));
    }
}
