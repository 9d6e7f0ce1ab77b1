using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Tests.Deadlines;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Tests.Rulebook.Systems;

/// <summary>A night in five halls with the same inbox, each under one document.</summary>
/// <param name="isBare">Whether every excuse is taken away before.</param>
internal sealed class NightOfHalls(bool isBare)
{
    private static readonly string[] Documents = ["S0", "S1", "S2", "S3", "S4"];
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-systems").FullName;
    private readonly StoppedClock _clock = new();
    private readonly Dictionary<string, List<FindingRow>> _findings = [];

    internal Database Database { get; private set; } = null!;

    internal List<string> Quarantined { get; private set; } = [];

    internal int NewFlagsOfSecondNight { get; private set; }

    internal IEnumerable<FindingRow> Breaches(SystemExample example) => _findings[example.Hall]
        .Where(finding => finding is { Machine: "breach", State: "open" } && (example.Subject[0] == '@' ? finding.StaffNo == example.Subject[1..] : Sessions[finding.SessionId] is var (kind, key)
            && kind == example.Kind && (kind == "absence" ? key.StartsWith(example.Subject + " ", StringComparison.Ordinal) : key == example.Subject)));

    private Dictionary<string, (string Kind, string Key)> Sessions { get; } = [];

    internal async Task Run()
    {
        Database = new Database(Path.Combine(_folder, "five.db"));
        await new SchemaUpgrade(Database, _clock).Run();
        foreach (var hall in Documents)
        {
            await Prepare(hall);
            await Night(hall);
        }
        foreach (var hall in isBare ? [] : Documents)
            NewFlagsOfSecondNight += (int)(await Night(hall)).NewFlags;
        await Read();
    }

    internal void Remove()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Prepare(string hall)
    {
        var row = new HallRow { HallCode = hall, Name = hall, TimeZone = "Asia/Shanghai", CreatedAtUtc = TestClocks.At("2026-01-01")!.Value };
        await new HallQueries(Database).AddHall(row);
        await new RulebookQueries(Database).SaveAdoption(new RulebookAdoptionRow { HallCode = hall, DocumentId = hall, ValidFrom = new DateOnly(2020, 1, 1) });
        await new HallQueries(Database).SaveSetting(new HallSettingRow { HallCode = hall, Name = "comment_opinion_days", Value = "2", ChangedAtUtc = row.CreatedAtUtc });
        SystemExamples.Inbox.Write(Path.Combine(_folder, "inbox", hall), TestClocks.At("2026-03-31 23:00")!.Value, isBare);
        foreach (var step in SystemExamples.Steps.Where(step => step.Hall == hall && !(isBare && step.Excuses)))
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
