using Supervision.Sql.Reviews;

namespace Supervision.Ingest.Tests.Tables.Values;

/// <summary>Limits count characters, not the units in which they are stored (input.md 3).</summary>
public class RowValuesTests
{
    // One character beyond the basic plane: two UTF-16 units.
    private const string Rare = "\U00020BB7";

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
