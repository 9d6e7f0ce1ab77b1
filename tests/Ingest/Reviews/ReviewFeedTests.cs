using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Reviews;

namespace Supervision.Ingest.Tests.Reviews;

/// <summary>Service reviews, which a system may have given by default.</summary>
public sealed class ReviewFeedTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("否", false)]
    [InlineData("是", true)]
    public void IsDefault_Blank_IsACitizensOwnReview(string written, bool expected) =>
        Assert.Equal(expected, Assert.IsType<ReviewRow>(Assert.Single(Delivered.Csv("reviews", $"review_id,rated_at,level,is_default\nr1,2026-03-02 09:00,5,{written}\n").Rows)).IsDefault);

    [Fact]
    public void IsDefault_OfAnotherWord_RefusesTheRow()
    {
        var refused = Delivered.Csv("reviews", "review_id,rated_at,level,是否默认评价\nr1,2026-03-02 09:00,5,不清楚\n").Single;
        Assert.Equal(("word", "不清楚"), (refused.Reason.Code, refused.Value));
    }

    [Fact]
    public void Columns_InChinese_GiveTheSameContentAsInEnglish()
    {
        var chinese = Delivered.Csv("reviews", "评价编号,评价时间,满意度,工号,办件编号\nr1,2026-03-02 09:00,满意,S1,k1\n").Rows[0];
        var english = Delivered.Csv("reviews", "case_no,staff_no,level,rated_at,review_id\nk1,S1,4,2026-03-02 09:00:00,r1\n").Rows[0];
        Assert.Equal(english.ContentHash, chinese.ContentHash);
    }

    [Fact]
    public void Level_Corrected_IsOtherContent()
    {
        var rows = Delivered.Csv("reviews", "review_id,rated_at,level\nr1,2026-03-02 09:00,5\nr1,2026-03-02 09:00,1\n").Rows;
        Assert.NotEqual(rows[0].ContentHash, rows[1].ContentHash);
    }
}
