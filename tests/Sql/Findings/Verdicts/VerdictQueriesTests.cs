using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Halls;

namespace Supervision.Sql.Tests.Findings.Verdicts;

public class VerdictQueriesTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DateTime At = new(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc);

    [Theory, EachEngine]
    public async Task Sample_ConfirmedAndThenDismissedOnAppeal_IsNoMiss(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        foreach (var (id, isSample, state, outcomes) in new (string, bool, string, string[])[]
        {
            ("missed", true, "decided", ["confirmed"]), ("appealed", true, "decided", ["confirmed", "dismissed"]), ("clean", true, "decided", []),
            ("waiting", true, "open", ["confirmed"]), ("flagged", false, "decided", ["confirmed"]),
        })
            await Add(test.Database, id, isSample, state, outcomes);

        var count = await new VerdictQueries(test.Database).Samples("h", Day, Day);

        Assert.Equal((3, 1), (count!.Sampled, count.Missed));
    }

    [Theory, EachEngine]
    public async Task Samples_OfAPeriodWithout_AreNone(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Add(test.Database, "missed", isSample: true, "decided", "confirmed");

        var count = await new VerdictQueries(test.Database).Samples("h", Day.AddDays(1), Day.AddDays(9));

        Assert.Equal((0, 0), (count!.Sampled, count.Missed));
    }

    [Theory, EachEngine]
    public async Task BlindPairs_SecondRightBehindTheFirst_IsAPair(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new VerdictQueries(test.Database);
        await queries.AddVerdict(Verdict("agreed", 1, "confirmed"));
        await queries.AddVerdict(Verdict("agreed", 2, "dismissed") with { IsSecond = true });
        await queries.AddVerdict(Verdict("agreed", 3, "confirmed") with { IsSecond = true });
        await queries.AddVerdict(Verdict("alone", 1, "confirmed"));
        await queries.AddVerdict(Verdict("appealed", 1, "confirmed"));
        await queries.AddVerdict(Verdict("appealed", 2, "dismissed"));
        await queries.AddVerdict(Verdict("earlier", 1, "confirmed") with { DecidedAtUtc = At.AddDays(-1) });
        await queries.AddVerdict(Verdict("earlier", 2, "confirmed") with { IsSecond = true });

        var pair = Assert.Single(await queries.BlindPairs("h", At));

        Assert.Equal(("confirmed", "dismissed"), (pair.FirstOutcome, pair.SecondOutcome));
    }

    [Theory, EachEngine]
    public async Task Departments_OfAPersonWhoMoved_AreThoseOfThatDayAndOfThePost(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await using (var transaction = await test.Database.Begin())
        {
            var halls = new HallQueries(transaction);
            await halls.MergeStaff([Staff("社保局", new DateOnly(2025, 1, 1), Day.AddDays(-1)), Staff("税务局", Day, null)]);
            await halls.MergePosts([new PostRow { HallCode = "h", BatchId = "b", LineNumber = 1, ContentHash = "p", PostCode = "A1", Name = "A1", Department = "公安局", MinStaff = 1 }]);
            await transaction.Commit();
        }
        var queries = new VerdictQueries(test.Database);

        Assert.Equal(["公安局", "税务局"], (await queries.Departments("h", "1", "A1", Day)).Order(StringComparer.Ordinal));
        Assert.Equal(["社保局"], await queries.Departments("h", "1", null, Day.AddDays(-1)));
        Assert.Empty(await queries.Departments("h", null, "A2", Day));
    }

    [Theory, EachEngine]
    public async Task Finding_Judged_IsNoLongerShownAsRevised(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Add(test.Database, "a", isSample: false, "open", "confirmed");
        var queries = new VerdictQueries(test.Database);
        await new FindingQueries(test.Database).MarkRevised("h", "a");
        Assert.True((await queries.Finding("h", "a"))!.Revised);

        await queries.SetFindingState("h", "a", "decided");

        var finding = await queries.Finding("h", "a");
        Assert.Equal(("decided", false), (finding!.State, finding.Revised));
    }

    internal static FindingRow Finding(string id, string state) => new()
    {
        HallCode = "h", FindingId = id, SessionId = id, RuleKey = "r", DocumentId = "S1", Clause = "四.2(3)", Kind = "phrase", StaffNo = "1", OccurredAtUtc = At, Day = Day,
        Probability = 0.9, Severity = "ordinary", Machine = "breach", State = state, Reason = "[]", ScoredUnder = "x",
    };

    internal static VerdictRow Verdict(string findingId, int number, string outcome) => new()
    {
        HallCode = "h", FindingId = findingId, VerdictNo = number, Outcome = outcome, ReasonCode = "said", OfficerId = "li", DecidedAtUtc = At,
    };

    internal static async Task Add(Database database, string id, bool isSample, string state, params string[] outcomes)
    {
        var findings = new FindingQueries(database);
        await findings.SaveSession(new SessionRow { HallCode = "h", SessionId = id, Kind = "call", SubjectKey = id, Day = Day, StartsAtUtc = At, EndsAtUtc = At, IsSample = isSample, State = state });
        if (outcomes.Length > 0)
            await findings.SaveFinding([Finding(id, state)]);
        for (var number = 1; number <= outcomes.Length; number++)
            await new VerdictQueries(database).AddVerdict(Verdict(id, number, outcomes[number - 1]));
    }

    private static StaffRow Staff(string department, DateOnly from, DateOnly? to) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 1, ContentHash = department, StaffNo = "1", Name = "陆知遥", Department = department, ValidFrom = from, ValidTo = to,
    };
}
