namespace Supervision.Sql.Findings.Footage;

/// <summary>One camera's footage of one session, secured against the recorder's overwriting.</summary>
public sealed record FootageHoldRow
{
    public required string HallCode { get; init; }
    public required string SessionId { get; init; }
    public required string Camera { get; init; }

    /// <summary>Who had it locked on the recorder, or pulled it at once.</summary>
    public required string HeldBy { get; init; }
    public required DateTime HeldAtUtc { get; init; }

    /// <summary>Who took the file off the recorder; null while it is only locked there.</summary>
    public string? PulledBy { get; init; }
    public DateTime? PulledAtUtc { get; init; }

    /// <summary>SHA-256 of the pulled file, 64 lower-case hex digits.</summary>
    public string? FileHash { get; init; }
}
