using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Tests.Findings.Verdicts;

namespace Supervision.Sql.Tests.Findings.Appeals;

public class AppealQueriesTests
{
    private static readonly DateTime At = new(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc);

    [Theory, EachEngine]
    public async Task Decision_OfTwoOfficersAtOnce_IsTheFirstOnes(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new AppealQueries(test.Database);
        await queries.AddAppeal(Appeal("a", At));

        Assert.Equal(1, await queries.Decide("h", "a", "accepted", "li", At, "有理"));
        Assert.Equal(0, await queries.Decide("h", "a", "rejected", "wang", At, "无理"));
        Assert.Equal(0, await queries.SaveOpinion("h", "a", "zhao", "迟了"));

        var kept = (await queries.Appeal("h", "a"))!;
        Assert.Equal(("accepted", "li", true, null), (kept.State, kept.DecidedBy, kept.IsFinal, kept.SupervisorId));
    }

    [Theory, EachEngine]
    public async Task Opinion_GivenTwice_StaysTheFirst(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new AppealQueries(test.Database);
        await queries.AddAppeal(Appeal("a", At));

        Assert.Equal((1, 0), (await queries.SaveOpinion("h", "a", "zhao", "属实"), await queries.SaveOpinion("h", "a", "qian", "不实")));
        Assert.Equal("属实", (await queries.Appeal("h", "a"))!.SupervisorOpinion);
    }

    [Theory, EachEngine]
    public async Task AppealsInState_Open_AreByDueDateWithUndatedOnesLast(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await VerdictQueriesTests.Add(test.Database, "f", isSample: false, "decided", "confirmed");
        var queries = new AppealQueries(test.Database);
        foreach (var (id, due) in new (string, DateTime?)[] { ("undated", null), ("later", At.AddDays(5)), ("sooner", At.AddDays(1)) })
            await queries.AddAppeal(Appeal(id, due));
        await queries.AddAppeal(Appeal("closed", At) with { State = "rejected" });

        Assert.Equal(["sooner", "later", "undated"], (await queries.AppealsInState("h", "open")).Select(line => line.AppealId));
    }

    [Theory, EachEngine]
    public async Task FindingsOfStaff_ChangedVerdict_ShowsOnlyTheOneThatHolds(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await VerdictQueriesTests.Add(test.Database, "judged", isSample: false, "decided", "confirmed", "dismissed");
        await VerdictQueriesTests.Add(test.Database, "waiting", isSample: false, "open", "confirmed");
        await VerdictQueriesTests.Add(test.Database, "gone", isSample: false, "open", "confirmed");
        await new VerdictQueries(test.Database).SetFindingState("h", "gone", "withdrawn");

        var own = await new AppealQueries(test.Database).FindingsOfStaff("h", "1", new DateOnly(2026, 3, 2));

        // A first serious verdict stays hidden until the second officer has spoken.
        Assert.Equal([("judged", "dismissed"), ("waiting", null)], own.Select(finding => (finding.FindingId, finding.Outcome)));
        Assert.Empty(await new AppealQueries(test.Database).FindingsOfStaff("h", "1", new DateOnly(2026, 3, 3)));
    }

    private static AppealRow Appeal(string id, DateTime? due) => new()
    {
        HallCode = "h", AppealId = id, FindingId = "f", StaffNo = "1", FiledBy = "chen", FiledAtUtc = At, DueAtUtc = due, Grounds = "不是我说的", State = "open",
    };
}
