using Supervision.Sql.Calls;

namespace Supervision.Ingest.Tests.Tables.Values;

/// <summary>Numbers and times as the rows of a table bring them (input.md 6).</summary>
public class RowValuesTests
{
    private const string Header = "call_id,started_at,staff_no,talk_seconds\n";

    [Theory]
    [InlineData("62.5", 62.5)]
    [InlineData(" １２ ", 12.0)]
    [InlineData("0", 0.0)]
    [InlineData("1e5", null)]
    [InlineData("+5", null)]
    [InlineData("-0", null)]
    [InlineData("−0", null)]
    [InlineData("NaN", null)]
    [InlineData("∞", null)]
    [InlineData("5²", null)]
    [InlineData("①", null)]
    [InlineData("1 000", null)]
    [InlineData("5.", null)]
    [InlineData("٥", null)]
    public void Number_PlainDecimalOnly_ElseRefusesTheRow(string written, double? expected)
    {
        var read = Delivered.Csv("calls", $"{Header}c1,2026-03-02 09:00,S1,{written}\n");

        Assert.Equal(expected, read.Rows.Cast<CallRow>().FirstOrDefault()?.TalkSeconds);
        Assert.Equal(expected is null ? ("number", "talk_seconds") : default, (read.First?.Reason.Code, read.First?.Column));
    }

    [Theory]
    [InlineData("2026-03-0² 09:00")]
    [InlineData("1772413200")]
    [InlineData("2026-02-30 09:00")]
    [InlineData("2026-03-02T09:00:00+14:01")]
    public void Time_ThatWasNotWritten_RefusesTheRow(string written) =>
        Assert.Equal("time", Delivered.Csv("calls", $"{Header}c1,{written},S1,5\n").Single.Reason.Code);

    [Theory]
    [InlineData("c1,2026-03-02 09:00,S1", "talk_seconds", null)]
    [InlineData("c1,2026-03-02 09:00,S1,5,surplus", "#5", "surplus")]
    public void FieldCount_TooFewOrTooMany_PointsAtTheFirstPlaceThatDiffers(string row, string column, string? value)
    {
        var refused = Delivered.Csv("calls", $"{Header}{row}\n").Single;

        Assert.Equal(("field-count", 2L, column, value), (refused.Reason.Code, refused.Line, refused.Column, refused.Value));
    }
}
