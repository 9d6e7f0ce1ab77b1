using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Runs;

namespace Supervision.Sql.Operations.Board;

/// <summary>What the operator's morning page shows beside expected and arrived.</summary>
public sealed class BoardQueries(Database database) : Queries(database)
{
    /// <summary>Who answers for which source.</summary>
    public Task<IReadOnlyList<OwnerRow>> SourceOwners(string hallCode, CancellationToken cancel = default) => Rows<OwnerRow>(new { hallCode }, cancel);

    /// <summary>Who can be given an item of this hall.</summary>
    public Task<IReadOnlyList<OwnerRow>> Operators(string hallCode, CancellationToken cancel = default) => Rows<OwnerRow>(new { hallCode }, cancel);

    /// <summary>Why rows and files about a day are in quarantine, by feed, most frequent first.</summary>
    public Task<IReadOnlyList<ReasonRow>> ReasonsOfDay(string hallCode, DateOnly day, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<ReasonRow>(new { hallCode, day, fromUtc, untilUtc }, cancel);

    /// <summary>Files that could not be read in their last attempts and are tried again, most attempts first.</summary>
    /// <param name="mostTries">With this many they are items of the quarantine.</param>
    public Task<IReadOnlyList<InboxFileRow>> UnreadFiles(string hallCode, DateTime sinceUtc, int mostTries, CancellationToken cancel = default) =>
        Rows<InboxFileRow>(new { hallCode, sinceUtc, mostTries }, cancel);

    /// <summary>How many items are open, and how many of them are nobody's.</summary>
    public Task<ItemCountRow?> Items(string hallCode, CancellationToken cancel = default) => Row<ItemCountRow>(new { hallCode }, cancel);

    /// <summary>Runs, newest first, from behind the key on; null is no filter.</summary>
    public Task<IReadOnlyList<RunRow>> RunPage(string hallCode, string? state, string? startedBy, DateOnly? fromDay, DateOnly? toDay, DateTime beforeUtc, string beforeId, int pageSize, CancellationToken cancel = default) =>
        Rows<RunRow>(new { hallCode, state, startedBy, fromDay, toDay, beforeUtc, beforeId, pageSize }, cancel);
}

/// <summary>A person who owns an item, or may be given one.</summary>
public sealed record OwnerRow
{
    /// <summary>Empty where no source is meant.</summary>
    public required string Source { get; init; }
    public required string OwnerId { get; init; }
    public required string OwnerName { get; init; }
}

public sealed record ReasonRow
{
    public required string Feed { get; init; }
    public required string ReasonCode { get; init; }

    /// <summary>One of the reasons in both languages.</summary>
    public required string Reason { get; init; }
    public long Entries { get; init; }
}

public sealed record ItemCountRow
{
    public long OpenEntries { get; init; }
    public long Unowned { get; init; }

    /// <summary>Files that failed three times.</summary>
    public long GivenUp { get; init; }
    public long GivenUpUnowned { get; init; }

    /// <summary>Files that could not be read yet and are tried again; they are no items of the quarantine.</summary>
    public long Unread { get; init; }
}
