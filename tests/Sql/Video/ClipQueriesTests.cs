using Supervision.Sql.Video;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Video;

public sealed class ClipQueriesTests
{
    [Theory, EachEngine]
    public async Task MergeClips_SameIndexTwice_AddsNothing(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        ClipRow[] index = [Clip("1", 0, 10), Clip("2", 10, 20)];
        Assert.Equal(new(2, 0, 0), await test.Clips(index));

        Assert.Equal(new(0, 2, 0), await test.Clips(index));
    }

    [Theory, EachEngine]
    public async Task MergeClips_CorrectedEnd_TellsTheRowAsItWas(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Clips(Clip("1", 0, 10));
        var before = new List<DateTime>();

        var count = await test.In(transaction => new ClipQueries(transaction) { Changing = rows => before.AddRange(rows.Cast<ClipRow>().Select(row => row.EndsAtUtc)) }
            .MergeClips([Clip("1", 0, 25) with { ContentHash = "other" }]));

        Assert.Equal(new(0, 0, 1), count);
        Assert.Equal([At.AddMinutes(10)], before);
    }
}
