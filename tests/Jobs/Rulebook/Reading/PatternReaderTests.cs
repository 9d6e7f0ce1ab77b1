using Supervision.Jobs.Rulebook.Matching.Patterns;
using Supervision.Jobs.Rulebook.Reading;
using YamlDotNet.RepresentationModel;

namespace Supervision.Jobs.Tests.Rulebook.Reading;

public sealed class PatternReaderTests
{
    private readonly Dictionary<string, PatternNode> _words = [];
    private readonly MistakeList _mistakes = new("S9.yaml");

    [Fact]
    public void Words_ListUsingOneAboveIt_Unfolds()
    {
        var reader = Reader("words:\n  who: [你, 您]\n  ask: <who>问谁");

        Assert.Equal(["你问谁", "您问谁"], reader.Forms([new YamlScalarNode("<ask>")]).Select(form => form.ToString()));
        Assert.Empty(_mistakes.All);
    }

    [Fact]
    public void Forms_VariantsThatUnfoldAlike_AreGivenOnce() =>
        Assert.Single(Reader("words: {}").Forms([new YamlScalarNode("不知道"), new YamlScalarNode("不(知道|知道)")]));

    [Fact]
    public void Words_UsingAnUnknownList_IsAMistakeAtItsLine()
    {
        Reader("words:\n  who: [你, 您]\n  ask: <whom>问谁");

        Assert.Equal(3, Assert.Single(_mistakes.All).Line);
    }

    [Fact]
    public void Context_BrokenPatternAmongGoodOnes_LeavesOnlyTheGood()
    {
        var read = Reader("words: {}").Context([new YamlScalarNode("您看~"), new YamlScalarNode("您看)~"), new YamlSequenceNode(), new YamlScalarNode("")]);

        Assert.Single(read);
        Assert.Equal(3, _mistakes.All.Count);
        Assert.Equal(2, _mistakes.All.Count(mistake => mistake.Message == "a pattern must be one line of text"));
    }

    private PatternReader Reader(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var reader = new PatternReader(_words, _mistakes);
        reader.ReadWords(new YamlFields(stream.Documents[0].RootNode, _mistakes));
        return reader;
    }
}
