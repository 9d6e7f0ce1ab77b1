using System.Text.RegularExpressions;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Findings;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Tests.Findings.Queue;

/// <summary>A seeded day with one unflagged call drawn as a blind sample.</summary>
public sealed class SampledHall : DashboardFactory, IAsyncLifetime
{
    public static string Sample => FindingKeys.Session(SeedHall.Hall, "call", "call-900");

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await SeedBench.Fill(Database, MediaFolder, calls: 12);
        await SeedHall.Insert(Database, "Utterance", new[] { "staff", "citizen" }.Select((speaker, n) => new UtteranceRow
        {
            HallCode = SeedHall.Hall, CallId = "call-900", TurnNo = n, Speaker = speaker, StartSeconds = n * 6, EndSeconds = n * 6 + 5, Body = speaker == "staff" ? "您好，请讲。" : "身份证到期了怎么换？", RoleConfidence = 0.97,
        }));
        await using var transaction = await Database.Begin();
        await new FindingBook(transaction).Replace(new SessionRow
        {
            HallCode = SeedHall.Hall, SessionId = Sample, Kind = "call", SubjectKey = "call-900", StaffNo = "S003", Day = SeedBench.Day,
            StartsAtUtc = new DateTime(2026, 3, 3, 2, 0, 0, DateTimeKind.Utc), EndsAtUtc = new DateTime(2026, 3, 3, 2, 0, 40, DateTimeKind.Utc), IsSample = true, State = "open",
        }, []);
        await transaction.Commit();
    }
}

public sealed partial class QueueRowTests(SampledHall hall) : IClassFixture<SampledHall>
{
    [Fact]
    public async Task Row_OfABlindSample_IsBuiltLikeEveryFlaggedCall()
    {
        var rows = await CallRows("?kind=call");

        Assert.Equal(13, rows.Count);
        Assert.Single(rows, row => row.Contains(SampledHall.Sample, StringComparison.Ordinal));
        Assert.Single(rows.Select(Shape).Distinct());
        Assert.Contains("市民：身份证到期了怎么换？", rows.Single(row => row.Contains(SampledHall.Sample, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_OfAnOpenCall_TellsNothingOfWhatWasFlagged()
    {
        foreach (var row in await CallRows("?kind=call"))
        {
            Assert.DoesNotContain(SeedBench.Said, said => row.Contains(said.Words, StringComparison.Ordinal));
            Assert.DoesNotContain("sample", row, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("四.2", row, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Row_OfAnAbsence_NamesIt() =>
        Assert.Contains("<span class=\"quote\">", Assert.Single(await CallRows("?kind=absence")), StringComparison.Ordinal);

    [Fact]
    public async Task Heading_OfABlindSample_SaysWhatTheCallIsAboutAsThatOfAFlaggedOne()
    {
        var client = await hall.SignedIn("officer");

        Assert.Equal("市民：身份证到期了怎么换？", Heading(await client.GetStringAsync($"/h/{SeedHall.Hall}/sessions/{SampledHall.Sample}")));
        Assert.Equal("市民：我想问一下，异地的养老保险怎么转回来？", Heading(await client.GetStringAsync($"/h/{SeedHall.Hall}/sessions/{SeedBench.CallSession(0)}")));
    }

    private async Task<List<string>> CallRows(string query) => Rows().Matches(await (await hall.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/queue{query}")).Select(match => match.Value).ToList();

    private static string Heading(string html) => System.Net.WebUtility.HtmlDecode(Title().Match(html).Groups["text"].Value).Trim();

    // Tags with their classes, without texts, addresses and measures.
    private static string Shape(string row) => string.Concat(Tags().Matches(row).Select(match => match.Value.StartsWith("<small", StringComparison.Ordinal) ? "<small>" : $"{match.Groups["name"].Value}.{match.Groups["class"].Value}|"));

    [GeneratedRegex("<tr data-row.*?</tr>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("<(?<name>/?[a-z0-9]+)(?:[^>]*?class=\"(?<class>[^\"]*)\")?[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("<h1[^>]*>(?<text>.*?)</h1>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();
}
