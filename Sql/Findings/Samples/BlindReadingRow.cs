namespace Supervision.Sql.Findings.Samples;

/// <summary>What one officer said about a call before the machine's findings were shown.</summary>
public sealed record BlindReadingRow
{
    public required string HallCode { get; init; }
    public required string SessionId { get; init; }
    public required string AccountId { get; init; }

    /// <summary>nothing or breach.</summary>
    public required string Answer { get; init; }
    public required DateTime ReadAtUtc { get; init; }
}
