using Dapper;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Operations;
using Supervision.Sql;

namespace Supervision.Jobs.Tests.Appraisal;

/// <summary>A hall "h" with two people, calls in January to March 2026 and one decided finding against 01 in each month.</summary>
public sealed class AppraisedHall : IAsyncDisposable
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision").FullName;

    private AppraisedHall() => Database = new Database(Path.Combine(_folder, "test.db"));

    public Database Database { get; }

    public static async Task<AppraisedHall> Open()
    {
        var hall = new AppraisedHall();
        await new SchemaUpgrade(hall.Database, TimeProvider.System).Run();
        foreach (var month in new[] { "01", "02", "03" })
        {
            await hall.Sql($"INSERT INTO Batch (HallCode, BatchId, Feed, ArchiveHash, Bytes, State, LastLine, RowsRead, Added, Unchanged, Revised, Quarantined, Ignored, FirstDay, LastDay, ArrivedAtUtc, FinishedAtUtc) VALUES ('h', 'b{month}', 'calls', '', 0, 'loaded', 0, 0, 0, 0, 0, 0, 0, '2026-{month}-02', '2026-{month}-20', '2026-04-01 00:00:00.000', '2026-04-01 00:00:00.000')");
            foreach (var staff in new[] { "01", "02" })
            {
                await hall.Sql($"INSERT INTO Call (HallCode, CallId, StartedAtUtc, StaffNo, BatchId, LineNumber, ContentHash, Revision) VALUES ('h', 'c{month}{staff}', '2026-{month}-02 01:00:00.000', '{staff}', 'b', 2, '', 0)");
                await hall.Sql($"INSERT INTO CallScore (HallCode, CallId, ScoredUnder, CallHash, TranscriptHash, StaffTurns, Hits, SuspectHits, ScoredAtUtc) VALUES ('h', 'c{month}{staff}', 'v', 'i', 't', 1, 1, 0, '2026-04-01 00:00:00.000')");
            }
            await hall.Sql($"INSERT INTO Finding (HallCode, FindingId, SessionId, RuleKey, DocumentId, Clause, Kind, StaffNo, OccurredAtUtc, Day, Probability, Severity, Machine, IsLead, State, ScoredUnder, Revised) VALUES ('h', 'f{month}', 's{month}', 'r', 'S1', '四.2(2)', 'phrase', '01', '2026-{month}-02 01:00:10.000', '2026-{month}-02', 0.9, 'ordinary', 'breach', 0, 'decided', 'v', 0)");
        }
        return hall;
    }

    public Task<StageOutcome> Night() => new AppraiseStage().Run(new Night
    {
        Database = Database, HallCode = "h", Zone = Zone, Time = TimeProvider.System, InboxFolder = _folder, MediaFolder = _folder, RunId = "r",
    }, new Progress<StageProgress>(), default);

    public Task Verdict(string finding, int number, string outcome, string severity = "ordinary", string? measure = null) => Sql(
        "INSERT INTO Verdict (HallCode, FindingId, VerdictNo, Outcome, Severity, ReasonCode, Measure, OfficerId, DecidedAtUtc, IsSecond, AuditNo) VALUES ('h', @finding, @number, @outcome, @severity, 'heard', @measure, 'o', @at, 0, 1)",
        new { finding, number, outcome, severity, measure, at = TimeProvider.System.GetUtcNow().AddSeconds(1).ToString("yyyy-MM-dd HH:mm:ss.fff") });

    public async Task Sql(string text, object? arguments = null)
    {
        await using var connection = await Database.Connect();
        await connection.ExecuteAsync(text, arguments);
    }

    /// <summary>Every row of a table as text, for "nothing else changed".</summary>
    public async Task<IReadOnlyList<string>> Dump(string table)
    {
        await using var connection = await Database.Connect();
        return (await connection.QueryAsync($"SELECT * FROM {table}"))
            .Select(row => string.Join('|', ((IDictionary<string, object>)row).Where(cell => cell.Key is not "ComputedAtUtc").Select(cell => $"{cell.Key}={cell.Value}"))).Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>What the audit finds beside the verdicts, which are written here without their entries.</summary>
    public async Task<IReadOnlyList<AuditFault>> Faults() =>
        (await new AuditVerify(Database).Run()).Faults.Where(fault => !fault.Reason.StartsWith("the verdict", StringComparison.Ordinal)).ToList();

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
