using Supervision.Jobs.Appraisal;
using YamlDotNet.RepresentationModel;

namespace Supervision.Jobs.Tests.Appraisal;

public sealed class FormulaNodeTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("100", 100)]
    [InlineData("2.5", 2.5)]
    public void Number_InsideItsBounds_IsRead(string text, double number) => Assert.Equal(number, Node($"base: {text}").Number("base", 0, 100));

    [Theory]
    [InlineData("-0.1", "f.yaml, line 2: base is -0.1; a number from 0 to 100 is needed.")]
    [InlineData("101", "f.yaml, line 2: base is 101; a number from 0 to 100 is needed.")]
    [InlineData("NaN", "f.yaml, line 2: base is NaN; a number from 0 to 100 is needed.")]
    [InlineData("[1]", "f.yaml, line 2: base is no number; a number from 0 to 100 is needed.")]
    public void Number_OutsideOrNone_SaysLineAndBounds(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Node($"a: 1\nbase: {text}").Number("base", 0, 100)).Message);

    [Fact]
    public void OnlyKnows_Misspelling_IsNamedWithTheKnownWords() =>
        Assert.Equal("f.yaml, line 2: unknown name bsae; known are base, cap.",
            Assert.Throws<FormatException>(() => Node("base: 1\nbsae: 2").OnlyKnows("base", "cap")).Message);

    [Theory]
    [InlineData("yes")]
    [InlineData("True")]
    public void Truth_OtherThanTrueOrFalse_IsRefused(string text) =>
        Assert.Contains("write true or false", Assert.Throws<FormatException>(() => Node($"on: {text}").Truth("on")).Message, StringComparison.Ordinal);

    [Fact]
    public void Choices_LeftOutOrListed_AreReadAndAnUnknownOneIsRefused()
    {
        Assert.Empty(Node("a: 1").Choices("kinds", "phrase", "duty"));
        Assert.Equal(["duty", "phrase"], Node("kinds: [duty, phrase]").Choices("kinds", "phrase", "duty"));
        Assert.Contains("known are phrase, duty", Assert.Throws<FormatException>(() => Node("kinds: [video]").Choices("kinds", "phrase", "duty")).Message, StringComparison.Ordinal);
        Assert.Contains("a list such as [phrase]", Assert.Throws<FormatException>(() => Node("kinds: phrase").Choices("kinds", "phrase", "duty")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Maps_LeftOut_AreNoneOnlyWhereTheyMayBe()
    {
        Assert.Empty(Node("a: 1").MapsOrNone("parts"));
        Assert.Equal("f.yaml, line 1: parts is missing.", Assert.Throws<FormatException>(() => Node("a: 1").Maps("parts")).Message);
        Assert.Throws<FormatException>(() => Node("parts: []").MapsOrNone("parts"));
    }

    private static FormulaNode Node(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return new FormulaNode("f.yaml", (YamlMappingNode)stream.Documents[0].RootNode);
    }
}
