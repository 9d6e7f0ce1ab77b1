using Supervision.Sql.Calls.Media;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Calls.Media;

public sealed class RecordingQueriesTests
{
    [Theory, EachEngine]
    public async Task SaveRecording_SameNameWithOtherContent_HoldsTheNewOne(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new RecordingQueries(test.Database).SaveRecording(Recording("f", "first"));
        await new RecordingQueries(test.Database).SaveRecording(Recording("f", "second"));
        var media = new MediaQueries(test.Database);

        Assert.Empty(await media.RecordingsOf("h", "first"));
        Assert.Equal("f", Assert.Single(await media.RecordingsOf("h", "second")).FileKey);
    }
}
