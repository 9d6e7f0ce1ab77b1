using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Comments;

namespace Supervision.Ingest.Tests.Comments;

/// <summary>Entries of the comment box.</summary>
public sealed class CommentFeedTests
{
    private const string Header = "entry_id,received_at,channel,text,staff_no,post_code,phone\n";

    [Fact]
    public void Text_WithBreaksQuotesAndFormula_IsNeverChangedWhileTheChannelIsTrimmed()
    {
        var row = (CommentRow)Assert.Single(Delivered.Csv("comments", $"{Header}1,2026-03-02 09:00, 来信 ,\"  =1+1\n\"\"等\"\"  \",S1,,010 1234\n").Rows);
        Assert.Equal(("来信", "  =1+1\n\"等\"  ", "010 1234"), (row.Channel, row.Body, row.Phone));
    }

    [Theory]
    [InlineData("1,2026-03-02 09:00,来信,x,S9,,", "unknown-staff", "staff_no")]
    [InlineData("1,2026-03-02 09:00,来信,x,,Z9,", "unknown-post", "post_code")]
    [InlineData("1,2026-03-02 09:00,,x,,,", "blank", "channel")]
    [InlineData("1,2026-03-02 09:00,来信,,,,", "blank", "text")]
    public void Row_ThatCannotBe_IsRefusedAtItsColumn(string row, string code, string column)
    {
        var refused = Delivered.Csv("comments", $"{Header}{row}\n").Single;
        Assert.Equal((code, column), (refused.Reason.Code, refused.Column));
    }

    [Fact]
    public void Entry_NamingNobody_IsTaken()
    {
        var row = (CommentRow)Assert.Single(Delivered.Csv("comments", $"{Header}1,2026-03-02 09:00,来信,x,,,\n").Rows);
        Assert.Equal((null, null, null), (row.StaffNo, row.PostCode, row.Phone));
    }
}
