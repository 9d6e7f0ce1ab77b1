using System.Text.RegularExpressions;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Calls;
using Supervision.Sql.Calls.Scores;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Tests.Appraisal;

/// <summary>
/// What the page says of an open appeal, against the months reckoned by hand under the shipped formula (an ordinary phrase 2 points, its repetition 3).
/// S001: February two breaches, 95. March two, 95; the second is contested, 98 without it. Quarter and year: the mean of the two months, 95; 96.5 without it.
/// </summary>
public sealed partial class IfAppealedPeriodTests : IAsyncLifetime, IDisposable
{
    private static readonly DateOnly February = new(2026, 2, 10);
    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder, calls: 12);
        await AddFebruary();
        var contested = Finding(SeedBench.CallSession(6));
        foreach (var finding in (string[])["february-0", "february-1", Finding(SeedBench.CallSession(0)), contested])
            await new VerdictBook(_factory.Database, TimeProvider.System).Give(
                new VerdictRequest { HallCode = SeedHall.Hall, FindingId = finding, Outcome = "confirmed", Severity = "ordinary", ReasonCode = "words" }, new Officer("officer", null, null));
        await new AppraisalRefresh(_factory.Database, TimeProvider.System).Run(SeedHall.Hall, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), [SeedBench.Day, February]);
        var mine = $"/h/{SeedHall.Hall}/mine";
        var filed = await (await _factory.SignedIn("staff")).PostForm(mine, mine + "/appeal", new() { ["finding"] = contested, ["grounds"] = "我随后已转接" });
        Assert.Contains("appeal=saved", filed.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Theory]
    [InlineData("2026-02", 95.0, null)]
    [InlineData("2026-03", 95.0, "98.00")]
    [InlineData("2026-Q1", 95.0, "96.50")]
    [InlineData("2026", 95.0, "96.50")]
    public async Task Page_OfMonthQuarterAndYear_SaysWhatTheMonthsGiveByHand(string period, double score, string? ifAccepted)
    {
        var scores = await new AppraisalQueries(_factory.Database).Scores(SeedHall.Hall, period);
        var told = IfAccepted().Match(await (await _factory.SignedIn("leader")).GetStringAsync($"/h/{SeedHall.Hall}/appraisal?period={period}"));

        Assert.Equal(score, scores.Single(row => row.StaffNo == "S001").Score);
        Assert.Equal(ifAccepted is not null, told.Success);
        if (ifAccepted is null)
            return;
        Assert.Equal(ifAccepted, told.Groups["score"].Value);
        Assert.Equal(1 + scores.Count(row => row.StaffNo != "S001" && row.Score > double.Parse(ifAccepted, System.Globalization.CultureInfo.InvariantCulture)), int.Parse(told.Groups["rank"].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Finding(string session) => FindingKeys.Finding(session, "s1-4.2-1", "3");

    private async Task AddFebruary()
    {
        var findings = new FindingQueries(_factory.Database);
        var like = (await findings.FindingsOfSession(SeedHall.Hall, SeedBench.CallSession(0)))[0];
        foreach (var call in (string[])["february-0", "february-1"])
        {
            var at = February.ToDateTime(new TimeOnly(2, call[^1] - '0'), DateTimeKind.Utc);
            await using (var transaction = await _factory.Database.Begin())
            {
                await new CallQueries(transaction).MergeCalls([new CallRow { HallCode = SeedHall.Hall, BatchId = "seed", LineNumber = 2, ContentHash = call, CallId = call, StartedAtUtc = at, StaffNo = "S001", Direction = "in", TalkSeconds = 40 }]);
                await transaction.Commit();
            }
            await findings.SaveSession(new SessionRow { HallCode = SeedHall.Hall, SessionId = call, Kind = "call", SubjectKey = call, StaffNo = "S001", Day = February, StartsAtUtc = at, EndsAtUtc = at.AddSeconds(40), OpenFindings = 1, State = "open" });
            await findings.SaveFinding([like with { FindingId = call, SessionId = call, Day = February, OccurredAtUtc = at }]);
        }
        foreach (var call in (string[])["february-0", "february-1", "call-000", "call-006"])
            await new ScoreQueries(_factory.Database).SaveScore(new CallScoreRow { HallCode = SeedHall.Hall, CallId = call, ScoredUnder = "r", CallHash = "x", StaffTurns = 1, ScoredAtUtc = SeedHall.CreatedAtUtc });
    }

    [GeneratedRegex("class=\"appealed\">1 [^<]*?(?<score>[0-9.]+) 分[^<]*?第 (?<rank>[0-9]+) 名", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IfAccepted();
}
