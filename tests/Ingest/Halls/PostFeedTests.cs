using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Halls;

namespace Supervision.Ingest.Tests.Halls;

/// <summary>Windows and how many people they need.</summary>
public sealed class PostFeedTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("0", 0)]
    [InlineData("2", 2)]
    [InlineData("2.0", 2)]
    public void MinStaff_BlankOrWhole_IsAtLeastOneUnlessWritten(string written, int expected) =>
        Assert.Equal(expected, Assert.IsType<PostRow>(Assert.Single(Delivered.Csv("posts", $"post_code,name,min_staff\nB01,一号,{written}\n").Rows)).MinStaff);

    [Theory]
    [InlineData("min_staff", "1.5")]
    [InlineData("min_staff", "3000000000")]
    [InlineData("absence_minutes", "-5")]
    [InlineData("absence_minutes", "ten")]
    public void Number_OutOfItsRange_RefusesTheRow(string column, string written)
    {
        var refused = Delivered.Csv("posts", $"post_code,name,{column}\nB01,一号,{written}\n").Single;
        Assert.Equal(("number", column, written), (refused.Reason.Code, refused.Column, refused.Value));
    }

    [Fact]
    public void Cover_OfAPostNotYetKnown_IsTaken()
    {
        var row = (PostRow)Assert.Single(Delivered.Csv("posts", "窗口号,窗口名称,互备窗口号,空岗分钟\nB01,一号,B02,7.5\n").Rows);
        Assert.Equal(("B02", 7.5), (row.CoverPostCode, row.AbsenceMinutes));
    }
}
