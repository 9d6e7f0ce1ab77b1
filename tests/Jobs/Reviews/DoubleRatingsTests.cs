using Supervision.Jobs.Reviews;
using Supervision.Sql.Reviews;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Reviews;

public sealed class DoubleRatingsTests
{
    [Theory]
    [InlineData("窗口", "2026-03-02 09:05", true)] // one visit
    [InlineData("窗口", "2026-03-03 09:05", false)] // another visit, another service
    [InlineData(null, "2026-03-03 09:05", false)]
    [InlineData("网上", "2026-03-20 09:05", true)] // online the matter is rated once
    [InlineData("手机APP", "2026-03-20 09:05", true)]
    public void Rating_OfACaseThatWasRatedBefore_RepeatsOrNot(string? channel, string at, bool repeats) =>
        Assert.Equal(repeats ? ["r2"] : [], Of([Rating("r1", "2026-03-02 09:00", channel), Rating("r2", at, channel)]));

    [Fact]
    public void Rating_AtAnotherPostOfTheSameDay_IsAnotherService() =>
        Assert.Empty(Of([Rating("r1", "2026-03-02 09:00", "窗口"), Rating("r2", "2026-03-02 09:05", "窗口") with { PostCode = "Q" }]));

    [Fact]
    public void Default_BesideAGivenRating_IsNobodysSecond() =>
        Assert.Empty(Of([Rating("r1", "2026-03-02 09:00", "窗口"), Rating("r2", "2026-03-02 09:05", "窗口") with { IsDefault = true }]));

    [Fact]
    public void Ratings_WithoutACaseNumber_ProveNothing() =>
        Assert.Empty(Of([Rating("r1", "2026-03-02 09:00", "窗口") with { CaseNo = null }, Rating("r2", "2026-03-02 09:05", "窗口") with { CaseNo = null }]));

    [Fact]
    public void Ratings_Three_RepeatTwice() =>
        Assert.Equal(["r2", "r1"], Of([Rating("r1", "2026-03-02 09:09", "窗口"), Rating("r2", "2026-03-02 09:05", "窗口"), Rating("r3", "2026-03-02 09:00", "窗口")]));

    private static IEnumerable<string> Of(ReviewRow[] ratings) => DoubleRatings.Of(ratings, utc => DateOnly.FromDateTime(utc.AddHours(8))).Select(rating => rating.Again.ReviewId);

    private static ReviewRow Rating(string id, string at, string? channel) => Review(at, level: 5) with { ReviewId = id, CaseNo = "K1", Channel = channel };
}
