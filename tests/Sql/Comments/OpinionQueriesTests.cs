using Supervision.Sql.Comments;
using Supervision.Sql.Findings;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Comments;

public sealed class OpinionQueriesTests
{
    [Theory, EachEngine]
    public async Task OpinionsDue_DefaultReview_IsNoOpinion(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Comments(Comment("c1"), Comment("c2") with { HallCode = "g" });
        await test.Reviews(Review("given", 5), Review("default", 5) with { IsDefault = true });

        Assert.Equal(["comment c1", "review given"], (await new OpinionQueries(test.Database).OpinionsDue("h", "v1", 10)).Select(row => $"{row.Kind} {row.SubjectKey}"));
    }

    [Theory, EachEngine]
    public async Task OpinionsDue_ReadUnderThisVersion_IsLeftOut(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Comments(Comment("a"), Comment("b"), Comment("c"));
        var queries = new OpinionQueries(test.Database);
        await queries.SaveReading([Reading("a"), Reading("b") with { ReadUnder = "v0" }]);

        Assert.Equal(["b", "c"], (await queries.OpinionsDue("h", "v1", 10)).Select(row => row.SubjectKey));
        Assert.Equal(["b"], (await queries.OpinionsDue("h", "v1", 1)).Select(row => row.SubjectKey));
    }

    [Theory, EachEngine]
    public async Task SaveReading_SecondReading_ReplacesTheFirst(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new OpinionQueries(test.Database);
        await queries.SaveReading([Reading("a") with { Sentiment = "negative", Urgency = "safety" }]);
        await queries.SaveReading([Reading("a") with { Sentiment = "positive", IsPraise = true }]);

        Assert.Equal(new OpinionCounts { Entries = 1, Positive = 1, Praise = 1 }, await queries.Counts("h", "comment"));
    }

    [Theory, EachEngine]
    public async Task Counts_NothingRead_AreNoughts(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new OpinionQueries(test.Database).SaveReading([Reading("a") with { HallCode = "g" }, Reading("b") with { Kind = "review" }]);

        Assert.Equal(new OpinionCounts(), await new OpinionQueries(test.Database).Counts("h", "comment"));
    }

    [Theory, EachEngine]
    public async Task Opinions_Pages_GoOnBehindTheKeyAtTheSameInstant(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new OpinionQueries(test.Database);
        await queries.SaveReading([Reading("a"), Reading("b"), Reading("c"), Reading("old") with { AtUtc = At.AddDays(-1) }]);

        var first = await queries.Opinions("h", "comment", new OpinionFilter(), At.AddDays(1), "", 2);
        var second = await queries.Opinions("h", "comment", new OpinionFilter(), first[^1].AtUtc, first[^1].SubjectKey, 2);

        Assert.Equal(["c", "b"], first.Select(line => line.SubjectKey));
        Assert.Equal(["a", "old"], second.Select(line => line.SubjectKey));
    }

    [Theory]
    [InlineData("sentiment", "angry")]
    [InlineData("aspect", "slow")]
    [InlineData("urgency", "urgent")]
    [InlineData("any urgency", "urgent")]
    [InlineData("praise", "praise")]
    public async Task Opinions_OneFilter_LeavesWhatFits(string filter, string expected)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        var queries = new OpinionQueries(test.Database);
        await queries.SaveReading(
        [
            Reading("angry") with { Sentiment = "negative" }, Reading("slow") with { Efficiency = "negative" }, Reading("urgent") with { Urgency = "safety" }, Reading("praise") with { IsPraise = true },
        ]);
        var given = filter switch
        {
            "sentiment" => new OpinionFilter { Sentiment = "negative" },
            "aspect" => new OpinionFilter { Aspect = "efficiency" },
            "urgency" => new OpinionFilter { Urgency = "safety" },
            "any urgency" => new OpinionFilter { Urgency = "any" },
            _ => new OpinionFilter { IsPraise = true },
        };

        Assert.Equal([expected], (await queries.Opinions("h", "comment", given, At.AddDays(1), "", 10)).Select(line => line.SubjectKey));
    }

    [Theory, EachEngine]
    public async Task Opinions_Line_HasWordsNamesAndTheSessionThatStands(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Comments(Comment("a"));
        await test.Staff(Staff("S1", "tax", to: Day.AddDays(-2)) with { Name = "before" }, Staff("S1", "tax now", Day) with { Name = "now" });
        await test.Posts(Post("A01"));
        var findings = new FindingQueries(test.Database);
        await findings.SaveSession(Session("1", "comment", "a") with { State = "withdrawn" });
        await findings.SaveSession(Session("2", "comment", "a"));
        var queries = new OpinionQueries(test.Database);
        await queries.SaveReading([Reading("a") with { StaffNo = "S1", PostCode = "A01" }]);

        var line = Assert.Single(await queries.Opinions("h", "comment", new OpinionFilter(), At.AddDays(1), "", 10));

        Assert.Equal(("words of a", "box", "now", "name of A01", "2"), (line.Body, line.Channel, line.StaffName, line.PostName, line.SessionId));
    }

    [Theory, EachEngine]
    public async Task OnShift_ShiftThatOnlyTouchesTheSpan_IsNotIn(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Shifts(Shift("1", Day), Shift("2", Day) with { StaffNo = "S2", StartsAtUtc = At.AddHours(3), EndsAtUtc = At.AddHours(6) }, Shift("3", Day) with { StaffNo = "S3", PostCode = "A02" });
        var queries = new OpinionQueries(test.Database);

        Assert.Equal(["S2"], await queries.OnShift("h", "A01", At.AddHours(3), At.AddHours(4)));
        Assert.Equal(["S1", "S2"], await queries.OnShift("h", "A01", At.AddHours(2), At.AddHours(4)));
        Assert.Empty(await queries.OnShift("g", "A01", At, At.AddHours(4)));
    }

    private static OpinionReadingRow Reading(string key) => new() { HallCode = "h", Kind = "comment", SubjectKey = key, AtUtc = At, Sentiment = "neutral", ReadUnder = "v1", Details = "{}" };
}
