namespace Supervision.Sql.Calls.Transcripts;

/// <summary>One turn of a transcript.</summary>
public sealed record UtteranceRow
{
    public required string HallCode { get; init; }
    public required string CallId { get; init; }
    public int TurnNo { get; init; }

    /// <summary>staff, citizen or unknown.</summary>
    public required string Speaker { get; init; }

    /// <summary>From the start of the recording.</summary>
    public double? StartSeconds { get; init; }
    public double? EndSeconds { get; init; }
    public required string Body { get; init; }
    public double RoleConfidence { get; init; }
    public int? Channel { get; init; }

    /// <summary>JSON [[start, end, text], …] where the transcript carries word times.</summary>
    public string? Words { get; init; }
}
