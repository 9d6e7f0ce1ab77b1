using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Comments;

namespace Supervision.Ingest.Tests.Comments;

/// <summary>A message board's own export: the board is the channel.</summary>
public sealed class BoardFeedTests
{
    [Fact]
    public void Board_WithoutAChannelColumn_IsItselfTheChannel()
    {
        var row = (CommentRow)Assert.Single(Delivered.Csv("comments", "留言编号,留言用户,留言时间,留言详情\n 001 ,张三,2026-03-02 09:00,窗口无人\n").Rows);
        Assert.Equal(("001", "网络留言", "张三", "窗口无人"), (row.EntryId, row.Channel, row.Person, row.Body));
    }

    [Fact]
    public void Columns_WithAChannel_AreTheCommentBoxAndNotTheBoard()
    {
        var row = (CommentRow)Assert.Single(Delivered.Csv("comments", "留言编号,渠道,留言时间,留言详情\n1,意见箱,2026-03-02 09:00,x\n").Rows);
        Assert.Equal("意见箱", row.Channel);
    }

    [Theory]
    [InlineData("1,,x", "blank")]
    [InlineData("1,2026-03-02 09:00, ", "blank")]
    [InlineData("1,昨天,x", "time")]
    public void Row_WithoutTimeOrText_IsRefused(string row, string code) =>
        Assert.Equal(code, Delivered.Csv("comments", $"留言编号,留言时间,留言详情\n{row}\n").Single.Reason.Code);
}
