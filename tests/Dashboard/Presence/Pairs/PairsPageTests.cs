using Dapper;
using Supervision.Dashboard.Presence.Pairs;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Rulebook;
using Supervision.Sql.Cases;

namespace Supervision.Dashboard.Tests.Presence.Pairs;

/// <summary>The AB posts of a month, as an officer reads them.</summary>
public sealed class PairsPageTests(DashboardFactory factory) : IClassFixture<DashboardFactory>, IAsyncLifetime
{
    private const string Page = "/h/xicheng/ab-posts?month=2026-02";

    public async Task InitializeAsync()
    {
        await using var connection = await factory.Database.Connect();
        if (await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM LedgerEntry WHERE Kind = 'handover'") > 0)
            return;
        await connection.ExecuteAsync("INSERT INTO Post (HallCode, PostCode, Name, CoverPostCode, MinStaff, BatchId, LineNumber, ContentHash, Revision) VALUES (@Hall, 'AB1', '一号', 'AB2', 1, 'b', 1, 'x', 0), (@Hall, 'AB2', '二号', NULL, 1, 'b', 1, 'x', 0)", new { SeedHall.Hall });
        await connection.ExecuteAsync("INSERT INTO Shift (HallCode, ShiftId, StaffNo, PostCode, Day, StartsAtUtc, EndsAtUtc, BatchId, LineNumber, ContentHash, Revision) VALUES (@Hall, 'ab', 'W77', 'AB2', '2026-02-03', '2026-02-03 01:00:00', '2026-02-03 04:00:00', 'b', 1, 'x', 0)", new { SeedHall.Hall });
        await SeedHall.Insert(factory.Database, "LedgerEntry", Enumerable.Range(1, 51).Select(number => new LedgerEntryRow
        {
            HallCode = SeedHall.Hall, EntryId = $"H{number}", Kind = "handover", EnteredAtUtc = new DateTime(2026, 2, 3, 1, 0, 0, DateTimeKind.Utc).AddMinutes(number),
            StaffNo = "W76", ToStaffNo = "W77", PostCode = "AB1", Note = $"交接第{number}件", BatchId = "b", LineNumber = number, ContentHash = "x",
        }));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Month_ShowsPairsSinglePostsAndHandoversInPages()
    {
        var client = await factory.SignedIn("officer");
        var first = await client.GetStringAsync(Page);
        var second = await client.GetStringAsync($"{Page}&after=50");
        var other = await client.GetStringAsync("/h/xicheng/ab-posts?month=2026-01");

        Assert.Contains("单人窗口且没有 B 岗", first, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\">51</td>", first, StringComparison.Ordinal);
        Assert.Contains("交接第51件", first, StringComparison.Ordinal);
        Assert.DoesNotContain("交接第1件", first, StringComparison.Ordinal);
        Assert.Contains("交接第1件", second, StringComparison.Ordinal);
        Assert.Contains("本月没有交接登记", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_BecauseSomebodyIsAway_IsLinkedToItsSession()
    {
        await using var connection = await factory.Database.Connect();
        await connection.ExecuteAsync("""
            INSERT INTO Finding (HallCode, FindingId, SessionId, RuleKey, DocumentId, Clause, Kind, StaffNo, OccurredAtUtc, Day, Probability, Severity, Machine, IsLead, State, ScoredUnder, Revised, Reason)
            VALUES (@Hall, 'ab-f1', 'ab-session', 's4-ab-4', 'S4', 'AB岗四', 'phrase', 'W76', '2026-02-03 01:00:00', '2026-02-03', 0.9, 'ordinary', 'breach', 0, 'open', 'v', 0, ''),
                   (@Hall, 'ab-f3', 'ab-beside', 's3-3.1.4-2', 'S3', '三(一)4(2)', 'phrase', 'W76', '2026-02-03 01:00:00', '2026-02-03', 0.9, 'ordinary', 'breach', 0, 'open', 'v', 0, '["“明天再来吧”与S3 三(一)4(2)所列“顶撞、训斥”字面一致","“经办人今天不在”与S4 AB岗四所列“经办人不在”字面一致"]'),
                   (@Hall, 'ab-f2', 'ab-gone', 's4-ab-4', 'S4', 'AB岗四', 'phrase', 'W76', '2026-02-03 01:00:00', '2026-02-03', 0.9, 'ordinary', 'breach', 0, 'withdrawn', 'v', 0, '')
            """, new { SeedHall.Hall });

        var page = await (await factory.SignedIn("officer")).GetStringAsync(Page);

        Assert.Contains("href=\"/h/xicheng/sessions/ab-session\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/h/xicheng/sessions/ab-beside\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ab-gone", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_ThatThePageCites_Exist()
    {
        Assert.NotNull(RulebookShelf.Find("S4", PairsPage.RefusalKey).Rule);
        Assert.Contains(PairsPage.HandoverKey, ClockDefinition.All.Keys);
    }
}
