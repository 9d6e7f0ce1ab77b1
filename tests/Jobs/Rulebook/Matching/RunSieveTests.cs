using Supervision.Jobs.Rulebook.Matching;

namespace Supervision.Jobs.Tests.Rulebook.Matching;

public sealed class RunSieveTests
{
    private static readonly SymbolRun[] Runs = [new(1, 2, 3), new(0, 4, 5), new(0, 0, 6)];

    [Theory]
    [InlineData(new ushort[] { 0, 0, 1, 2, 3 }, 1 << 2)]
    [InlineData(new ushort[] { 0, 0, 7, 2, 3 }, 0)]
    [InlineData(new ushort[] { 0, 0, 9, 4, 5, 4, 5 }, 1 << 2 | 1 << 4)]
    [InlineData(new ushort[] { 0, 0, 6, 7, 6 }, 1 << 0 | 1 << 2)]
    public void Ends_OfRunsOfEachLength_AreMarked(ushort[] said, int ends) => Assert.Equal((ulong)ends, new RunSieve(Runs).Ends(said, 2));

    [Fact]
    public void Ends_BeyondTheFirst64_BelongToTheNextCall()
    {
        ushort[] said = [.. new ushort[66], 1, 2, 3];
        Assert.Equal(0UL, new RunSieve(Runs).Ends(said, 2));
        Assert.Equal(1UL << 2, new RunSieve(Runs).Ends(said, 66));
    }

    [Fact]
    public void Runs_OfAHundredThousandPhrases_AreNeverDenied_AndFewStrangersPass()
    {
        var random = new Random(3);
        var runs = Enumerable.Range(0, 100_000).Select(_ => Run(random)).ToHashSet();
        var sieve = new RunSieve(runs);
        Assert.All(runs, run => Assert.True(sieve.MayEnd(run) && (sieve.Ends([run.First, run.Second, run.Third, 0, 0], 2) & 1) == 1));
        Assert.InRange(Enumerable.Range(0, 100_000).Select(_ => Run(random)).Count(sieve.MayEnd), 0, 10_000);
    }

    [Theory]
    [InlineData(0, 2, 3)]
    [InlineData(0, 0, 3)]
    [InlineData(0, 0, 5)]
    public void ShorterRun_ThatNobodySeeks_IsDenied(ushort first, ushort second, ushort third) =>
        Assert.False(new RunSieve(Runs).MayEnd(new SymbolRun(first, second, third)));

    private static SymbolRun Run(Random random) => new((ushort)random.Next(1, 3000), (ushort)random.Next(1, 3000), (ushort)random.Next(1, 3000));
}
