using Supervision.Jobs.Rulebook.Reading;

namespace Supervision.Jobs.Tests.Rulebook.Reading;

public sealed class MistakeListTests
{
    [Fact]
    public void All_AddedOutOfOrder_ComeByLineAndThoseOfOneLineAsAdded()
    {
        var mistakes = new MistakeList("a.yaml");
        mistakes.Add(9, "last");
        mistakes.Add(2, "first");
        mistakes.Add(2, "second");

        Assert.Equal(["first", "second", "last"], mistakes.All.Select(mistake => mistake.Message));
    }

    [Fact]
    public void AddAll_MistakesOfAnotherFile_KeepTheirFile()
    {
        var (mistakes, words) = (new MistakeList("a.yaml"), new MistakeList("words.yaml"));
        mistakes.Add(5, "own");
        words.Add(3, "shared");

        mistakes.AddAll(words);

        Assert.Equal(["words.yaml:3: shared", "a.yaml:5: own"], mistakes.All.Select(mistake => mistake.ToString()));
    }
}
