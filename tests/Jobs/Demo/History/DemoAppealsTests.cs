using Supervision.Jobs.Accounts;
using Supervision.Jobs.Demo.History;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql;
using Supervision.Sql.Accounts;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Halls;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Demo.History;

public sealed class DemoAppealsTests
{
    private static readonly DateTime End = new(2026, 4, 1, 2, 0, 0, DateTimeKind.Utc);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly HallRow Hall = new() { HallCode = "h", Name = "望澜", TimeZone = "Asia/Shanghai", CreatedAtUtc = DateTime.UnixEpoch };

    [Fact]
    public async Task Consider_OldAndNewVerdicts_AnswersThreeOfTheOldOneLateAndLeavesTwoOpen()
    {
        await using var test = await Halled();
        await Contested(test, [40, 39, 38, 37, 12, 3, 2, 2], "phrase", "ordinary");

        Assert.Equal(["rejected", "accepted", "rejected", null, null, "open", "open", null], await States(test, 8));
        var late = (await Appeals(test, 0)).Single();
        Assert.True(late.DecidedAtUtc > late.DueAtUtc);
        Assert.All([(await Appeals(test, 1)).Single(), (await Appeals(test, 2)).Single()], appeal => Assert.True(appeal.DecidedAtUtc <= appeal.DueAtUtc));
        Assert.NotEqual(DemoOfficers.Accounts[0], late.DecidedBy);
    }

    [Theory]
    [InlineData("absence", "ordinary")]
    [InlineData("phrase", "serious")]
    public async Task Consider_WhatIsNoWordsOrSerious_IsNotContested(string kind, string severity)
    {
        await using var test = await Halled();
        await Contested(test, [40, 2], kind, severity);

        Assert.Equal([null, null], await States(test, 2));
    }

    [Fact]
    public async Task Consider_ClerkWhoAppeals_HasAnAccountThatNobodySignsInWith()
    {
        await using var test = await Halled();
        await Contested(test, [40, 3], "phrase", "ordinary");
        var accounts = new AccountQueries(test.Database);

        foreach (var i in new[] { 0, 1 })
        {
            var account = (await accounts.Account((await Appeals(test, i)).Single().FiledBy))!;
            Assert.False(account.IsEnabled);
            Assert.Equal($"W{i}", account.StaffNo);
            Assert.Contains(DemoOfficers.Label, account.DisplayName, StringComparison.Ordinal);
            Assert.Equal([("h", Roles.Staff)], (await accounts.RolesOf(account.AccountId)).Select(role => (role.HallCode, role.Role)));
        }
    }

    // One finding a clerk, each confirmed so many days before the diary's end.
    private static async Task Contested(TestDatabase test, int[] daysAgo, string kind, string severity)
    {
        var diary = new DemoDiary(End, Zone);
        var appeals = new DemoAppeals(test.Database, diary, Hall, Zone);
        for (var i = 0; i < daysAgo.Length; i++)
        {
            diary.Clock.NowUtc = End.AddDays(-daysAgo[i]);
            var finding = Finding(i, kind, DateOnly.FromDateTime(diary.Clock.NowUtc));
            await new FindingQueries(test.Database).SaveSession(new SessionRow { HallCode = "h", SessionId = finding.SessionId, Kind = "call", SubjectKey = $"c{i}", StaffNo = $"W{i}", Day = finding.Day, StartsAtUtc = finding.OccurredAtUtc, EndsAtUtc = finding.OccurredAtUtc, State = "open" });
            await new FindingQueries(test.Database).SaveFinding([finding]);
            var given = await new VerdictBook(test.Database, diary.Clock).Give(
                new VerdictRequest { HallCode = "h", FindingId = finding.FindingId, Outcome = VerdictWords.Confirmed, Severity = severity, ReasonCode = "words", Note = "核" }, new Officer(DemoOfficers.Accounts[0], null, null));
            appeals.Consider(finding, given.Verdict!);
        }
        await diary.Run();
    }

    private static FindingRow Finding(int i, string kind, DateOnly day) => new()
    {
        HallCode = "h", FindingId = $"f{i}", SessionId = $"s{i}", RuleKey = "s1-4.2-1", DocumentId = "S1", Clause = "四.2(1)", Kind = kind, StaffNo = $"W{i}", OccurredAtUtc = day.AddDays(-1).ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc),
        Day = day.AddDays(-1), Quote = "不归我管", Probability = 0.9, Severity = "ordinary", Machine = "breach", State = "open", Reason = "[]", ScoredUnder = "r1",
    };

    private static Task<IReadOnlyList<AppealRow>> Appeals(TestDatabase test, int i) => new AppealQueries(test.Database).AppealsOfFinding("h", $"f{i}");

    private static async Task<List<string?>> States(TestDatabase test, int findings)
    {
        var states = new List<string?>();
        for (var i = 0; i < findings; i++)
            states.Add((await Appeals(test, i)).SingleOrDefault()?.State);
        return states;
    }

    private static async Task<TestDatabase> Halled()
    {
        var test = await TestDatabase.Create(Engine.Sqlite);
        await new HallQueries(test.Database).AddHall(Hall);
        return test;
    }
}
