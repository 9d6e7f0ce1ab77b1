namespace Supervision.Sql.Calls;

/// <summary>How much of the telephone was read.</summary>
public sealed class CallFigures(Database database) : Queries(database)
{
    public Task<CallCoverageRow?> CallCoverage(string hallCode, DateTime fromUtc, DateTime toUtc, CancellationToken cancel = default) =>
        Row<CallCoverageRow>(new { hallCode, fromUtc, toUtc }, cancel);
}

public sealed record CallCoverageRow
{
    /// <summary>Calls that were answered.</summary>
    public long Calls { get; init; }
    public long Scored { get; init; }
}
