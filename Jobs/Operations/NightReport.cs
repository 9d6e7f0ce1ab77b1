using System.Text.Json;
using Supervision.Sql;
using Supervision.Sql.Operations.Runs;

namespace Supervision.Jobs.Operations;

/// <summary>How one hall's night ended, as the operator reads it in the morning.</summary>
public sealed record NightReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private Database? _database;

    public required string HallCode { get; init; }

    public required string RunId { get; init; }

    /// <summary>done, attention, failed or stopped.</summary>
    public string State { get; init; } = "running";

    /// <summary>Sources (telephone lines, cameras, boxes …) due on the last reconciled day, and those of them that arrived whole.</summary>
    public long SourcesExpected { get; init; }

    public long SourcesArrived { get; init; }

    public long Files { get; init; }

    public long RowsLoaded { get; init; }

    /// <summary>Put in quarantine by this run.</summary>
    public long Quarantined { get; init; }

    /// <summary>In quarantine and neither corrected nor discarded, from whatever run.</summary>
    public long OpenQuarantine { get; init; }

    /// <summary>Sessions that wait for an officer: now, and how many more than before the run.</summary>
    public long Flags { get; init; }

    public long NewFlags { get; init; }

    public IReadOnlyList<string> Failures { get; init; } = [];

    internal static async Task<NightReport> Begin(Database database, Night night, CancellationToken cancel) => new()
    {
        _database = database,
        HallCode = night.HallCode,
        RunId = night.RunId,
        Flags = await new RunQueries(database).OpenSessions(night.HallCode, cancel),
    };

    internal async Task<NightReport> End(string outcome, IReadOnlyList<string> failures, CancellationToken cancel)
    {
        var queries = new RunQueries(_database!);
        var total = await queries.RunTotals(HallCode, RunId, cancel);
        var flags = await queries.OpenSessions(HallCode, cancel);
        return this with
        {
            State = outcome == "done" && total is { Quarantined: > 0 } ? "attention" : outcome,
            SourcesExpected = total?.SourcesExpected ?? 0,
            SourcesArrived = total?.SourcesArrived ?? 0,
            Files = total?.Files ?? 0,
            RowsLoaded = total?.RowsLoaded ?? 0,
            Quarantined = total?.Quarantined ?? 0,
            OpenQuarantine = total?.OpenQuarantine ?? 0,
            NewFlags = flags - Flags,
            Flags = flags,
            Failures = failures,
        };
    }

    internal string ToJson() => JsonSerializer.Serialize(this, Json);
}
