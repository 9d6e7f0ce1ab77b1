using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Calls;

namespace Supervision.Ingest.Tests.Calls;

/// <summary>Calls as a table.</summary>
public sealed class CallFeedTests
{
    private const string Header = "call_id,started_at,staff_no";

    [Theory]
    [InlineData("呼入", "in")]
    [InlineData("OUTBOUND", "out")]
    [InlineData("", null)]
    public void Direction_InAnyLanguage_IsStoredByOneWord(string written, string? expected) =>
        Assert.Equal(expected, Assert.IsType<CallRow>(Assert.Single(Delivered.Csv("calls", $"{Header},direction\nc1,2026-03-02 09:00,S1,{written}\n").Rows)).Direction);

    [Theory]
    [InlineData("direction", "sideways", "word")]
    [InlineData("hangup_side", "nobody", "word")]
    [InlineData("missed", "perhaps", "word")]
    [InlineData("recording", "../a.wav", "file-name")]
    [InlineData("recording", "d\\a.wav", "file-name")]
    [InlineData("ring_seconds", "-1", "number")]
    public void Value_ThatCannotBe_RefusesTheRowAtItsColumn(string column, string written, string code)
    {
        var refused = Delivered.Csv("calls", $"{Header},{column}\nc1,2026-03-02 09:00,S1,{written}\n").Single;
        Assert.Equal((code, column, written), (refused.Reason.Code, refused.Column, refused.Value));
    }

    [Fact]
    public void Recording_InDecomposedLetters_IsStoredComposed() =>
        Assert.Equal("\u00E9.wav", Assert.IsType<CallRow>(Assert.Single(Delivered.Csv("calls", $"{Header},recording\nc1,2026-03-02 09:00,S1,e\u0301.wav\n").Rows)).Recording);

    [Fact]
    public void Line_LeftBlank_GivesTheSameRowAsWithoutItsColumn()
    {
        var before = Delivered.Csv("calls", $"{Header}\nc1,2026-03-02 09:00,S1\n").Rows[0];
        var blank = Delivered.Csv("calls", $"{Header},line\nc1,2026-03-02 09:00,S1,\n").Rows[0];
        var line = Delivered.Csv("calls", $"{Header},分机\nc1,2026-03-02 09:00,S1,８001\n").Rows[0];
        Assert.Equal(before.ContentHash, blank.ContentHash);
        Assert.NotEqual(before.ContentHash, line.ContentHash);
        Assert.Equal("8001", ((CallRow)line).LineName);
    }
}
