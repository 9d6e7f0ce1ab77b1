using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Rulebook.Systems;
using Supervision.Jobs.Tests.Deadlines;
using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Tests.Rulebook.Systems;

/// <summary>Every system end to end: files in the inbox, one night in a hall under each document, findings with their clause.</summary>
public sealed class SystemNightTests(SystemNightTests.FiveHalls halls) : IClassFixture<SystemNightTests.FiveHalls>
{
    public static TheoryData<int, string> Examples()
    {
        var data = new TheoryData<int, string>();
        foreach (var example in SystemExamples.All)
            data.Add(example.No, example.Way);
        return data;
    }

    [Theory, MemberData(nameof(Examples))]
    public void Night_OverBreachTrapAndExcuse_FindsTheBreachOnly(int no, string way)
    {
        var example = SystemExamples.All.Single(example => example.No == no && example.Way == way);
        var system = SupervisedSystem.All[no - 1];
        var found = halls.Breaches(example).Where(finding => system.Covers(finding.RuleKey, $"{finding.DocumentId} {finding.Clause}")).ToList();

        if (example.Rule is null)
            Assert.Empty(found.Select(finding => $"{finding.RuleKey} {finding.Quote} {finding.Reason}"));
        else
            Assert.Contains(example.Rule, found.Select(finding => finding.RuleKey == "inspection" ? $"{finding.DocumentId} {finding.Clause}" : finding.RuleKey));
    }

    [Fact]
    public void Systems_ThatCanBeBroken_HaveABreachATrapAndAnExcuse()
    {
        var expected = SupervisedSystem.All.Where(system => system.How != SupervisedSystem.Verdict).SelectMany(system => new[] { $"{system.No} breach", $"{system.No} excuse", $"{system.No} trap" });
        Assert.Equal(expected.Order(), SystemExamples.All.Select(example => $"{example.No} {example.Way}").Order());
    }

    [Fact]
    public void Files_OfTheInbox_AreReadWhole() => Assert.Empty(halls.Quarantined);

    [Fact]
    public void SecondNight_OfEachHall_ChangesNothing() => Assert.Equal(0, halls.NewFlagsOfSecondNight);

    /// <summary>System 44: an unrated review enters no figure.</summary>
    [Fact]
    public async Task DefaultRating_OfSatisfaction_IsNotCounted()
    {
        var rated = await new AppraisalQueries(halls.Database).ReviewExposure("S3", new DateTime(2026, 3, 1), new DateTime(2026, 4, 1));
        Assert.Equal(5, Assert.Single(rated).Total);
    }

    /// <summary>A night in five halls with the same inbox, each under one document.</summary>
    public sealed class FiveHalls : IAsyncLifetime
    {
        private static readonly string[] Documents = ["S0", "S1", "S2", "S3", "S4"];
        private readonly string _folder = Directory.CreateTempSubdirectory("supervision-systems").FullName;
        private readonly StoppedClock _clock = new();
        private readonly Dictionary<string, List<FindingRow>> _findings = [];

        public Database Database { get; private set; } = null!;

        internal List<string> Quarantined { get; private set; } = [];

        internal int NewFlagsOfSecondNight { get; private set; }

        internal IEnumerable<FindingRow> Breaches(SystemExample example) => _findings[example.Hall]
            .Where(finding => finding is { Machine: "breach", State: "open" } && (example.Subject[0] == '@' ? finding.StaffNo == example.Subject[1..] : Sessions[finding.SessionId] is var (kind, key)
                && kind == example.Kind && (kind == "absence" ? key.StartsWith(example.Subject + " ", StringComparison.Ordinal) : key == example.Subject)));

        private Dictionary<string, (string Kind, string Key)> Sessions { get; } = [];

        public async Task InitializeAsync()
        {
            Database = new Database(Path.Combine(_folder, "five.db"));
            await new SchemaUpgrade(Database, _clock).Run();
            foreach (var hall in Documents)
            {
                await Prepare(hall);
                await Night(hall);
            }
            foreach (var hall in Documents)
                NewFlagsOfSecondNight += (int)(await Night(hall)).NewFlags;
            await Read();
        }

        public Task DisposeAsync()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
            return Task.CompletedTask;
        }

        private async Task Prepare(string hall)
        {
            var row = new HallRow { HallCode = hall, Name = hall, TimeZone = "Asia/Shanghai", CreatedAtUtc = TestClocks.At("2026-01-01")!.Value };
            await new HallQueries(Database).AddHall(row);
            await new RulebookQueries(Database).SaveAdoption(new RulebookAdoptionRow { HallCode = hall, DocumentId = hall, ValidFrom = new DateOnly(2020, 1, 1) });
            await new HallQueries(Database).SaveSetting(new HallSettingRow { HallCode = hall, Name = "comment_opinion_days", Value = "2", ChangedAtUtc = row.CreatedAtUtc });
            SystemExamples.Inbox.Write(Path.Combine(_folder, "inbox", hall), TestClocks.At("2026-03-31 23:00")!.Value);
            foreach (var step in SystemExamples.Steps.Where(step => step.Hall == hall))
                await new RectificationSteps(Database, _clock).Add(hall, step.Kind, step.Subject, step.Step, "officer", TestClocks.At(step.At)!.Value, null);
        }

        private async Task<NightReport> Night(string hall)
        {
            var report = await new NightlyRun(Database, _clock).Run(new RunRequest
            {
                Hall = (await new HallQueries(Database).Hall(hall))!, InboxFolder = Path.Combine(_folder, "inbox"), MediaFolder = Path.Combine(_folder, "media"), StartedBy = "test",
            }, null, CancellationToken.None);
            Assert.Empty(report.Failures);
            return report;
        }

        private async Task Read()
        {
            await using var connection = await Database.Connect();
            foreach (var session in await Dapper.SqlMapper.QueryAsync<(string SessionId, string Kind, string SubjectKey)>(connection, "SELECT SessionId, Kind, SubjectKey FROM Session"))
                Sessions[session.SessionId] = (session.Kind, session.SubjectKey);
            foreach (var hall in Documents)
                _findings[hall] = [.. await Dapper.SqlMapper.QueryAsync<FindingRow>(connection, "SELECT * FROM Finding WHERE HallCode = @hall", new { hall })];
            Quarantined = [.. await Dapper.SqlMapper.QueryAsync<string>(connection, "SELECT Feed || ' ' || COALESCE(ColumnName, '') || ' ' || Reason FROM Quarantine")];
        }

        private sealed class StoppedClock : TimeProvider
        {
            public override DateTimeOffset GetUtcNow() => new(TestClocks.At("2026-04-01 01:00")!.Value, TimeSpan.Zero);
        }
    }
}
