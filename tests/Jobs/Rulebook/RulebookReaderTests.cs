using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Rulebook;

public sealed class RulebookReaderTests
{
    private const string Right = "id: X\ntitle: t\nnumber: n\nrules:\n  - key: x-1\n    clause: '1'\n    name: n\n    evidence: [C]\n    phrases: [不知道]\n";

    [Fact]
    public void Shipped_AllDocuments_AreRight() => Assert.Equal(["S0", "S1", "S2", "S3", "S4"], RulebookLibrary.Shipped.Select(document => document.Id));

    [Fact]
    public void S0_NumberWithoutDigits_IsCitedAsDraft() =>
        Assert.Equal(DocumentStatus.Draft, RulebookLibrary.ByIds(["S0"])[0].Status);

    [Fact]
    public void S2AppendixA_Rules_AreInformative() =>
        Assert.All(RulebookLibrary.ByIds(["S2"])[0].Rules.Where(rule => rule.Clause.StartsWith("A.", StringComparison.Ordinal)),
            rule => Assert.Equal(DocumentStatus.Informative, rule.Status));

    [Theory]
    [InlineData("phrases: [不知道]", "phrases: ['不(知道']", 9, "never closed")]
    [InlineData("evidence: [C]", "evidence: [Z]", 5, "'Z' is none of")]
    [InlineData("clause: '1'", "claus: '1'", 6, "'claus' is not a field")]
    [InlineData("phrases: [不知道]", "phrases: ['<nobody>']", 9, "no word list")]
    [InlineData("number: n", "number: n\nstatus: maybe", 4, "in-force")]
    [InlineData("number: n", "number: n\n? [a, b]\n: c", 4, "must be a word")]
    [InlineData("number: n", "number: n\nin_force_from: 2025-13-01", 4, "a date")]
    [InlineData("evidence: [C]", "evidence: [C]\n    points: 1e999", 9, "a number")]
    [InlineData("evidence: [C]", "evidence: [C]\n    remedy: {sentences: -3}", 9, "start at 0")]
    [InlineData("evidence: [C]", "evidence: [C]\n    remedy: {by: [nothing]}", 5, "no remedy 'nothing'")]
    [InlineData("number: n", "number: n\nnumber: m", 4, "Duplicate")]
    [InlineData("number: n", "\tnumber: n", 3, "tab")]
    public void File_WithAMistake_NamesItsLine(string right, string wrong, int line, string words)
    {
        var (document, mistakes) = RulebookReader.Read(Right.Replace(right, wrong, StringComparison.Ordinal), "x.yaml", "words: {}");
        Assert.Null(document);
        Assert.Contains(mistakes, mistake => mistake.Line == line && mistake.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Version_OfSameText_IsSameAcrossLineEnds() => Assert.Equal(
        RulebookReader.Read(Right, "a", "words: {}").Document!.Version,
        RulebookReader.Read(Right.ReplaceLineEndings("\r\n"), "b", "words: {}").Document!.Version);
}
