using Supervision.Jobs.Presence.Patterns;

namespace Supervision.Jobs.Tests.Presence.Patterns;

public sealed class MixTestTests
{
    // 20 days, 4 with a gap, 4 with a phrase, all on the same days: 1 of C(20,4) = 4845 ways.
    [Fact]
    public void SameFourOfTwentyDays_HasTheExactChance()
    {
        var pattern = MixTest.Candidate("W1", Days(20, day => day < 4), Days(20, day => day < 4))!;
        Assert.Equal(1 / 4845.0, pattern.PValue, 9);
        Assert.Equal((4, 4, 0.2), (pattern.Hits, pattern.Chances, pattern.ExpectedRate));
    }

    [Fact]
    public void NoCommonDay_IsNoMix() => Assert.Equal(1, MixTest.Candidate("W1", Days(20, day => day < 4), Days(20, day => day > 15))!.PValue);

    [Fact]
    public void FewDaysKnownForBoth_TellNothing() => Assert.Null(MixTest.Candidate("W1", Days(30, day => day < 4), Days(9, day => day < 4)));

    private static List<(DateOnly, bool)> Days(int count, Func<int, bool> isBad) => [.. Enumerable.Range(0, count).Select(day => (new DateOnly(2026, 1, 1).AddDays(day), isBad(day)))];
}
