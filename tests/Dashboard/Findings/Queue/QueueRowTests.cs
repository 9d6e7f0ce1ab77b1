using System.Text.RegularExpressions;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;

namespace Supervision.Dashboard.Tests.Findings.Queue;

/// <summary>A seeded day with one unflagged call drawn as a blind sample.</summary>
public sealed class SampledHall : DashboardFactory, IAsyncLifetime
{
    public static string Sample => FindingKeys.Session(SeedHall.Hall, "call", "call-900");

    /// <summary>Flagged calls beside the sample.</summary>
    public const int Calls = 12;

    /// <summary>Confirms the finding of one flagged call by an officer who signs in nowhere.</summary>
    public Task Judge(int call, string severity) => new VerdictBook(Database, TimeProvider.System).Give(
        new VerdictRequest { HallCode = SeedHall.Hall, FindingId = FindingKeys.Finding(SeedBench.CallSession(call), "s1-4.2-1", "3"), Outcome = "confirmed", Severity = severity, ReasonCode = "words", Note = "另一名督查员" },
        new Officer("colleague", null, null));

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await SeedBench.Fill(Database, MediaFolder, calls: Calls);
        await SeedHall.Insert(Database, "Utterance", new[] { "staff", "citizen" }.Select((speaker, n) => new UtteranceRow
        {
            HallCode = SeedHall.Hall, CallId = "call-900", TurnNo = n, Speaker = speaker, StartSeconds = n * 6, EndSeconds = n * 6 + 5, Body = speaker == "staff" ? "您好，请讲。" : "身份证到期了怎么换？", RoleConfidence = 0.97,
        }));
        // Every second flagged call is read first, so that such a page does not tell a sample.
        await new HallQueries(Database).SaveSetting(new HallSettingRow { HallCode = SeedHall.Hall, Name = ReadFirst.ShareSetting, Value = "50", ChangedAtUtc = SeedHall.CreatedAtUtc });
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
    public async Task Row_OfACall_TellsItsBand()
    {
        foreach (var row in await CallRows("?kind=call"))
            Assert.Matches("<small class=\"band (urgent|normal|low)\">", row);
    }

    [Fact]
    public async Task Row_UnderARuleOrSeverity_ShowsWordsAndClauseAndLeavesSamplesOut()
    {
        var rows = await CallRows("?severity=serious");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("四.2", row, StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Contains(SampledHall.Sample, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "盲抽通话混在其中")]
    [InlineData("?severity=serious", "盲抽通话不在其中")]
    public async Task Page_SaysWhetherSamplesAreAmongIt(string query, string hint) =>
        Assert.Contains(hint, await (await hall.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/queue{query}"), StringComparison.Ordinal);

    private async Task<List<string>> CallRows(string query) => Rows().Matches(await (await hall.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/queue{query}")).Select(match => match.Value).ToList();

    // Tags with their classes, without texts, addresses and measures.
    private static string Shape(string row) => string.Concat(Tags().Matches(row).Select(match => match.Value.StartsWith("<small", StringComparison.Ordinal) ? "<small>" : $"{match.Groups["name"].Value}.{match.Groups["class"].Value}|"));

    [GeneratedRegex("<tr data-row.*?</tr>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("<(?<name>/?[a-z0-9]+)(?:[^>]*?class=\"(?<class>[^\"]*)\")?[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();
}
