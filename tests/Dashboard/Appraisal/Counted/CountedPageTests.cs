using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Appraisal;

namespace Supervision.Dashboard.Tests.Appraisal.Counted;

public sealed partial class CountedPageTests : IAsyncLifetime, IDisposable
{
    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder, calls: 12);
        // Two of the calls were listened to; one clerk has a review besides.
        foreach (var call in (string[])["call-000", "call-006"])
            await new Sql.Calls.Scores.ScoreQueries(_factory.Database).SaveScore(new() { HallCode = SeedHall.Hall, CallId = call, ScoredUnder = "r", CallHash = "x", StaffTurns = 1, ScoredAtUtc = SeedHall.CreatedAtUtc });
        await new AppraisalRefresh(_factory.Database, TimeProvider.System).Run(SeedHall.Hall, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), [SeedBench.Day]);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task EveryRankedPerson_NumberOfSessions_IsWhatItsLinkLists()
    {
        var client = await _factory.SignedIn("leader");
        var links = Sessions().Matches(await client.GetStringAsync($"/h/{SeedHall.Hall}/appraisal?period=2026-03"));

        Assert.NotEmpty(links);
        foreach (var link in links.ToList())
        {
            var page = await client.GetStringAsync(WebUtility.HtmlDecode(link.Groups["href"].Value));
            var table = page[page.IndexOf("id=\"sessions\"", StringComparison.Ordinal)..page.IndexOf("id=\"duty\"", StringComparison.Ordinal)];
            Assert.Equal(int.Parse(link.Groups["number"].Value, CultureInfo.InvariantCulture), table.Split("<span>是</span>").Length - 1);
        }
    }

    [Fact]
    public async Task Page_OfACallAndAShift_OpensTheSessionAndThePostsDay()
    {
        var html = await (await _factory.SignedIn("leader")).GetStringAsync($"/h/{SeedHall.Hall}/appraisal/S001/counted?period=2026-03");

        Assert.Contains($"/h/{SeedHall.Hall}/sessions/{SeedBench.CallSession(0)}", html, StringComparison.Ordinal);
        Assert.Contains("presence/A01/2026-03-03", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("<small>/ <a class=\"figure\" href=\"(?<href>[^\"]+)#sessions\">(?<number>[0-9]+)</a>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sessions();
}
