namespace Supervision.Sql.Findings.Queue;

/// <summary>The last session of the page before; the next page starts after it.</summary>
/// <param name="Priority">0 to 100, for the order by priority.</param>
/// <param name="StartsAtUtc">For the orders by time.</param>
public sealed record QueueKey(double Priority, DateTime StartsAtUtc, string SessionId);

/// <summary>One choice of a filter.</summary>
public sealed record ChoiceRow
{
    public required string Value { get; init; }
    public string? Text { get; init; }
}

/// <summary>What was counted at the head of the queue.</summary>
public sealed record QueueCount
{
    /// <summary>Sessions that were looked at.</summary>
    public long Looked { get; init; }

    /// <summary>Those of them that the filter lets through.</summary>
    public long Fitting { get; init; }
}
