namespace Supervision.Sql.Operations;

/// <summary>Lists of the operations page; each pages by key.</summary>
public sealed class OperationsPages(Database database) : Queries(database)
{
    /// <summary>Batches, newest first, from behind the key on.</summary>
    public Task<IReadOnlyList<BatchRow>> Batches(string hallCode, string? feed, string? state, DateTime beforeUtc, string beforeId, int pageSize, CancellationToken cancel = default) =>
        Rows<BatchRow>(new { hallCode, feed, state, beforeUtc, beforeId, pageSize }, cancel);

    /// <summary>Refused rows, oldest batch first, from behind the key on.</summary>
    public Task<IReadOnlyList<QuarantineRow>> QuarantinePage(string hallCode, string? feed, string? state, string afterBatch, long afterEntry, int pageSize, CancellationToken cancel = default) =>
        Rows<QuarantineRow>(new { hallCode, feed, state, afterBatch, afterEntry, pageSize }, cancel);

    public Task<QuarantineRow?> QuarantineEntry(string hallCode, string batchId, long entryNo, CancellationToken cancel = default) =>
        Row<QuarantineRow>(new { hallCode, batchId, entryNo }, cancel);

    public Task<long> OpenQuarantine(string hallCode, CancellationToken cancel = default) => Value<long>(new { hallCode }, cancel);

    /// <summary>Expected against arrived for one day.</summary>
    public Task<IReadOnlyList<ArrivalRow>> ArrivalsOfDay(string hallCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<ArrivalRow>(new { hallCode, day }, cancel);

    /// <summary>Days that were reconciled, newest first.</summary>
    public Task<IReadOnlyList<ArrivalDayRow>> ArrivalDays(string hallCode, int pageSize, CancellationToken cancel = default) =>
        Rows<ArrivalDayRow>(new { hallCode, pageSize }, cancel);
}

public sealed record ArrivalDayRow
{
    public required DateOnly Day { get; init; }
    public long Sources { get; init; }

    /// <summary>Sources that are missing or partial.</summary>
    public long Short { get; init; }
}
