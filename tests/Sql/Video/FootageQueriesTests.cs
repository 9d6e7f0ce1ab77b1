using Supervision.Sql.Calls.Media;
using Supervision.Sql.Video;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Video;

public sealed class FootageQueriesTests
{
    [Theory, EachEngine]
    public async Task SaveFootage_SameNameOtherContent_TakesTheNewContent(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new FootageQueries(test.Database);
        await queries.SaveFootage(File("k", "m1"));
        await queries.SaveFootage(File("k", "m2") with { BatchId = "b2" });
        await queries.SaveFootage(File("k", "m2") with { BatchId = "b3" });

        Assert.Empty(await queries.FootageByHash("h", "m1"));
        Assert.Equal("b2", Assert.Single(await queries.FootageByHash("h", "m2")).BatchId);
    }

    [Theory, EachEngine]
    public async Task DueFootage_SameContentUnderTwoNames_IsLookedAtOnce(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new FootageQueries(test.Database);
        await queries.SaveFootage(File("k2", "m"));
        await queries.SaveFootage(File("k1", "m"));

        Assert.Equal("k1", Assert.Single(await queries.DueFootage("h", "1")).FileKey);
    }

    [Theory, EachEngine]
    public async Task DueFootage_Measured_ComesAgainOnlyUnderAnotherVersionOrWhenItHasToWait(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new FootageQueries(test.Database);
        foreach (var hash in (string[])["ready", "waiting", "older", "new"])
            await queries.SaveFootage(File(hash, hash));
        await queries.SaveFootage(File("elsewhere", "elsewhere") with { HallCode = "g" });
        var media = new MediaQueries(test.Database);
        await media.SaveMediaFile(Measured("ready"));
        await media.SaveMediaFile(Measured("waiting", "waiting"));
        await media.SaveMediaFile(Measured("older", under: "0"));

        Assert.Equal(["new", "older", "waiting"], (await queries.DueFootage("h", "1")).Select(row => row.MediaHash));
    }

    [Theory, EachEngine]
    public async Task MediaOfFootage_OtherHallOrNeverMeasured_IsNull(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new FootageQueries(test.Database);
        await queries.SaveFootage(File("k", "m"));
        Assert.Null(await queries.MediaOfFootage("h", "k"));

        await new MediaQueries(test.Database).SaveMediaFile(Measured("m"));

        Assert.Equal("m", (await queries.MediaOfFootage("h", "k"))!.MediaHash);
        Assert.Null(await queries.MediaOfFootage("g", "k"));
    }

    private static FootageRow File(string key, string hash) => new() { HallCode = "h", FileKey = key, MediaHash = hash, BatchId = "b" };
}
