namespace Supervision.Sql.Findings.Views;

/// <summary>A named view of the review queue: its address is all that it is.</summary>
public sealed record QueueViewRow
{
    public required string HallCode { get; init; }

    /// <summary>Who saved it; names are unique for each account.</summary>
    public required string AccountId { get; init; }
    public required string Name { get; init; }

    /// <summary>The filter and order as a query string, with its question mark.</summary>
    public required string Query { get; init; }

    /// <summary>Colleagues of the hall see it too.</summary>
    public bool IsShared { get; init; }
    public required DateTime SavedAtUtc { get; init; }
}
