namespace Supervision.Sql.Tests;

public class GivenLinesTests
{
    private const string Text = "SELECT 1 FROM T\nWHERE A = 1\n  AND B = @b -- given b\n  AND C = @c -- given c\n;\n";

    [Fact]
    public void Keep_ArgumentsThatAreNull_TakeTheirLinesAway()
    {
        Assert.Equal("SELECT 1 FROM T\nWHERE A = 1\n  AND C = @c -- given c\n;\n", GivenLines.Keep(Text, new { b = (string?)null, c = 0 }));
        Assert.Equal(Text, GivenLines.Keep(Text, new { b = "x", c = false }));
    }

    [Fact]
    public void Keep_LineOfNoArgument_SaysWhich()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => GivenLines.Keep(Text, new { b = "x" }));

        Assert.Contains("no argument c", failure.Message, StringComparison.Ordinal);
    }
}
