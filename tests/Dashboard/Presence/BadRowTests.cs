using System.Globalization;
using System.Net;
using System.Text;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Ingest.Inbox;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Presence;
using Supervision.Jobs.Presence.Files;
using Supervision.Sql.Accounts;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Presence;

namespace Supervision.Dashboard.Tests.Presence;

/// <summary>Rows that cannot be right, from the inbox to the page: each is named, and nothing wrong follows from it.</summary>
public sealed class BadRowTests(DashboardFactory factory) : IClassFixture<DashboardFactory>, IDisposable
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 1, 0, 0, TimeSpan.FromHours(8));

    private readonly string _folder = Directory.CreateTempSubdirectory("badrows").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task EachRow_IsRefusedWithItsReasonAndConcludesNothingWrong()
    {
        var halls = BadRow.All.Index().ToDictionary(row => $"bad{row.Index}", row => row.Item);
        foreach (var (code, bad) in halls)
            await Deliver(code, bad);
        // The roles are read at sign-in.
        var officer = await factory.SignedIn("officer");
        var faults = new List<string>();
        foreach (var (code, bad) in halls)
            faults.AddRange((await Faults(officer, code, bad)).Select(fault => $"{code} {bad}: {fault}"));
        Assert.Empty(faults);
    }

    private async Task Deliver(string code, BadRow bad)
    {
        await new HallQueries(factory.Database).AddHall(new HallRow { HallCode = code, Name = code, TimeZone = bad.Zone, CreatedAtUtc = SeedHall.CreatedAtUtc });
        await new AccountQueries(factory.Database).GiveRole(new AccountRoleRow { AccountId = "officer", HallCode = code, Role = "officer" });
        foreach (var (file, content) in BadRow.Hall)
            Write(code, file, content);
        Write(code, bad.File, bad.Content);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(bad.Zone);
        await new Collector(new CollectRequest
        {
            Database = factory.Database, Time = new StoppedClock(), HallCode = code, Zone = zone, InboxFolder = _folder, MediaFolder = Path.Combine(_folder, ".media"), SettleTime = TimeSpan.Zero,
        }).Collect();
        await new PresenceStage().Run(new Night
        {
            Database = factory.Database, HallCode = code, Zone = zone, Time = new StoppedClock(), InboxFolder = _folder, MediaFolder = Path.Combine(_folder, ".media"), RunId = "r",
        }, new Progress<StageProgress>(), CancellationToken.None);
    }

    private async Task<List<string>> Faults(HttpClient officer, string code, BadRow bad)
    {
        var faults = new List<string>();
        void Expect(string what, object? expected, object? found)
        {
            if (!Equals(expected, found))
                faults.Add($"{what}: expected '{expected}', found '{found}'");
        }
        var refused = await Open(code);
        Expect("quarantine", bad.Refused, refused.Count == 0 ? null : string.Join(" | ", refused.Select(entry => $"{entry.FileName}:{entry.LineNumber} {entry.ColumnName} {entry.Value} {entry.ReasonCode}")));
        // Both languages, each saying what to do after a semicolon or full stop.
        Expect("reason", true, refused.All(entry => entry.Reason.Split('\n') is [var chinese, var english] && chinese.Contains('；', StringComparison.Ordinal) && english.IndexOfAny([';', '.']) > 0));
        Expect("night", bad.Concludes, await OfNight(code));
        Expect("files", bad.Concludes, OfFiles(code, bad, out var said));
        Expect("files refused", bad.Refused is null, said.Count == 0);
        Expect("files name the row", true, bad.Refused is null || said.Any(line => line.Contains(bad.Refused.Split(' ')[0].Split('/', ':')[0], StringComparison.Ordinal)));
        var page = WebUtility.HtmlDecode(await officer.GetStringAsync($"/h/{code}/presence?day=2026-03-02"));
        Expect("page absences", bad.Concludes.EndsWith("early", StringComparison.Ordinal), page.Contains("早退", StringComparison.Ordinal));
        Expect("page row", bad.Concludes.Length > 0, page.Contains("id=\"post-P\"", StringComparison.Ordinal));
        Expect("page dispute", bad.Refused?.EndsWith("calendars-disagree", StringComparison.Ordinal) == true, page.Contains("日历相互矛盾", StringComparison.Ordinal));
        return faults;
    }

    private async Task<IReadOnlyList<QuarantineRow>> Open(string code)
    {
        var batches = new BatchQueries(factory.Database);
        string[] codes = ["end-before-start", "blank", "future", "clip-too-long", "unknown-post", "unknown-staff", "time", "local-time", "shift-too-long", "clock", "hours", "calendars-disagree"];
        var all = new List<QuarantineRow>();
        foreach (var reason in codes)
            all.AddRange(await batches.OpenOfReason(code, reason));
        return all;
    }

    private async Task<string> OfNight(string code)
    {
        var queries = new PresenceQueries(factory.Database);
        var words = (await queries.Episodes(code, Monday)).Select(episode => episode.AbsenceWord);
        return (await queries.PresenceDays(code, Monday)) is [var day] ? Words(day.RequiredSeconds, day.PresentSeconds, day.AbsentSeconds, day.UnobservedSeconds, words) : "";
    }

    private string OfFiles(string code, BadRow bad, out IReadOnlyList<string> refused)
    {
        var files = PresenceFiles.Read(Path.Combine(_folder, code), TimeZoneInfo.FindSystemTimeZoneById(bad.Zone), PresenceInput.UsualMinutes, Now.UtcDateTime);
        refused = files.Refused;
        return new PresenceCalculator(files.Input).On(Monday).ToList() is [var day]
            ? Words(day.Required.Seconds, day.Present.Seconds, day.Absent.Seconds, day.Unobserved.Seconds, day.Episodes.Select(episode => episode.Word))
            : "";
    }

    private static string Words(long required, long present, long absent, long unobserved, IEnumerable<string> words) =>
        string.Create(CultureInfo.InvariantCulture, $"{required / 60} {present / 60} {absent / 60} {unobserved / 60} {string.Join(' ', words)}");

    private void Write(string code, string file, string content)
    {
        var path = Path.Combine(_folder, code, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content, new UTF8Encoding(false));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
