using Supervision.Sql.Operations.Arrivals;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Sql.Operations;

/// <summary>Lists of the operations page; each pages by key.</summary>
public sealed class OperationsPages(Database database) : Queries(database)
{
    /// <summary>Batches, newest first, from behind the key on.</summary>
    public Task<IReadOnlyList<BatchRow>> Batches(BatchFilter filter, DateTime beforeUtc, string beforeId, int pageSize, CancellationToken cancel = default) =>
        Rows<BatchRow>(new { hallCode = filter.HallCode, feed = filter.Feed, state = filter.State, day = filter.Day, fromUtc = filter.FromUtc, untilUtc = filter.UntilUtc, beforeUtc, beforeId, pageSize }, cancel);

    /// <summary>Refused rows, oldest batch first, from behind the key on.</summary>
    public Task<IReadOnlyList<QuarantineRow>> QuarantinePage(BatchFilter filter, string afterBatch, long afterEntry, int pageSize, CancellationToken cancel = default) => Rows<QuarantineRow>(new
    {
        hallCode = filter.HallCode, feed = filter.Feed, state = filter.State, batchId = filter.BatchId, ownerId = filter.OwnerId,
        day = filter.Day, fromUtc = filter.FromUtc, untilUtc = filter.UntilUtc, afterBatch, afterEntry, pageSize,
    }, cancel);

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

/// <summary>Which files or refused rows are asked for; null is no filter.</summary>
public sealed record BatchFilter
{
    public required string HallCode { get; init; }
    public string? Feed { get; init; }
    public string? State { get; init; }
    public string? BatchId { get; init; }

    /// <summary>An account; <c>-</c> for what is nobody's.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Files about this day, and files about no day that arrived from one instant to the other.</summary>
    public DateOnly? Day { get; init; }
    public DateTime? FromUtc { get; init; }
    public DateTime? UntilUtc { get; init; }
}

public sealed record ArrivalDayRow
{
    public required DateOnly Day { get; init; }
    public long Sources { get; init; }

    /// <summary>Sources that are missing or partial.</summary>
    public long Short { get; init; }
}
