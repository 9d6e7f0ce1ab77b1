namespace Supervision.Sql.Tests;

public sealed class SqlTextTests
{
    [Theory]
    [InlineData(Engine.Sqlite, true)]
    [InlineData(Engine.SqlServer, false)]
    public void Part_WithinAPart_IsPutInForItsEngine(Engine engine, bool namesTheIndex)
    {
        var text = SqlText.Of(engine, "Findings/Queue", "ByPriority");

        Assert.DoesNotContain("-- part", text, StringComparison.Ordinal);
        Assert.Equal(namesTheIndex, text.Contains("INDEXED BY", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_PortableFile_IsTheSameOnBothEngines() =>
        Assert.Equal(SqlText.Of(Engine.Sqlite, "Halls", "Halls"), SqlText.Of(Engine.SqlServer, "Halls", "Halls"));

    [Fact]
    public void Of_MissingFile_SaysWhichToAdd() =>
        Assert.Contains("Sql/Halls/Towers.sql", Assert.Throws<InvalidOperationException>(() => SqlText.Of(Engine.Sqlite, "Halls", "Towers")).Message, StringComparison.Ordinal);

    [Fact]
    public void All_TextsWithParts_HaveThemPutIn() =>
        Assert.DoesNotContain(SqlText.All, text => text.Value.Contains("-- part ", StringComparison.Ordinal) || text.Key.EndsWith(".part.sql", StringComparison.Ordinal));

    [Fact]
    public void All_Overrides_StandInPairs() =>
        Assert.All(SqlText.All.Keys.Where(path => path.EndsWith(".sqlserver.sql", StringComparison.Ordinal) && path != "Schema/LockSchema.sqlserver.sql"), path => Assert.Contains(path.Replace(".sqlserver.", ".sqlite.", StringComparison.Ordinal), SqlText.All.Keys));
}
