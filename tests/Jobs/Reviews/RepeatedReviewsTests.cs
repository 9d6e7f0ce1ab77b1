using Supervision.Jobs.Reviews;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Reviews;

public sealed class RepeatedReviewsTests
{
    [Theory]
    [InlineData("2026-01-05 2026-02-05 2026-03-05", "2026-03-05")]
    [InlineData("2026-01-05 2026-02-05", "")]
    [InlineData("2025-10-01 2026-02-05 2026-03-05", "")] // the first lies more than a quarter back
    [InlineData("2026-01-05 2026-02-05 2026-03-05 2026-03-06", "2026-03-05 2026-03-06")]
    public void Person_WithThreeGenuineOnesInAQuarter_IsRatedBadlyAgainAndAgain(string days, string repeated)
    {
        var reviews = days.Split(' ').Select(day => Review(day + " 09:00") with { ReviewId = day });
        Assert.Equal(repeated, string.Join(' ', RepeatedReviews.Of(reviews, _ => true, 3).Order()));
    }

    [Fact]
    public void Ratings_NobodyFoundGenuine_DoNotCount()
    {
        var reviews = new[] { "2026-01-05", "2026-02-05", "2026-03-05" }.Select(day => Review(day + " 09:00") with { ReviewId = day }).ToList();
        Assert.Empty(RepeatedReviews.Of(reviews, review => review.ReviewId != "2026-02-05", 3));
        Assert.Empty(RepeatedReviews.Of(reviews.Select((review, i) => review with { StaffNo = $"{i}" }), _ => true, 3));
    }
}
