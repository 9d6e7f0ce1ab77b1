using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Halls;

namespace Supervision.Ingest.Tests.Halls;

/// <summary>Terms of the people who work in a hall.</summary>
public sealed class StaffFeedTests
{
    [Fact]
    public void Term_WithoutStartOrEnd_HeldBeforeAllEvidenceAndStillHolds()
    {
        var row = (StaffRow)Assert.Single(Delivered.Csv("staff", "工号,姓名,部门\nＳ7,王芳,不动产\n").Rows);
        Assert.Equal(("S7", new DateOnly(2000, 1, 1), null), (row.StaffNo, row.ValidFrom, row.ValidTo));
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-02", null)] // a term of one day
    [InlineData("2026-03-02", "2026-03-01", "end-before-start")]
    [InlineData("", "1999-12-31", "end-before-start")]
    [InlineData("soon", "", "date")]
    public void Term_EndingBeforeItsStart_RefusesTheRow(string from, string to, string? code) =>
        Assert.Equal(code, Delivered.Csv("staff", $"staff_no,name,department,valid_from,valid_to\nS7,a,b,{from},{to}\n").First?.Reason.Code);

    [Theory]
    [InlineData(",王芳,不动产", "staff_no")]
    [InlineData("S7, ,不动产", "name")]
    [InlineData("S7,王芳,", "department")]
    public void Required_LeftBlank_RefusesTheRowAtItsColumn(string row, string column)
    {
        var refused = Delivered.Csv("staff", $"staff_no,name,department\n{row}\n").Single;
        Assert.Equal(("blank", column, 2L), (refused.Reason.Code, refused.Column, refused.Line));
    }

    [Fact]
    public void PostCode_NotYetKnown_IsTakenAllTheSame() =>
        Assert.Equal("Z99", Assert.IsType<StaffRow>(Assert.Single(Delivered.Csv("staff", "staff_no,name,department,post_code\nS7,a,b,Z99\n").Rows)).PostCode);
}
