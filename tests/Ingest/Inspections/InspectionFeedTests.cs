using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Inspections;

namespace Supervision.Ingest.Tests.Inspections;

/// <summary>What inspectors saw, of a person or of a window.</summary>
public sealed class InspectionFeedTests
{
    private const string Header = "inspection_id,inspected_at,clause,staff_no,post_code,result\n";

    [Theory]
    [InlineData("i1,2026-03-02 09:00,3.1,S1,,ok", null)]
    [InlineData("i1,2026-03-02 09:00,3.1,,A01,ok", null)]
    [InlineData("i1,2026-03-02 09:00,3.1,,,ok", "staff-or-post")]
    [InlineData("i1,2026-03-02 09:00,3.1,S9,A01,ok", "unknown-staff")]
    [InlineData("i1,2026-03-02 09:00,3.1,S1,Z9,ok", "unknown-post")]
    [InlineData("i1,2026-03-02 09:00,,S1,,ok", "blank")]
    [InlineData("i1,2026-03-02 09:00,3.1,S1,,", "blank")]
    [InlineData("i1,2026-04-03 09:00,3.1,S1,,ok", "future")]
    public void Row_OfNeitherPersonNorWindow_IsRefused(string row, string? code) =>
        Assert.Equal(code, Delivered.Csv("inspections", $"{Header}{row}\n").First?.Reason.Code);

    [Fact]
    public void Columns_InChinese_AreRead()
    {
        var row = (InspectionRow)Assert.Single(Delivered.Csv("inspections", "巡查编号,巡查时间,条款, 窗口编号,巡查结果,巡查人,备注\ni1,2026/3/2 9:00, 3.1 ,A01,不合格,赵,玩手机\n").Rows);
        Assert.Equal(("3.1", "A01", "不合格", "赵", "玩手机"), (row.Clause, row.PostCode, row.Outcome, row.Inspector, row.Note));
    }
}
