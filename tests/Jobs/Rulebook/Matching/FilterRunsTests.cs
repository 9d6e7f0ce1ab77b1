using Supervision.Jobs.Rulebook.Matching;

namespace Supervision.Jobs.Tests.Rulebook.Matching;

public sealed class FilterRunsTests
{
    private static readonly SymbolRun Bare = new(0, 1, 2);
    private static readonly SymbolRun Accompanied = new(3, 4, 5);

    private static readonly FilterRuns Runs = new(new Dictionary<SymbolRun, List<ulong>> { [Bare] = [], [Accompanied] = [7, 8UL << 16 | 9] });

    [Theory]
    [InlineData(new ushort[] { 7, 3, 4, 5 }, true)]
    [InlineData(new ushort[] { 9, 3, 4, 5 }, false)]
    [InlineData(new ushort[] { 0, 3, 4, 5, 9, 8 }, true)]
    [InlineData(new ushort[] { 0, 3, 4, 5, PhraseFilter.SentenceEnd, 7 }, false)]
    public void Run_WithCompanions_HoldsBesideOneWholeSet(ushort[] said, bool holds) =>
        Assert.Equal(holds, Runs.Hold(Accompanied, said, 3));

    [Fact]
    public void Run_WithoutCompanions_HoldsAlone() => Assert.True(Runs.Hold(Bare, [1, 2], 1));

    [Fact]
    public void Run_NotSought_DoesNotHold() => Assert.False(Runs.Hold(new SymbolRun(3, 1, 2), [3, 1, 2, 7], 2));
}
