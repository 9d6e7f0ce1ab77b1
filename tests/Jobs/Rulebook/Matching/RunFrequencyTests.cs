using Supervision.Jobs.Rulebook.Matching;

namespace Supervision.Jobs.Tests.Rulebook.Matching;

public sealed class RunFrequencyTests
{
    private static readonly RunFrequency Frequency = new(SymbolsOfThemselves());

    [Theory]
    [InlineData("您好", "嫌烦")]
    [InlineData("身份证", "身份嫌")]
    [InlineData("的", "嫌")]
    [InlineData("窗口", "口窗")]
    public void Run_SaidMoreOften_CountsMore(string often, string seldom) =>
        Assert.True(Frequency.Of(Run(often)) > Frequency.Of(Run(seldom)), $"{Frequency.Of(Run(often))} {Frequency.Of(Run(seldom))}");

    [Fact]
    public void Run_NeverSaid_IsWorthMoreThanNothing() => Assert.InRange(Frequency.Of(Run("龘龘")), double.Epsilon, 1);

    private static SymbolRun Run(string text) =>
        new(text.Length > 2 ? text[^3] : '\0', text.Length > 1 ? text[^2] : '\0', text[^1]);

    private static ushort[] SymbolsOfThemselves() => [.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => (ushort)unit)];
}
