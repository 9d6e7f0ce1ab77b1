using System.Globalization;
using System.Net;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Footage;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Audit;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Footage;
using Supervision.Sql.Halls;

namespace Supervision.Dashboard.Tests.Findings.Footage;

public sealed class FootagePageTests : IAsyncLifetime, IDisposable
{
    private const string Page = $"/h/{SeedHall.Hall}/footage";
    private static readonly string Hash = new('b', 64);
    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder, calls: 3);
        // The seeded day is five days from the end of what the recorder keeps.
        var age = DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()).AddHours(8)).DayNumber - SeedBench.Day.DayNumber;
        await new HallQueries(_factory.Database).SaveSetting(new HallSettingRow
        {
            HallCode = SeedHall.Hall, Name = FootageRetention.DaysSetting, Value = (age + 5).ToString(CultureInfo.InvariantCulture), ChangedAtUtc = SeedHall.CreatedAtUtc,
        });
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Page_OpenAppeal_StandsFirstAndMustBeHeld()
    {
        await Appeal();
        var html = await (await _factory.SignedIn("officer")).GetStringAsync(Page);

        var body = html[html.IndexOf("<tbody", StringComparison.Ordinal)..];
        Assert.Contains("必须保全", body[..body.IndexOf("</tr>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("5 天", body[..body.IndexOf("</tr>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("cam2", body[..body.IndexOf("</tr>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfMoreThanFifty_IsTurnedWithoutLosingOrRepeatingALine()
    {
        await using (var transaction = await _factory.Database.Begin())
        {
            // Absences beside the seeded one, at the post that has a camera.
            var like = (await new FindingQueries(_factory.Database).Session(SeedHall.Hall, SeedBench.AbsenceSession))!;
            var finding = (await new FindingQueries(_factory.Database).FindingsOfSession(SeedHall.Hall, SeedBench.AbsenceSession))[0];
            for (var i = 0; i < 60; i++)
                await new FindingBook(transaction).Replace(
                    like with { SessionId = FindingKeys.Session(SeedHall.Hall, "absence", $"{i}"), SubjectKey = $"{i}" },
                    [finding with { SessionId = FindingKeys.Session(SeedHall.Hall, "absence", $"{i}"), FindingId = FindingKeys.Finding($"{i}", finding.RuleKey, "1") }]);
            await transaction.Commit();
        }
        var client = await _factory.SignedIn("officer");
        var first = Sessions(await client.GetStringAsync(Page));
        var second = Sessions(await client.GetStringAsync(Page + "?after=50"));

        Assert.Equal(50, first.Count);
        Assert.Contains("after=50", await client.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("after=100", await client.GetStringAsync(Page + "?after=50"), StringComparison.Ordinal);
        Assert.True(second.Count >= 11, $"{second.Count} lines on the second page");
        Assert.Equal(first.Count + second.Count, first.Concat(second).Distinct().Count());
    }

    [Fact]
    public async Task Hold_OnALaterPage_ComesBackToIt()
    {
        var answer = await (await _factory.SignedIn("officer")).PostForm(Page, Page + "/hold?within=14&after=50", new() { ["session"] = SeedBench.AbsenceSession, ["camera"] = "cam2", ["hash"] = "" });

        Assert.Equal($"{Page}?within=14&after=50&hold=saved", answer.Headers.Location!.OriginalString);
    }

    private static List<string> Sessions(string html) => html[html.IndexOf("<tbody", StringComparison.Ordinal)..].Split("<td><a href=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).ToList();

    [Fact]
    public async Task Hold_PulledFile_IsKeptWithItsHashAndAnAuditEntry()
    {
        var client = await _factory.SignedIn("officer");

        var answer = await client.PostForm(Page, Page + "/hold", new() { ["session"] = SeedBench.AbsenceSession, ["camera"] = "cam2", ["hash"] = Hash.ToUpperInvariant() });
        var again = await client.PostForm(Page, Page + "/hold", new() { ["session"] = SeedBench.AbsenceSession, ["camera"] = "cam2", ["hash"] = new string('c', 64) });

        Assert.Contains("hold=saved", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        var hold = await new FootageNeedQueries(_factory.Database).Hold(SeedHall.Hall, SeedBench.AbsenceSession, "cam2");
        Assert.Equal((Hash, "officer"), (hold!.FileHash, hold.PulledBy));
        Assert.Contains(await Entries(), entry => entry.Action == "hold" && entry.Content.Contains(Hash, StringComparison.Ordinal));
        Assert.Contains("已调取", await client.GetStringAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hold_HashThatIsNone_IsRefused()
    {
        var client = await _factory.SignedIn("officer");
        var answer = await client.PostForm(Page, Page + "/hold", new() { ["session"] = SeedBench.AbsenceSession, ["camera"] = "cam2", ["hash"] = "abc" });
        Assert.Contains("hold=refused", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Null(await new FootageNeedQueries(_factory.Database).Hold(SeedHall.Hall, SeedBench.AbsenceSession, "cam2"));
    }

    [Fact]
    public async Task Export_OneLine_NamesCameraAndSpanForTheRecorder()
    {
        var csv = await (await _factory.SignedIn("leader")).GetStringAsync($"/h/{SeedHall.Hall}/export/footage/csv");
        Assert.Contains("cam2,2026-03-03 10:00:00,2026-03-03 10:29:00", csv, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<AuditEntryRow>> Entries() =>
        await new AuditPages(_factory.Database).EntriesOfHall(SeedHall.Hall, null, null, null, DateTime.UnixEpoch, new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc), long.MaxValue, 100);

    private async Task Appeal()
    {
        var finding = FindingKeys.Finding(SeedBench.AbsenceSession, "s1-4.1-3", "10:05");
        await new VerdictBook(_factory.Database, TimeProvider.System).Give(
            new VerdictRequest { HallCode = SeedHall.Hall, FindingId = finding, Outcome = "confirmed", Severity = "ordinary", ReasonCode = "absence" }, new Officer("officer", null, null));
        var answer = await new AppealBook(_factory.Database, TimeProvider.System).File(new AppealRow
        {
            HallCode = SeedHall.Hall, AppealId = "", FindingId = finding, StaffNo = "S002", FiledBy = "staff", FiledAtUtc = default, Grounds = "当时在取号机旁帮群众取号", State = "open",
        }, new AppealTerms(7, 5, TimeZoneInfo.Utc, _ => true));
        Assert.Equal(AppealAnswer.Saved, answer.Answer);
        Assert.Single(await new AppealQueries(_factory.Database).AppealsInState(SeedHall.Hall, "open"));
    }
}
