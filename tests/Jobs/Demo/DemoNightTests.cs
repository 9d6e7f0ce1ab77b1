using System.Text.Json;
using Dapper;
using Supervision.Jobs.Demo;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Presence.Patterns;
using Supervision.Sql;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Tests.Demo;

/// <summary>The demo hall's whole night against its truth file: every planted breach is found, no trap is.</summary>
public sealed class DemoNightTests(DemoNightTests.Hall hall) : IClassFixture<DemoNightTests.Hall>
{
    [Fact]
    public void Calls_WithPlantedWords_AreFlagged() =>
        Assert.Empty(hall.Planted("call").Where(truth => truth.Expect.StartsWith('S') && !truth.Expect.StartsWith("S0 7", StringComparison.Ordinal))
            .Where(truth => !hall.Flagged(truth.Subject)).Select(truth => $"{truth.Subject} {truth.Expect} {truth.Note}"));

    [Fact]
    public void Calls_ThatAreTraps_AreNotFlagged() =>
        Assert.Empty(hall.Planted("call").Where(truth => truth.Expect is "none" or "suspect" && hall.Breach(truth.Subject)).Select(truth => $"{truth.Subject} {truth.Note}"));

    [Fact]
    public void Calls_WithHelpAfterTheWords_AreRemedied() =>
        Assert.All(hall.Planted("call").Where(truth => truth.Expect == "remedied"), truth => Assert.False(hall.Breach(truth.Subject), truth.Subject));

    [Fact]
    public void Call_WithWordsOverSilence_IsASuspectedTranscriptionError() =>
        Assert.All(hall.Planted("call").Where(truth => truth.Expect == "suspect"), truth => Assert.Contains(truth.Subject, hall.Suspects));

    [Fact]
    public void Call_ThatAsksForFiveStars_IsALeadOnly() =>
        Assert.All(hall.Planted("call").Where(truth => truth.Expect == "hinted"), truth => Assert.Contains((truth.Subject, true), hall.Leads));

    [Fact]
    public void Reviews_EightInAMinuteFromOneTerminal_AreOneLead() => Assert.Equal(("W017", true), Assert.Single(hall.Bursts));

    [Fact]
    public void Absences_Planted_AreExactlyTheEpisodes() =>
        Assert.Equal(hall.Planted("absence").Where(truth => truth.Expect != "none").Select(truth => truth.Subject).Order(), hall.Episodes.Order());

    [Fact]
    public void HeadCounts_Planted_AreExactlyTheWanderingLeads() =>
        Assert.Equal(hall.Planted("heads").Where(truth => truth.Expect != "none").Select(truth => $"{truth.Subject} wandering"), hall.HeadCounts);

    [Fact]
    public void Habits_Planted_AreShownAndNoOtherOfAPost() =>
        Assert.Equal(hall.Planted("pattern").Select(truth => truth.Subject).Order(), hall.Habits.Order());

    [Fact]
    public void Ledgers_LineThatBreaksItsClause_IsFlaggedAndNoOtherLine() =>
        Assert.Equal(hall.Planted("ledger").Select(truth => truth.Subject).Order(), hall.LedgerFlags.Order());

    [Fact]
    public void Absences_PlantedWithCitizensBeforeThem_CountTicketAppointmentAndCall() =>
        Assert.All(DemoWaiting.Before(12).Concat(DemoWaiting.Before(20)), plant => Assert.Contains(hall.Waiting, row => row.Item1 == plant.Post && row.Item2 >= 3));

    [Fact]
    public void Rows_ThatCannotBeRead_AreInQuarantineWithFileLineColumnAndValue() =>
        Assert.Equal(["level 7", "rated_at 30", "staff_no W999"], hall.Quarantined.Order());

    [Fact]
    public void SecondNight_ChangesNothing() => Assert.Equal(0, hall.SecondNight.NewFlags);

    public sealed record Truth(string Kind, string Subject, string Expect, string Note);

    /// <summary>One night over the demo inbox, shared by the tests.</summary>
    public sealed class Hall : IAsyncLifetime
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("supervision-demo").FullName;
        private ILookup<string, (string RuleKey, string Machine, bool IsLead)> _findings = null!;
        private List<Truth> _truth = [];

        public List<string> Suspects { get; private set; } = [];

        public List<string> Episodes { get; private set; } = [];

        public List<string> HeadCounts { get; private set; } = [];

        public List<string> Habits { get; private set; } = [];

        public List<string> LedgerFlags { get; private set; } = [];

        public List<(string, int)> Waiting { get; private set; } = [];

        public List<string> Quarantined { get; private set; } = [];

        public List<(string, bool)> Leads { get; private set; } = [];

        public List<(string, bool)> Bursts { get; private set; } = [];

        public NightReport SecondNight { get; private set; } = null!;

        public IEnumerable<Truth> Planted(string kind) => _truth.Where(truth => truth.Kind == kind);

        public bool Flagged(string callId) => _findings[callId].Any();

        public bool Breach(string callId) => _findings[callId].Any(finding => finding is { Machine: "breach", IsLead: false });

        public async Task InitializeAsync()
        {
            var inbox = Path.Combine(_folder, "inbox");
            var code = DemoInbox.Write(inbox, new DateOnly(2026, 3, 31));
            _truth = File.ReadLines(Path.Combine(inbox, DemoInbox.TruthFile)).Select(line => JsonSerializer.Deserialize<Truth>(line)!).ToList();
            var database = new Database(Path.Combine(_folder, "demo.db"));
            await new SchemaUpgrade(database, TimeProvider.System).Run();
            var hall = new HallRow { HallCode = code, Name = DemoCommand.HallName, TimeZone = DemoCommand.HallZone, CreatedAtUtc = TimeProvider.System.GetUtcNow().UtcDateTime };
            await new HallQueries(database).AddHall(hall);
            await Night(database, hall, inbox);
            SecondNight = await Night(database, hall, inbox);
            await Habit(database, hall);
            await Read(database);
        }

        /// <summary>As on the evening of its last day: habits are those of the twelve weeks before tonight.</summary>
        private Task Habit(Database database, HallRow hall) => new PatternStage().Run(new Night
        {
            Database = database, HallCode = hall.HallCode, Zone = TimeZoneInfo.FindSystemTimeZoneById(hall.TimeZone), Time = new Evening(), InboxFolder = "", MediaFolder = "", RunId = "habits",
        }, new Progress<StageProgress>(), CancellationToken.None);

        public Task DisposeAsync()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
            return Task.CompletedTask;
        }

        private Task<NightReport> Night(Database database, HallRow hall, string inbox) => new NightlyRun(database, TimeProvider.System).Run(new RunRequest
        {
            Hall = hall, InboxFolder = inbox, MediaFolder = Path.Combine(_folder, "media"), StartedBy = "test",
        }, null, CancellationToken.None);

        private async Task Read(Database database)
        {
            await using var connection = await database.Connect();
            _findings = (await connection.QueryAsync<(string CallId, string RuleKey, string Machine, bool IsLead)>(
                "SELECT s.SubjectKey, f.RuleKey, f.Machine, f.IsLead FROM Finding f JOIN Session s ON s.SessionId = f.SessionId WHERE s.Kind = 'call' AND f.State = 'open'"))
                .ToLookup(row => row.CallId, row => (row.RuleKey, row.Machine, row.IsLead));
            Leads = _findings.SelectMany(call => call.Where(finding => finding.RuleKey == "review.hinted").Select(finding => (call.Key, finding.IsLead))).ToList();
            Bursts = (await connection.QueryAsync<(string, bool)>("SELECT StaffNo, IsLead FROM Finding WHERE RuleKey = 'review.burst' AND State = 'open'")).ToList();
            Suspects = (await connection.QueryAsync<string>("SELECT CallId FROM SuspectHit")).ToList();
            Episodes = (await connection.QueryAsync<string>("SELECT PostCode || ' ' || Day FROM AbsenceEpisode")).ToList();
            HeadCounts = (await connection.QueryAsync<string>("SELECT PostCode || ' ' || Day || ' ' || AbsenceWord FROM Finding WHERE AbsenceWord IN ('wandering', 'clustering', 'understaffed') AND State = 'open' AND IsLead = 1")).ToList();
            Habits = (await connection.QueryAsync<string>("SELECT Subject || ' ' || Cell FROM Pattern WHERE Source = 'absence'")).ToList();
            LedgerFlags = (await connection.QueryAsync<string>("SELECT s.SubjectKey FROM Finding f JOIN Session s ON s.SessionId = f.SessionId WHERE s.Kind = 'ledger' AND s.SubjectKey LIKE 'B0%' AND f.State = 'open'")).ToList();
            Waiting = (await connection.QueryAsync<(string, int)>("SELECT PostCode, Waiting FROM AbsenceEpisode")).ToList();
            Quarantined = (await connection.QueryAsync<string>("SELECT ColumnName || ' ' || CASE WHEN Value LIKE '%-02-30%' THEN '30' ELSE Value END FROM Quarantine WHERE State = 'open'")).ToList();
        }
    }

    private sealed class Evening : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 4, 1, 1, 0, 0, TimeSpan.Zero);
    }
}
