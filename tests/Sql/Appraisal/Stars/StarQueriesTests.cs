using Supervision.Sql.Appraisal.Stars;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Tests.Findings.Verdicts;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Appraisal.Stars;

public sealed class StarQueriesTests
{
    [Theory, EachEngine]
    public async Task ReviewCounts_Defaults_AreNoReviews(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Reviews(Review("best", 5), Review("good", 4), Review("bad", 2), Review("worst", 1), Review("default", 5) with { IsDefault = true }, Review("later", 5, 60), Review("nobody", 5) with { StaffNo = null });

        Assert.Equal(new StarCount { StaffNo = "S1", Given = 4, Best = 1, Bad = 2 }, Assert.Single(await new StarQueries(test.Database).ReviewCounts("h", At, At.AddHours(1))));
    }

    [Theory, EachEngine]
    public async Task Praises_DismissedOrWithdrawn_IsNoPraise(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new FindingQueries(test.Database).SaveFinding([Praise("open", 0), Praise("confirmed", 9), Praise("dismissed", 1), Praise("withdrawn", 2) with { State = "withdrawn" }, Finding("breach", "s")]);
        await new VerdictQueries(test.Database).AddVerdict(VerdictQueriesTests.Verdict("confirmed", 1, "dismissed"));
        await new VerdictQueries(test.Database).AddVerdict(VerdictQueriesTests.Verdict("confirmed", 2, "confirmed"));
        await new VerdictQueries(test.Database).AddVerdict(VerdictQueriesTests.Verdict("dismissed", 1, "dismissed"));
        var queries = new StarQueries(test.Database);

        Assert.Equal([("confirmed", true), ("open", false)], (await queries.Praises("h", Day, Day)).Select(line => (line.Quote, line.IsConfirmed)));
        Assert.Empty(await queries.Praises("h", Day.AddDays(1), Day.AddDays(2)));
    }

    [Theory, EachEngine]
    public async Task BestReviews_WordlessOrLower_IsLeftOut(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Reviews(Worded("old", 5, 0), Worded("new", 5, 9), Worded("newer", 5, 10), Worded("good", 4, 5), Review("wordless", 5, 6), Worded("blank", 5, 7) with { Body = "" }, Worded("default", 5, 8) with { IsDefault = true });

        Assert.Equal(["newer", "new"], (await new StarQueries(test.Database).BestReviews("h", "S1", At, At.AddHours(1), 2)).Select(line => line.Quote));
        Assert.Equal(["newer", "new", "old"], (await new StarQueries(test.Database).BestReviews("h", "S1", At, At.AddHours(1), 9)).Select(line => line.Quote));
    }

    [Theory, EachEngine]
    public async Task AddStar_AwardedAlready_ChangesNothing(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new StarQueries(test.Database);
        var star = new StarRow { HallCode = "h", Period = "2026-03", StaffNo = "S1", AwardedBy = "li", AwardedAtUtc = At };
        Assert.Equal(1, await queries.AddStar(star));

        Assert.Equal(0, await queries.AddStar(star with { AwardedBy = "wang" }));

        Assert.Equal("li", Assert.Single(await queries.Stars("h", "2026-03")).AwardedBy);
        Assert.Equal((0, 1), (await queries.RemoveStar("h", "2026-02", "S1"), await queries.RemoveStar("h", "2026-03", "S1")));
        Assert.Empty(await queries.Stars("h", "2026-03"));
    }

    private static FindingRow Praise(string id, double minutes) => Finding(id, "s") with { Kind = "praise", Quote = id, OccurredAtUtc = At.AddMinutes(minutes) };

    private static Supervision.Sql.Reviews.ReviewRow Worded(string id, int level, double minutes) => Review(id, level, minutes) with { Body = id };
}
