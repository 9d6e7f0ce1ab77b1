using System.Net;
using System.Text.RegularExpressions;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Accounts;
using Supervision.Sql.Audit;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Dashboard.Tests.Findings;

public sealed partial class BenchTests : IAsyncLifetime, IDisposable
{
    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder);
        foreach (var officer in (string[])["second", "third"])
            await SeedHall.Add(_factory.Database, officer, SeedHall.Hall, "officer");
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Queue_OfASeededDay_ListsTheMostUrgentFirstAndCountsThem()
    {
        var html = await (await _factory.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/queue");

        Assert.Equal(27, Rows().Count(html));
        Assert.Contains("27 个会话", html, StringComparison.Ordinal);
        var priorities = Priorities().Matches(html).Select(match => int.Parse(match.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(27, priorities.Count);
        Assert.Equal(priorities.OrderDescending(), priorities);
    }

    [Theory]
    [InlineData("kind=absence", 1)]
    [InlineData("staff=S002", 6)]
    [InlineData("severity=serious", 8)]
    [InlineData("department=税务局&kind=call", 8)]
    [InlineData("from=2026-03-04", 0)]
    [InlineData("state=decided", 0)]
    [InlineData("kind=%27%3Bdrop", 0)]
    public async Task Queue_NarrowedByItsAddress_ShowsWhatMatches(string query, int expected) =>
        Assert.Equal(expected, Rows().Count(await (await _factory.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/queue?{query}")));

    [Fact]
    public async Task Verdict_OnAMinorFinding_SettlesItAndGoesOn()
    {
        var client = await _factory.SignedIn("officer");

        var answer = await Judge(client, 3, "dismissed", "misheard");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain(SeedBench.CallSession(3), answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("verdict=saved", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(("decided", "decided"), await States(3));
        Assert.Empty((await new AuditVerify(_factory.Database).Run()).Faults);
    }

    [Fact]
    public async Task Verdict_SentTwice_IsWrittenOnce()
    {
        var client = await _factory.SignedIn("officer");
        var fields = await Fields(client, 3, "dismissed", "misheard");
        await client.PostForm(Page(3), Page(3) + "/verdict", new(fields));

        var again = await client.PostForm(Page(3), Page(3) + "/verdict", new(fields));

        Assert.Contains("verdict=twice", again.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Single(await Verdicts(3));
    }

    [Fact]
    public async Task Verdict_OfASecondOfficerOnAnOldPage_IsTold()
    {
        var (one, two) = (await _factory.SignedIn("officer"), await _factory.SignedIn("second"));
        var old = await Fields(two, 3, "remedied", "guided");
        await Judge(one, 3, "dismissed", "misheard");

        var answer = await two.PostForm(Page(3), Page(3) + "/verdict", old);

        Assert.Contains("verdict=overtaken", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Single(await Verdicts(3));
    }

    [Fact]
    public async Task Verdict_Incomplete_ComesBackWithWhatWasWritten()
    {
        var client = await _factory.SignedIn("officer");

        var answer = await Judge(client, 0, "confirmed", "words", severity: "serious");
        var html = await client.GetStringAsync(answer.Headers.Location);

        Assert.Contains("此结论须填写备注", html, StringComparison.Ordinal);
        Assert.Matches(@"value=""confirmed"" required\s+checked|value=""confirmed"" [^>]*checked", html);
        Assert.Empty(await Verdicts(0));
    }

    [Fact]
    public async Task SeriousVerdict_NeedsASecondOfficerWhoDoesNotSeeTheFirst()
    {
        var (one, two) = (await _factory.SignedIn("officer"), await _factory.SignedIn("second"));
        await Judge(one, 0, "confirmed", "words", severity: "serious", note: "当场推诿");

        Assert.Equal(("open", "open"), await States(0));
        Assert.Contains("复核须由另一名督查员独立完成", await one.GetStringAsync(Page(0)), StringComparison.Ordinal);
        Assert.DoesNotContain("当场推诿", await two.GetStringAsync(Page(0)), StringComparison.Ordinal);

        await Judge(two, 0, "confirmed", "words", severity: "serious", note: "同意");
        Assert.Equal(("decided", "decided"), await States(0));
        Assert.True((await Verdicts(0))[1].IsSecond);
    }

    [Fact]
    public async Task SeriousVerdicts_ThatDiffer_AreSettledByAThirdOfficer()
    {
        await Judge(await _factory.SignedIn("officer"), 0, "confirmed", "words", severity: "serious", note: "一");
        await Judge(await _factory.SignedIn("second"), 0, "dismissed", "misheard");
        Assert.Equal(("open", "open"), await States(0));

        await Judge(await _factory.SignedIn("third"), 0, "remedied", "guided");

        Assert.Equal(("decided", "decided"), await States(0));
        Assert.Equal("remedied", (await Verdicts(0))[^1].Outcome);
    }

    [Fact]
    public async Task Verdict_OnTheOwnUnit_IsRefused()
    {
        var account = await new AccountQueries(_factory.Database).Account("third");
        await new AccountQueries(_factory.Database).SaveAccount(account! with { Department = "税务局" });
        var client = await _factory.SignedIn("third");
        var page = await client.GetStringAsync(Page(3));

        Assert.Contains("回避", page, StringComparison.Ordinal);
        var answer = await client.PostForm(Page(0), Page(3) + "/verdict", new()
        {
            ["finding"] = FindingId(3), ["seen"] = VerdictRequest.SeenToken(FindingId(3), 0), ["outcome"] = "dismissed", ["reason"] = "misheard",
        });
        Assert.Contains("verdict=barred", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Empty(await Verdicts(3));
    }

    [Fact]
    public async Task BulkVerdict_OnAllThatMatches_JudgesEachFindingWithTheNote()
    {
        var client = await _factory.SignedIn("officer");

        var answer = await client.PostForm($"/h/{SeedHall.Hall}/queue", $"/h/{SeedHall.Hall}/queue/verdicts?severity=minor", new()
        {
            ["scope"] = "every", ["judgement"] = "notapplicable/context", ["note"] = "同一转写模板误报",
        });

        Assert.Contains("done=8-0-0", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("同一转写模板误报", (await Verdicts(3))[0].Note);
    }

    [Fact]
    public async Task Session_OfSomebodyElse_IsRefusedToStaff()
    {
        var client = await _factory.SignedIn("staff");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Page(0))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Page(1))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/h/{SeedHall.Hall}/sessions/none")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Page(1) + "/wave")).StatusCode);
    }

    [Fact]
    public async Task Appeal_FiledByStaffAndAcceptedByAnother_ChangesTheVerdict()
    {
        var (judge, other, staff) = (await _factory.SignedIn("officer"), await _factory.SignedIn("second"), await _factory.SignedIn("staff"));
        await Judge(judge, 6, "confirmed", "words", severity: "ordinary");
        var filed = await staff.PostForm($"/h/{SeedHall.Hall}/mine", $"/h/{SeedHall.Hall}/mine/appeal", new() { ["finding"] = FindingId(6), ["grounds"] = "我随后已转接" });
        Assert.Contains("appeal=saved", filed.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var appeal = (await new AppealQueries(_factory.Database).AppealsOfFinding(SeedHall.Hall, FindingId(6)))[0];
        var board = $"/h/{SeedHall.Hall}/appeals";

        var own = await judge.PostForm(board, $"{board}/{appeal.AppealId}/decision", new() { ["decision"] = "accept", ["outcome"] = "remedied", ["note"] = "已核" });
        var decided = await other.PostForm(board, $"{board}/{appeal.AppealId}/decision", new() { ["decision"] = "accept", ["outcome"] = "remedied", ["note"] = "确有转接" });

        Assert.Contains("appeal=barred", own.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("appeal=saved", decided.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("remedied", (await Verdicts(6))[^1].Outcome);
        Assert.Equal(2, (await Verdicts(6)).Count);
        Assert.Empty((await new AuditVerify(_factory.Database).Run()).Faults);
    }

    [Fact]
    public async Task Verdict_AfterANightWithTheSameEvidence_StaysAsItWas()
    {
        await Judge(await _factory.SignedIn("officer"), 3, "dismissed", "misheard");
        var finding = (await new FindingQueries(_factory.Database).FindingsOfSession(SeedHall.Hall, SeedBench.CallSession(3)))[0];
        var session = await new FindingQueries(_factory.Database).Session(SeedHall.Hall, SeedBench.CallSession(3));
        await using (var transaction = await _factory.Database.Begin())
        {
            await new FindingBook(transaction).Replace(session!, [finding with { Probability = 0.99 }]);
            await transaction.Commit();
        }

        Assert.Equal(("decided", "decided"), await States(3));
        Assert.Single(await Verdicts(3));
    }

    [Fact]
    public async Task Playback_OfARecording_IsInTheAuditLog()
    {
        var client = await _factory.SignedIn("officer");

        var answer = await client.PostForm(Page(0), Page(0) + "/played", []);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var entries = new List<AuditEntryRow>();
        await foreach (var entry in new AuditQueries(_factory.Database).Chain())
            entries.Add(entry);
        Assert.Contains(entries, entry => entry is { Action: AuditAction.Playback, AccountId: "officer" } && entry.SubjectKey == SeedBench.CallSession(0));
    }

    private static string Page(int call) => $"/h/{SeedHall.Hall}/sessions/{SeedBench.CallSession(call)}";

    private static string FindingId(int call) => FindingKeys.Finding(SeedBench.CallSession(call), "s1-4.2-1", "3");

    private static async Task<HttpResponseMessage> Judge(HttpClient client, int call, string outcome, string reason, string? severity = null, string? note = null) =>
        await client.PostForm(Page(call), Page(call) + "/verdict", await Fields(client, call, outcome, reason, severity, note));

    private static async Task<Dictionary<string, string>> Fields(HttpClient client, int call, string outcome, string reason, string? severity = null, string? note = null)
    {
        var html = await client.GetStringAsync(Page(call));
        return new() { ["finding"] = FindingId(call), ["seen"] = Seen().Match(html).Groups["seen"].Value, ["outcome"] = outcome, ["reason"] = reason, ["severity"] = severity ?? "", ["note"] = note ?? "" };
    }

    private Task<IReadOnlyList<VerdictRow>> Verdicts(int call) => new VerdictQueries(_factory.Database).VerdictsOfFinding(SeedHall.Hall, FindingId(call));

    private async Task<(string Finding, string Session)> States(int call)
    {
        var finding = await new VerdictQueries(_factory.Database).Finding(SeedHall.Hall, FindingId(call));
        var session = await new FindingQueries(_factory.Database).Session(SeedHall.Hall, SeedBench.CallSession(call));
        return (finding!.State, session!.State);
    }

    [GeneratedRegex("class=\"meter\"[^>]*></span><strong>(?<number>[0-9]+)</strong>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Priorities();

    [GeneratedRegex("<tr data-row", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("name=\"seen\" value=\"(?<seen>[0-9a-f]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seen();
}
