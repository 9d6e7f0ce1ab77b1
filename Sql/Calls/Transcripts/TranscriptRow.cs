namespace Supervision.Sql.Calls.Transcripts;

/// <summary>The transcript in use for one call.</summary>
public sealed record TranscriptRow
{
    public required string HallCode { get; init; }
    public required string CallId { get; init; }
    public required string SourceHash { get; init; }
    public required string BatchId { get; init; }
    public required string Format { get; init; }

    /// <summary>How speakers became roles: label, channel, greeting or unknown.</summary>
    public required string RoleBasis { get; init; }

    /// <summary>0 to 1.</summary>
    public double RoleConfidence { get; init; }
    public double DurationSeconds { get; init; }
    public int Turns { get; init; }
}
