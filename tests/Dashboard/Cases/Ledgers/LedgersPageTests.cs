using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Cases;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Tests.Cases.Ledgers;

/// <summary>The ledgers of months long past, as an officer reads them.</summary>
public sealed class LedgersPageTests(DashboardFactory factory) : IClassFixture<DashboardFactory>, IAsyncLifetime
{
    private const string Page = "/h/xicheng/ledgers?month=2025-06";

    public async Task InitializeAsync()
    {
        await using var connection = await factory.Database.Connect();
        if (await Dapper.SqlMapper.ExecuteScalarAsync<int>(connection, "SELECT COUNT(*) FROM LedgerEntry WHERE EntryId = 'L1'") > 0)
            return;
        await SeedHall.Insert(factory.Database, "LedgerEntry", Enumerable.Range(1, 51).Select(number => new LedgerEntryRow
        {
            HallCode = SeedHall.Hall, EntryId = $"L{number}", Kind = number == 51 ? "help" : "consultation", EnteredAtUtc = new DateTime(2025, 6, 3, 1, 0, 0, DateTimeKind.Utc).AddMinutes(number),
            StaffNo = "W76", Note = $"咨询第{number}件 电话13812345678", BatchId = "b", LineNumber = number, ContentHash = "x",
        }));
        await SeedHall.Insert(factory.Database, "Session", [new SessionRow
        {
            HallCode = SeedHall.Hall, SessionId = "ledger-gap", Kind = "ledger", SubjectKey = "call/c-june", Day = new DateOnly(2025, 6, 4), StartsAtUtc = new DateTime(2025, 6, 4, 2, 0, 0, DateTimeKind.Utc), EndsAtUtc = new DateTime(2025, 6, 4, 2, 0, 0, DateTimeKind.Utc), State = "open",
        }]);
        await Dapper.SqlMapper.ExecuteAsync(connection, """
            INSERT INTO Finding (HallCode, FindingId, SessionId, RuleKey, DocumentId, Clause, Kind, OccurredAtUtc, Day, Probability, Severity, Machine, IsLead, State, ScoredUnder, Revised, Reason)
            VALUES (@Hall, 'lg1', 'ledger-gap', 'S2.call.register', 'S2', '6.5.1', 'ledger', '2025-06-04 02:00:00', '2025-06-04', 0.45, 'minor', 'breach', 1, 'open', 'v', 0, ''),
                   (@Hall, 'lg2', 'ledger-gap', 'S0.call.register', 'S0', '7.1.1.3', 'ledger', '2025-06-04 02:00:00', '2025-06-04', 0.45, 'minor', 'breach', 1, 'withdrawn', 'v', 0, '')
            """, new { SeedHall.Hall });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Month_LongPast_IsShownWholeInPages()
    {
        var client = await factory.SignedIn("officer");
        var first = await client.GetStringAsync(Page);
        var next = System.Text.RegularExpressions.Regex.Match(first, "rel=\"next\" href=\"(?<to>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["to"].Value.Replace("&amp;", "&", StringComparison.Ordinal);
        var second = await client.GetStringAsync(next);

        Assert.Contains("咨询第51件", first, StringComparison.Ordinal);
        Assert.DoesNotContain("咨询第1件", first, StringComparison.Ordinal);
        Assert.Contains("咨询第1件", second, StringComparison.Ordinal);
        Assert.DoesNotContain("咨询第51件", second, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kind_OfTheAddress_NarrowsTheLines()
    {
        var page = await (await factory.SignedIn("leader")).GetStringAsync($"{Page}&kind=help");
        Assert.Contains("咨询第51件", page, StringComparison.Ordinal);
        Assert.DoesNotContain("咨询第50件", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gaps_OfAMonth_LinkTheirSessionsAndLeaveOutWhatWasWithdrawn()
    {
        var client = await factory.SignedIn("officer");
        var page = await client.GetStringAsync($"{Page}&show=gaps");
        Assert.Contains("href=\"/h/xicheng/sessions/ledger-gap\"", page, StringComparison.Ordinal);
        Assert.Contains("S2 6.5.1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("S0 7.1.1.3", page, StringComparison.Ordinal);
        Assert.Contains("本月没有缺登", await client.GetStringAsync("/h/xicheng/ledgers?month=2025-05&show=gaps"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?month=0001-01")]
    [InlineData("?month=9999-12")]
    [InlineData("?month=x&kind=x&after=x.y&show=x")]
    public async Task Address_ThatMakesNoSense_ShowsThisMonth(string query)
    {
        using var answer = await (await factory.SignedIn("officer")).GetAsync($"/h/xicheng/ledgers{query}");
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }
}
