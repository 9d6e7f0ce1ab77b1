namespace Supervision.Ingest.Tables;

/// <summary>What a row is read against: its hall, its batch, the run's time, and who and what is known.</summary>
public sealed record FeedContext
{
    public required string HallCode { get; init; }

    public required string BatchId { get; init; }

    /// <summary>Times without an offset are in this zone.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>When the run read the file; evidence may lie one day after it, plans five years.</summary>
    public required DateTime NowUtc { get; init; }

    /// <summary>UTF-16 units that a key column of the record holds; unlimited where the engine does not count.</summary>
    public int LongestKeyUnits { get; init; } = int.MaxValue;

    /// <summary>Known staff numbers; null where references are not checked.</summary>
    public IReadOnlySet<string>? Staff { get; init; }

    /// <summary>Known post codes; null where references are not checked.</summary>
    public IReadOnlySet<string>? Posts { get; init; }
}
