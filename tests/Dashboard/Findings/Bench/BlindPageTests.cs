using System.Net;
using System.Text.RegularExpressions;
using Supervision.Dashboard.Tests.Findings.Queue;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Findings;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Tests.Findings.Bench;

public sealed partial class BlindPageTests(SampledHall hall) : IClassFixture<SampledHall>
{
    [Fact]
    public async Task Page_ReadFirst_IsTheSameForASampleAndAFlaggedCall()
    {
        var (first, shown) = await Split(hall, "officer");

        Assert.NotEmpty(first);
        Assert.NotEmpty(shown);
        var sample = await Html(hall, "officer", SampledHall.Sample);
        foreach (var call in first)
        {
            var html = await Html(hall, "officer", SeedBench.CallSession(call));
            Assert.Equal(Parts(sample), Parts(html));
            Assert.DoesNotContain("data-finding", html, StringComparison.Ordinal);
            Assert.DoesNotContain("四.2</small>", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Heading_ReadFirst_SaysWhatTheCitizenCameFor()
    {
        var (first, shown) = await Split(hall, "officer");

        Assert.Equal("市民：身份证到期了怎么换？", Heading(await Html(hall, "officer", SampledHall.Sample)));
        Assert.Equal("市民：我想问一下，异地的养老保险怎么转回来？", Heading(await Html(hall, "officer", SeedBench.CallSession(first[0]))));
        Assert.Contains("四.2", Heading(await Html(hall, "officer", SeedBench.CallSession(shown[0]))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waveform_ReadFirst_MarksNoHit()
    {
        var (first, shown) = await Split(hall, "officer");

        Assert.Contains("\"hits\":[]", await Html(hall, "officer", $"{SeedBench.CallSession(first[0])}/wave"), StringComparison.Ordinal);
        Assert.Contains("\"hits\":[{", await Html(hall, "officer", $"{SeedBench.CallSession(first[0])}/wave", "?severity=serious"), StringComparison.Ordinal);
        Assert.Contains("\"hits\":[{", await Html(hall, "officer", $"{SeedBench.CallSession(shown[0])}/wave"), StringComparison.Ordinal);
        Assert.Contains("\"hits\":[{", await Html(hall, "leader", $"{SeedBench.CallSession(first[0])}/wave"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leader", "")]
    [InlineData("officer", "?severity=serious")]
    [InlineData("officer", "?severity=minor")]
    public async Task Page_OfWhoJudgesNothingOrHasSeenTheList_ShowsTheFindings(string account, string query)
    {
        foreach (var call in (await Split(hall, "officer")).First)
            Assert.Contains("data-finding", await Html(hall, account, SeedBench.CallSession(call), query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_UnderANarrowedAddress_IsReadFirstAllTheSame() =>
        Assert.Contains("data-whole", await Html(hall, "officer", SampledHall.Sample, "?severity=serious"), StringComparison.Ordinal);

    [Fact]
    public async Task Page_OfACallThatSomebodyHasJudged_ShowsTheFindings()
    {
        var call = (await Split(hall, "officer")).First[^1];
        await hall.Judge(call, "serious");

        Assert.Contains("data-finding", await Html(hall, "officer", SeedBench.CallSession(call)), StringComparison.Ordinal);
    }

    /// <summary>The seeded calls that an officer reads first, and those whose findings are shown at once.</summary>
    internal static async Task<(List<int> First, List<int> Shown)> Split(SampledHall hall, string account)
    {
        var (first, shown) = (new List<int>(), new List<int>());
        for (var call = 0; call < SampledHall.Calls; call++)
        {
            var session = await new FindingQueries(hall.Database).Session(SeedHall.Hall, SeedBench.CallSession(call));
            (await new ReadFirst(hall.Database, TimeProvider.System).IsDue(session!, isFlagged: true, isJudged: false, account) ? first : shown).Add(call);
        }
        return (first, shown);
    }

    internal static async Task<string> Html(SampledHall hall, string account, string session, string query = "") =>
        await (await hall.SignedIn(account)).GetStringAsync($"/h/{SeedHall.Hall}/sessions/{session}{query}");

    private static string Heading(string html) => WebUtility.HtmlDecode(Title().Match(html).Groups["text"].Value).Trim();

    // The judging half of the page without tokens and addresses.
    private static string Parts(string html) => Private().Replace(html[html.IndexOf("bench-verdicts", StringComparison.Ordinal)..html.IndexOf("<dialog", StringComparison.Ordinal)], "");

    [GeneratedRegex("<h1[^>]*>(?<text>.*?)</h1>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();

    [GeneratedRegex("value=\"[^\"]{40,}\"|sessions/[0-9a-f]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Private();
}
