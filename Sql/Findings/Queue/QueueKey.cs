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
