using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Queue;

namespace Supervision.Sql.Tests.Findings.Queue;

public class QueueQueriesTests
{
    private const string Hall = "h";
    private static readonly DateTime Noon = new(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc);

    private static readonly QueueFilter[] Filters =
    [
        new QueueFilter { HallCode = Hall },
        new QueueFilter { HallCode = Hall, Kind = "call" },
        new QueueFilter { HallCode = Hall, StaffNo = "W1" },
        new QueueFilter { HallCode = Hall, PostCode = "A1" },
        new QueueFilter { HallCode = Hall, Department = "社保局" },
        new QueueFilter { HallCode = Hall, Department = "税务局" },
        new QueueFilter { HallCode = Hall, RuleKey = "S1/1", Severity = "minor" },
        new QueueFilter { HallCode = Hall, IsLead = true },
        new QueueFilter { HallCode = Hall, IsLead = false, Kind = "absence" },
        new QueueFilter { HallCode = Hall, State = "decided" },
        new QueueFilter { HallCode = Hall, LeastPriority = 7 },
        new QueueFilter { HallCode = Hall, LeastPriority = 3, BelowPriority = 7, Kind = "call" },
        new QueueFilter { HallCode = Hall, FromDay = new DateOnly(2026, 3, 4), ToDay = new DateOnly(2026, 3, 6) },
    ];

    [Fact]
    public async Task List_EachFilter_HasAsManySessionsAsItsCount()
    {
        await using var test = await Filled(Engine.Sqlite);
        var queries = new QueueQueries(test.Database);
        foreach (var filter in Filters)
        {
            var all = await queries.ByPriority(filter, QueueQueries.Start, 1000);

            Assert.Equal(await queries.Count(filter), await queries.Total(filter));
            Assert.Equal(await queries.Total(filter), all.Select(line => line.SessionId).Distinct().Count());
            Assert.NotEmpty(all);
            Assert.True(all.Select(line => line.SessionId).Distinct().Count() < 120, $"{filter} must narrow the queue");
        }
    }

    [Theory, EachEngine]
    public async Task ByPriority_Band_HoldsItsLowerEndAndNotItsUpper(Engine engine)
    {
        await using var test = await Filled(engine);

        var band = await new QueueQueries(test.Database).ByPriority(new QueueFilter { HallCode = Hall, LeastPriority = 3, BelowPriority = 7 }, QueueQueries.Start, 1000);

        Assert.Equal([3, 4, 5, 6], band.Select(line => line.Priority).Distinct().Order());
    }

    [Theory, EachEngine]
    public async Task WaitingByRule_EachNumber_IsTheCountOfTheQueueNarrowedToIt(Engine engine)
    {
        await using var test = await Filled(engine);
        var queries = new QueueQueries(test.Database);
        var waiting = await queries.WaitingByRule(Hall);

        Assert.NotEmpty(waiting);
        foreach (var row in waiting)
            Assert.Equal(row.Sessions, await queries.Total(new QueueFilter { HallCode = Hall, RuleKey = row.RuleKey, Severity = row.IsLead ? null : row.Severity, IsLead = row.IsLead }));
        Assert.Empty(await queries.WaitingByRule("nowhere"));
    }

    [Theory, EachEngine]
    public async Task CountUpTo_EachFilter_IsTheWholeCountOrTheBound(Engine engine)
    {
        await using var test = await Filled(engine);
        var queries = new QueueQueries(test.Database);
        foreach (var filter in Filters)
        {
            var whole = await queries.Count(filter);

            Assert.Equal(whole, await queries.CountUpTo(filter, 1000));
            Assert.Equal(whole - 1, await queries.CountUpTo(filter, (int)whole - 1));
            Assert.Equal((whole, false), await queries.AtLeast(filter));
        }
    }

    [Fact]
    public async Task AtLeast_MoreThanAPageLooksAt_SaysThatThereMayBeMore()
    {
        await using var test = await Long();
        var queries = new QueueQueries(test.Database);

        Assert.Equal((2000, true), await queries.AtLeast(new QueueFilter { HallCode = Hall, Severity = "serious" }));
        Assert.Equal((QueueQueries.MostSorted + 2, false), await queries.AtLeast(new QueueFilter { HallCode = Hall }));
    }

    [Fact]
    public async Task AtLeast_RuleOfOneFindingInALongQueue_CountsIt()
    {
        await using var test = await Long();
        var queries = new QueueQueries(test.Database);
        var rare = new QueueFilter { HallCode = Hall, RuleKey = "rare" };

        Assert.Equal((1, false), await queries.AtLeast(rare));
        Assert.Equal(Session(0).SessionId, Assert.Single((await queries.ByNewest(rare, QueueQueries.Start, 50)).Select(line => line.SessionId).Distinct()));
        Assert.Equal((0, false), await queries.AtLeast(new QueueFilter { HallCode = Hall, RuleKey = "none" }));
    }

    [Fact]
    public async Task ByPriority_ManyFindingsAsked_ComesLikeTheUnaskedQueue()
    {
        await using var test = await Long();
        var queries = new QueueQueries(test.Database);

        var asked = await queries.ByPriority(new QueueFilter { HallCode = Hall, Severity = "serious" }, QueueQueries.Start, 20);

        Assert.Equal((await queries.ByPriority(new QueueFilter { HallCode = Hall }, QueueQueries.Start, 20)).Select(line => line.SessionId), asked.Select(line => line.SessionId));
    }

    [Theory, EachEngine]
    public async Task Pages_InEachOrder_HoldEverySessionOnce(Engine engine)
    {
        await using var test = await Filled(engine);
        var queries = new QueueQueries(test.Database);
        var filter = new QueueFilter { HallCode = Hall };
        foreach (var (page, start) in new (Func<QueueKey, Task<IReadOnlyList<QueueLine>>>, QueueKey)[]
        {
            (key => queries.ByPriority(filter, key, 7), QueueQueries.Start),
            (key => queries.ByNewest(filter, key, 7), QueueQueries.Start),
            (key => queries.ByOldest(filter, key, 7), QueueQueries.OldestStart),
        })
        {
            var seen = new List<string>();
            for (var lines = await page(start); lines.Count > 0; lines = await page(KeyOf(lines[^1])))
                seen.AddRange(lines.Select(line => line.SessionId).Distinct());

            Assert.Equal(seen.Distinct().Count(), seen.Count);
            Assert.Equal(await queries.Count(filter), seen.Count);
        }
    }

    [Theory, EachEngine]
    public async Task ByPriority_Page_ComesHighestFirstWithNamesAndFindings(Engine engine)
    {
        await using var test = await Filled(engine);

        var lines = await new QueueQueries(test.Database).ByPriority(new QueueFilter { HallCode = Hall }, QueueQueries.Start, 3);

        Assert.Equal(lines.Select(line => line.Priority).OrderDescending(), lines.Select(line => line.Priority));
        Assert.All(lines, line => Assert.NotNull(line.FindingId));
        Assert.Contains(lines, line => line.Department is "社保局" or "税务局");
    }

    // More findings than are sorted: all serious, and one of another rule.
    private static async Task<TestDatabase> Long()
    {
        var test = await TestDatabase.Create(Engine.Sqlite);
        await using var transaction = await test.Database.Begin();
        var findings = new FindingQueries(transaction);
        for (var i = 0; i <= QueueQueries.MostSorted; i++)
        {
            await findings.SaveSession(Session(i) with { SessionId = $"{i * 7919 % 10000:00000}{i:0000}", State = "open" });
            await findings.SaveFinding([Finding(i, 0) with { SessionId = $"{i * 7919 % 10000:00000}{i:0000}", State = "open", Severity = "serious" }]);
        }
        await findings.SaveSession(Session(0) with { State = "open" });
        await findings.SaveFinding([Finding(0, 1) with { SessionId = Session(0).SessionId, RuleKey = "rare", State = "open", Severity = "minor" }]);
        await transaction.Commit();
        return test;
    }

    private static QueueKey KeyOf(QueueLine line) => new(line.Priority, line.StartsAtUtc, line.SessionId);

    private static async Task<TestDatabase> Filled(Engine engine)
    {
        var test = await TestDatabase.Create(engine);
        await using var transaction = await test.Database.Begin();
        var halls = new Supervision.Sql.Halls.HallQueries(transaction);
        await halls.MergeStaff([Staff("W1", "社保局"), Staff("W2", "税务局")]);
        await halls.MergePosts([Post("A1", "社保局"), Post("A2", "税务局")]);
        var findings = new FindingQueries(transaction);
        for (var i = 0; i < 120; i++)
        {
            await findings.SaveSession(Session(i));
            await findings.SaveFinding([Finding(i, 0), Finding(i, 1)]);
        }
        await transaction.Commit();
        return test;
    }

    private static Supervision.Sql.Halls.StaffRow Staff(string no, string department) => new()
    {
        HallCode = Hall, BatchId = "b", LineNumber = 1, ContentHash = no, StaffNo = no, Name = "陆知遥", Department = department, ValidFrom = new DateOnly(2020, 1, 1),
    };

    private static Supervision.Sql.Halls.PostRow Post(string code, string department) => new()
    {
        HallCode = Hall, BatchId = "b", LineNumber = 1, ContentHash = code, PostCode = code, Name = code, Department = department, MinStaff = 1,
    };

    // Equal priorities and times on purpose: the key must break the tie.
    private static SessionRow Session(int i) => new()
    {
        HallCode = Hall, SessionId = $"{i * 7919 % 1000:0000}{i:0000}", Kind = i % 3 == 0 ? "absence" : "call", SubjectKey = $"s{i}",
        StaffNo = i % 3 == 0 ? null : i % 2 == 0 ? "W1" : "W2", PostCode = i % 2 == 0 ? "A1" : "A2",
        Day = new DateOnly(2026, 3, 2).AddDays(i % 9), StartsAtUtc = Noon.AddDays(i % 9), EndsAtUtc = Noon.AddDays(i % 9).AddMinutes(3),
        Priority = i % 11, OpenFindings = 2, State = i % 10 == 9 ? "decided" : "open",
    };

    private static FindingRow Finding(int i, int n) => new()
    {
        HallCode = Hall, FindingId = $"f{i}-{n}", SessionId = Session(i).SessionId, RuleKey = $"S1/{n + i % 2}", DocumentId = "S1", Clause = "四.2(3)", Kind = "phrase",
        OccurredAtUtc = Noon, Day = Session(i).Day, Probability = 0.9, Severity = i % 4 == 0 ? "minor" : "ordinary", Machine = "breach",
        IsLead = i % 5 == 0, State = Session(i).State, Reason = "[]", ScoredUnder = "x",
    };
}
