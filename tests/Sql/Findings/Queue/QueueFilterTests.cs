using Dapper;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Queue;
using Supervision.Sql.Halls;

namespace Supervision.Sql.Tests.Findings.Queue;

/// <summary>Random sessions, findings and filters against a count that asks each session in plain words.</summary>
public sealed class QueueFilterTests
{
    private const string Hall = "h";
    private const int Everything = 10_000;
    private static readonly DateOnly First = new(2026, 3, 2);
    private static readonly string[] States = ["open", "decided", "withdrawn"];
    private static readonly string[] Kinds = ["call", "absence", "review"];
    private static readonly string[] Units = ["社保局", "税务局", "空局"];
    private static readonly string[] Rules = ["r1", "r2", "r3"];
    private static readonly string[] Severities = ["serious", "ordinary", "minor"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Filter_OfAnyCombination_ListsAndCountsWhatANaiveLookFinds(int seed)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        var (random, hall) = (new Random(seed), new RandomHall(new Random(seed)));
        await hall.Save(test.Database);
        var queries = new QueueQueries(test.Database);
        var found = 0;
        for (var turn = 0; turn < 150; turn++)
        {
            var filter = Filter(random);
            var expected = hall.Sessions.Where(session => hall.Fits(session, filter)).OrderByDescending(session => session.Priority).ThenByDescending(session => session.SessionId, StringComparer.Ordinal).Select(session => session.SessionId).ToList();
            found += expected.Count > 0 ? 1 : 0;

            Assert.Equal((filter, expected.Count), (filter, (int)await queries.Total(filter)));
            Assert.Equal((filter, (expected.Count, false)), (filter, await queries.AtLeast(filter)));
            foreach (var way in Ways(filter))
            {
                var begun = filter with { Way = way };
                Assert.Equal(expected, Ids(await queries.ByPriority(begun, QueueQueries.Start, Everything)));
                Assert.Equal(expected.Order(StringComparer.Ordinal), Ids(await queries.ByNewest(begun, QueueQueries.Start, Everything)).Order(StringComparer.Ordinal));
                Assert.Equal(expected.Order(StringComparer.Ordinal), Ids(await queries.ByOldest(begun, QueueQueries.OldestStart, Everything)).Order(StringComparer.Ordinal));
                Assert.Equal(Math.Min(3, expected.Count), await queries.CountUpTo(begun, 3));
            }
        }
        // A property that only empty lists have would prove nothing.
        Assert.True(found > 40, $"{found} of 150 filters let something through");
    }

    [Fact]
    public async Task Weighed_FilterThatNothingMeets_BeginsWhereNothingIs()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await using (var transaction = await test.Database.Begin())
        {
            var (rows, halls) = (new FindingQueries(transaction), new HallQueries(transaction));
            await halls.MergeStaff([RandomHall.Staff("W1", Units[0], First)]);
            for (var i = 0; i <= QueueQueries.MostSorted; i++)
            {
                var session = RandomHall.Session(i, "call", "W1", null, First);
                await rows.SaveFinding([RandomHall.Finding($"f{i}", session, "r1", "serious", false)]);
                await rows.SaveSession(session);
            }
            await transaction.Commit();
        }
        var (queries, all) = (new QueueQueries(test.Database), new QueueFilter { HallCode = Hall });

        Assert.Null((await queries.Weighed(all)).Way);
        Assert.Equal(QueueWay.Queue, (await queries.Weighed(all with { RuleKey = "r1", FromDay = First, Department = Units[0] })).Way);
        Assert.Equal(QueueWay.Findings, (await queries.Weighed(all with { RuleKey = "r1", Kind = "review" })).Way);
        Assert.Equal(QueueWay.Findings, (await queries.Weighed(all with { Severity = "serious", IsLead = true })).Way);
        Assert.Equal(QueueWay.Days, (await queries.Weighed(all with { RuleKey = "r1", FromDay = First.AddDays(1) })).Way);
        Assert.Equal(QueueWay.Department, (await queries.Weighed(all with { Severity = "serious", Department = Units[2] })).Way);
    }

    [Theory]
    [InlineData("kind", "IX_Finding_Queue_IsLead (HallCode=? AND State=? AND IsLead=? AND Severity=? AND SessionKind=?)")]
    [InlineData("rule", "IX_Finding_Queue_RuleKey (HallCode=? AND State=? AND RuleKey=? AND Severity=? AND IsLead=? AND SessionKind=?)")]
    [InlineData("day", "IX_Session_Day_State (HallCode=? AND Day>?)")]
    [InlineData("unit", "IX_Session_Queue_StaffNo (HallCode=? AND State=? AND StaffNo=?)")]
    public async Task Counts_ThatWeigh_ReadOnlyAnIndex(string asked, string expected)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        var (name, arguments) = asked switch
        {
            "kind" => ("CountFindings", (object)new { hallCode = Hall, state = "open", ruleKey = (string?)null, anyRule = true, severity = "serious", anySeverity = (bool?)null, isLead = (bool?)null, anyLead = true, kind = "review", sessions = 5 }),
            "rule" => ("CountFindings", new { hallCode = Hall, state = "open", ruleKey = "r1", anyRule = (bool?)null, severity = (string?)null, anySeverity = true, isLead = (bool?)null, anyLead = true, kind = "review", sessions = 5 }),
            "day" => ("CountDays", new { hallCode = Hall, state = "open", fromDay = First, toDay = (DateOnly?)null, sessions = 5 }),
            _ => ("CountUnit", new { hallCode = Hall, state = "open", department = Units[0], sessions = 5 }),
        };
        var text = GivenLines.Keep(SqlText.Of(Engine.Sqlite, "Findings/Queue", name), arguments);
        await using var connection = await test.Database.Connect();

        var plan = (await connection.QueryAsync<(int Id, int Parent, int Unused, string Detail)>("EXPLAIN QUERY PLAN " + text, arguments)).Select(step => step.Detail).ToList();

        Assert.Contains(plan, step => step.Contains($"COVERING INDEX {expected}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ByPriority_OfManyDays_WalksTheQueueInsteadOfSortingTheDays()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        var text = System.Text.RegularExpressions.Regex.Replace(SqlText.Of(Engine.Sqlite, "Findings/Queue", "ByPriority"), @"^.* -- given (?!fromDay|toDay).*\n", "", System.Text.RegularExpressions.RegexOptions.Multiline, TimeSpan.FromSeconds(1));
        await using var connection = await test.Database.Connect();

        var plan = (await connection.QueryAsync<(int Id, int Parent, int Unused, string Detail)>("EXPLAIN QUERY PLAN " + text, new { hallCode = Hall, state = "open", fromDay = First, toDay = First.AddDays(60), priority = 1000.0, sessionId = "", sessions = 50 })).Select(step => step.Detail).ToList();

        Assert.Contains(plan, step => step.Contains("COVERING INDEX IX_Session_Queue_Priority (HallCode=? AND State=? AND Priority<?)", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("IX_Session_Day_State", StringComparison.Ordinal));
    }

    private static IEnumerable<QueueWay?> Ways(QueueFilter filter)
    {
        yield return null;
        yield return QueueWay.Queue;
        if (filter is not { RuleKey: null, Severity: null, IsLead: null })
            yield return QueueWay.Findings;
        if (filter.FromDay > DateOnly.MinValue || filter.ToDay < DateOnly.MaxValue)
            yield return QueueWay.Days;
        if (filter.Department is not null)
            yield return QueueWay.Department;
    }

    private static IEnumerable<string> Ids(IEnumerable<QueueLine> lines) => lines.Select(line => line.SessionId).Distinct();

    private static QueueFilter Filter(Random random)
    {
        T? Maybe<T>(double chance, T value) => random.NextDouble() < chance ? value : default;
        var day = First.AddDays(random.Next(6));
        return new QueueFilter
        {
            HallCode = Hall,
            State = Maybe(0.3, States[random.Next(3)]) ?? "open",
            Kind = Maybe(0.4, Kinds[random.Next(3)]),
            StaffNo = Maybe(0.15, $"W{random.Next(4)}"),
            PostCode = Maybe(0.15, $"A{random.Next(3)}"),
            Department = Maybe(0.3, Units[random.Next(3)]),
            RuleKey = Maybe(0.3, Rules[random.Next(3)]),
            Severity = Maybe(0.3, Severities[random.Next(3)]),
            IsLead = random.Next(4) switch { 0 => true, 1 => false, _ => null },
            LeastPriority = random.Next(6) == 0 ? random.Next(5) : null,
            BelowPriority = random.Next(6) == 0 ? random.Next(4, 9) : null,
            FromDay = random.Next(4) == 0 ? day : DateOnly.MinValue,
            ToDay = random.Next(4) == 0 ? day.AddDays(random.Next(3)) : DateOnly.MaxValue,
        };
    }
}
