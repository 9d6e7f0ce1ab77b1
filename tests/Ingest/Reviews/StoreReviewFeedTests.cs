using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Reviews;

namespace Supervision.Ingest.Tests.Reviews;

/// <summary>Reviews from an app store, which have no number of their own.</summary>
public sealed class StoreReviewFeedTests
{
    private const string Header = "发表时间,作者,评级,内容\n";

    [Fact]
    public void Identity_OfTheSameTimeAuthorAndText_IsTheSameWhateverTheStars()
    {
        var rows = Delivered.Csv("reviews", $"{Header}2026-03-02 09:00,a,5,好\n2026-03-02 09:00,a,1,好\n2026-03-02 09:00,a,5,不好\n2026-03-02 09:00,b,5,好\n2026-03-02 09:01,a,5,好\n").Rows.Cast<ReviewRow>().ToList();
        Assert.Equal(rows[0].ReviewId, rows[1].ReviewId);
        Assert.Equal(4, rows.Select(row => row.ReviewId).Distinct().Count());
    }

    [Fact]
    public void Identity_OfAuthorAndTextSharedOtherwise_Differs()
    {
        var rows = Delivered.Csv("reviews", $"{Header}2026-03-02 09:00,ab,5,c\n2026-03-02 09:00,a,5,bc\n").Rows.Cast<ReviewRow>().ToList();
        Assert.NotEqual(rows[0].ReviewId, rows[1].ReviewId);
    }

    [Theory]
    [InlineData("2026-03-02 09:00,a,6,好", "level")]
    [InlineData("2026-03-02 09:00,a,,好", "blank")]
    [InlineData(",a,5,好", "blank")]
    public void Row_WithoutStarsOrTime_IsRefused(string row, string code) =>
        Assert.Equal(code, Delivered.Csv("reviews", $"{Header}{row}\n").Single.Reason.Code);

    [Fact]
    public void Review_WithoutAuthorAndText_IsTaken()
    {
        var row = (ReviewRow)Assert.Single(Delivered.Csv("reviews", $"{Header}2026-03-02 09:00,,2,\n").Rows);
        Assert.Equal((2, "应用商店", null, false), (row.Level, row.Channel, row.Body, row.IsDefault));
    }
}
