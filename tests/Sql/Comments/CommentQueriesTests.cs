using Supervision.Sql.Comments;
using Supervision.Sql.Findings;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Comments;

public sealed class CommentQueriesTests
{
    [Theory, EachEngine]
    public async Task CommentsDue_LookedAtUnderTheseRules_AreLeftOutUntilCorrected(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Comments(Comment("done"), Comment("old rules"), Comment("new"), Comment("corrected"));
        await new FindingQueries(test.Database).SaveEvidenceScore([Score("done", "r2"), Score("old rules", "r1"), Score("corrected", "r2")]);
        await test.Comments(Comment("corrected") with { Body = "other words", ContentHash = "other" });

        Assert.Equal(["corrected", "new", "old rules"], (await new CommentQueries(test.Database).CommentsDue("h", "r2", 10)).Select(row => row.EntryId));
    }

    [Theory, EachEngine]
    public async Task CommentsDue_MoreThanAsked_GivesTheFirstByKey(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Comments(Comment("c"), Comment("a", 5), Comment("b", 1));

        Assert.Equal(["a", "b"], (await new CommentQueries(test.Database).CommentsDue("h", "r", 2)).Select(row => row.EntryId));
    }

    [Theory, EachEngine]
    public async Task CommentsDue_OtherHall_IsNeverSeen(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Comments(Comment("a") with { HallCode = "g" });

        Assert.Empty(await new CommentQueries(test.Database).CommentsDue("h", "r", 10));
    }

    private static EvidenceScoreRow Score(string key, string under) => new() { HallCode = "h", Kind = "comment", SubjectKey = key, ScoredUnder = under };
}
