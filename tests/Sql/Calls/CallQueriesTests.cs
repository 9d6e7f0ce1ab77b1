using Supervision.Sql.Bulk;
using Supervision.Sql.Calls.Transcripts;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Calls;

public sealed class CallQueriesTests
{
    [Theory, EachEngine]
    public async Task MergeCalls_CorrectedCall_ReplacesItsColumnsAndCountsTheRevision(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("c1"), Call("c2"));

        var count = await test.Calls(Call("c1") with { ContentHash = "other", StaffNo = "S2", Missed = true }, Call("c2"));

        var kept = (await new TranscriptQueries(test.Database).CallById("h", "c1"))!;
        Assert.Equal(new MergeCount(0, 1, 1), count);
        Assert.Equal(("S2", true, 1), (kept.StaffNo, kept.Missed, kept.Revision));
    }

    [Theory, EachEngine]
    public async Task MergeCalls_OtherLineOnly_IsACorrectionUnlessNoLineWasKept(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("c1") with { LineName = "8001" }, Call("c2"));

        var count = await test.Calls(Call("c1") with { LineName = "8002" }, Call("c2") with { LineName = "8002" });

        Assert.Equal(new MergeCount(0, 1, 1), count);
        var calls = new TranscriptQueries(test.Database);
        Assert.Equal(("8002", 1), (await calls.CallById("h", "c1")) is { } corrected ? (corrected.LineName, corrected.Revision) : default);
        Assert.Equal(0, (await calls.CallById("h", "c2"))?.Revision);
        Assert.Equal(new MergeCount(0, 1, 0), await test.Calls(Call("c1") with { LineName = "8002" }));
    }

    [Theory, EachEngine]
    public async Task MergeCalls_SameNumberInAnotherHall_IsAnotherCall(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("c1"));

        Assert.Equal(new MergeCount(1, 0, 0), await test.Calls(Call("c1") with { HallCode = "other" }));
    }
}
