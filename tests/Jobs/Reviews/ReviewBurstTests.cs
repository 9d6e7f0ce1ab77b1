using FsCheck;
using FsCheck.Fluent;
using Supervision.Jobs.Reviews;

namespace Supervision.Jobs.Tests.Reviews;

public class ReviewBurstTests
{
    static readonly DateTimeOffset Morning = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    static ReviewStamp At(int second, int number, int level = 5, string source = "pad-3", bool isDefault = false) =>
        new($"r{number:D4}", Morning.AddSeconds(second), level, source, null, isDefault);

    [Fact]
    public void Device_EightFiveStarsInOneMinute_IsABurst()
    {
        var calm = Enumerable.Range(0, 20).Select(n => At(n * 1300, n));
        var burst = ReviewBurst.Find([.. calm, .. Enumerable.Range(0, 8).Select(n => At(9000 + 6 * n, 100 + n))]);
        Assert.Equal(Enumerable.Range(100, 8).Select(n => $"r{n:D4}"), Assert.Single(burst).ReviewIds);
    }

    [Fact]
    public void Device_BusyAllDayAtAnEvenPace_HasNoBurst() =>
        Assert.Empty(ReviewBurst.Find([.. Enumerable.Range(0, 600).Select(n => At(n * 20, n))]));

    [Fact]
    public void Reviews_OfSeveralDevicesInOneMinute_AreNoBurst() =>
        Assert.Empty(ReviewBurst.Find([.. Enumerable.Range(0, 8).Select(n => At(n, n, source: $"pad-{n}"))]));

    [Fact]
    public void Reviews_GivenByDefault_AreLeftOut() =>
        Assert.Empty(ReviewBurst.Find([.. Enumerable.Range(0, 50).Select(n => At(n, n, isDefault: true))]));

    [Theory]
    [InlineData(1, 1, 0.6321205588)]
    [InlineData(5, 1, 0.0036598468)]
    [InlineData(20, 0.5, 2.4e-25)]
    public void Chance_PoissonTail_IsExactFarOut(int count, double expected, double chance) =>
        Assert.Equal(1, ReviewBurst.ChanceOfAtLeast(count, expected) / chance, 1);

    [Fact]
    public void Bursts_AnyOrderOfTheReviews_AreTheSame() =>
        Prop.ForAll(Gen.Shuffle(Enumerable.Range(0, 30).ToArray()).ToArbitrary(), order =>
            ReviewBurst.Find([.. order.Select(n => At(n < 10 ? n * 3 : n * 1000, n))]).Select(burst => string.Join(',', burst.ReviewIds))
                .SequenceEqual(ReviewBurst.Find([.. Enumerable.Range(0, 30).Select(n => At(n < 10 ? n * 3 : n * 1000, n))]).Select(burst => string.Join(',', burst.ReviewIds))))
            .QuickCheckThrowOnFailure();
}
