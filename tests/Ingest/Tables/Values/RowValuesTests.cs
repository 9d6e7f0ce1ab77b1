using Supervision.Sql.Calls;
using Supervision.Sql.Reviews;

namespace Supervision.Ingest.Tests.Tables.Values;

/// <summary>Numbers and times as the rows of a table bring them (input.md 6), and limits that count characters, not the units in which they are stored (input.md 3).</summary>
public class RowValuesTests
{
    private const string Header = "call_id,started_at,staff_no,talk_seconds\n";

    // One character beyond the basic plane: two UTF-16 units.
    private const string Rare = "\U00020BB7";

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

    [Theory]
    [InlineData("a", 200, true)]
    [InlineData("a", 201, false)]
    [InlineData(Rare, 200, true)]
    [InlineData(Rare, 201, false)]
    public void Key_UpToTwoHundredCharacters_IsKeptWhole(string character, int count, bool isKept)
    {
        var key = string.Concat(Enumerable.Repeat(character, count));

        var read = Delivered.Csv("reviews", $"review_id,rated_at,level\n{key},2026-03-02 09:00,5\n");

        if (isKept)
            Assert.Equal(key, Assert.IsType<ReviewRow>(Assert.Single(read.Rows)).ReviewId);
        else
            Assert.Equal(("too-long", "review_id"), (read.Single.Reason.Code, read.Single.Column));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Key_WiderThanTheEnginesColumn_IsRefusedInsteadOfCut(int count, bool isKept)
    {
        var key = string.Concat(Enumerable.Repeat(Rare, count));

        var read = Delivered.Csv("reviews", $"review_id,rated_at,level\n{key},2026-03-02 09:00,5\n", longestKeyUnits: 200);

        Assert.Equal(isKept ? null : "too-wide", read.First?.Reason.Code);
        Assert.Equal(isKept ? 1 : 0, read.Rows.Count);
    }
}
