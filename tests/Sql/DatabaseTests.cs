namespace Supervision.Sql.Tests;

public sealed class DatabaseTests
{
    [Theory]
    [InlineData("data/own.db", Engine.Sqlite)]
    [InlineData("Data Source=own.db", Engine.Sqlite)]
    [InlineData("Server=db1;Database=supervision;Encrypt=true", Engine.SqlServer)]
    [InlineData("Data Source=db1;Initial Catalog=supervision;User ID=u;Password=p", Engine.SqlServer)]
    [InlineData("Data Source=db1;Integrated Security=true", Engine.SqlServer)]
    public void Engine_OfAConnectionString_IsToldByItsWords(string text, Engine engine) => Assert.Equal(engine, new Database(text).Engine);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Database_WithoutAConnectionString_IsRefused(string text) => Assert.Throws<ArgumentException>(() => new Database(text));

    [Fact]
    public async Task Connect_FileInAFolderThatIsNotThere_MakesIt()
    {
        var folder = Directory.CreateTempSubdirectory("supervision-database").FullName;
        try
        {
            await using (await new Database(Path.Combine(folder, "deep", "er", "own.db")).Connect())
                Assert.True(Directory.Exists(Path.Combine(folder, "deep", "er")));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
