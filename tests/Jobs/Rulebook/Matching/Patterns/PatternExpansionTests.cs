using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Tests.Rulebook.Matching.Patterns;

public sealed class PatternExpansionTests
{
    [Fact]
    public void Pattern_WithEqualWays_GivesEachFormOnce() => Assert.Equal(["不行"], Forms("(不|不)行"));

    [Fact]
    public void Pattern_InTraditionalForms_IsFolded() => Assert.Equal(["不归我管"], Forms("不歸我管"));

    [Theory]
    [InlineData("行", "one character")]
    [InlineData("(不)?行", "one character")]
    [InlineData("{0-3}不行", "words on both sides")]
    [InlineData("天天", "shrinks to")]
    [InlineData("~不行", "belong to context patterns")]
    [InlineData("(一|二|三|四|五|六|七|八|九|十)(一|二|三|四|五|六|七|八|九|十)(一|二|三|四|五|六|七|八|九|十)(一|二|三|四|五|六|七|八|九|十)", "more than 4000 forms")]
    public void Pattern_ThatNoTextCanHold_IsRefused(string written, string mistake) =>
        Assert.Contains(mistake, Assert.Throws<PatternException>(() => Forms(written)).Message, StringComparison.Ordinal);

    private static List<string> Forms(string written) =>
        [.. PatternExpansion.Forms(PatternParser.Parse(written, new Dictionary<string, PatternNode>()), written).Select(form => form.ToString())];
}
