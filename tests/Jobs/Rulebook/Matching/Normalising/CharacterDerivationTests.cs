using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Tests.Rulebook.Matching.Normalising;

public sealed class CharacterDerivationTests
{
    private const string Version = "# Unicode version: 15.0.0";

    [Fact]
    public void Reading_MostFrequentOne_ComesBeforeTheFirst() =>
        Assert.Contains("lv\t旅\n", Derived("U+65C5\tkMandarin\tlù", "U+65C5\tkHanyuPinlu\tlǚ(73) lǔ(2)"), StringComparison.Ordinal);

    [Fact]
    public void Readings_OfOneSyllable_StandInCodeOrder() =>
        Assert.Contains("qing\t氢清轻\n", Derived("U+8F7B\tkMandarin\tqīng", "U+6E05\tkMandarin\tqīng", "U+6C22\tkMandarin\tqīng"), StringComparison.Ordinal);

    [Theory]
    [InlineData("U+6B78\tkSimplifiedVariant\tU+5F52", "歸归")]
    [InlineData("U+8457\tkSimplifiedVariant\tU+7740 U+8457", "著着")]
    public void TraditionalForm_WithASimplifiedOne_BecomesAPair(string line, string pair) =>
        Assert.Contains(pair, Derived(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("U+540E\tkSimplifiedVariant\tU+540E U+5F8C")]
    [InlineData("U+9F98\tkSimplifiedVariant\tU+2B81C")]
    [InlineData("U+3400\tkDefinition\thillock")]
    public void Line_ThatFoldsNothing_LeavesOnlyTheFixedPair(string line) =>
        Assert.EndsWith("\n=\t妳你\n", Derived(line), StringComparison.Ordinal);

    [Fact]
    public void Lines_InAnotherOrder_GiveTheSameText()
    {
        string[] lines = [Version, "U+65C5\tkMandarin\tlù", "U+6B78\tkSimplifiedVariant\tU+5F52", "U+65C5\tkHanyuPinlu\tlǚ(73)"];
        Assert.Equal(CharacterDerivation.Derive(lines), CharacterDerivation.Derive(lines.Reverse()));
    }

    [Fact]
    public void Lines_WithoutAVersion_AreRefused() =>
        Assert.Throws<FormatException>(() => CharacterDerivation.Derive(["U+65C5\tkMandarin\tlù"]));

    [Fact]
    public void ShippedTable_ComesFromTheVersionThatTheDerivationNames()
    {
        using var stream = typeof(Characters).Assembly.GetManifestResourceStream("Supervision.Rulebook.characters.txt")!;
        using var reader = new StreamReader(stream);
        var head = string.Join('\n', reader.ReadLine(), reader.ReadLine(), "");
        Assert.StartsWith(head, Derived(), StringComparison.Ordinal);
    }

    private static string Derived(params string[] lines) => CharacterDerivation.Derive([Version, .. lines]);
}
