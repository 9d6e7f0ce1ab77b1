namespace Supervision.Sql.Deadlines;

/// <summary>Running clocks for the overview.</summary>
public sealed class DeadlineFigures(Database database) : Queries(database)
{
    /// <summary>Clocks that run and are past due, and those due before an instant.</summary>
    public Task<ClockCountRow?> ClockCounts(string hallCode, DateTime nowUtc, DateTime soonUtc, CancellationToken cancel = default) =>
        Row<ClockCountRow>(new { hallCode, nowUtc, soonUtc }, cancel);
}

public sealed record ClockCountRow
{
    public long Overdue { get; init; }
    public long DueSoon { get; init; }
}
