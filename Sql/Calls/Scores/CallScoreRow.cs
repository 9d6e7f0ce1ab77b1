namespace Supervision.Sql.Calls.Scores;

/// <summary>What the phrase stage last concluded about one call.</summary>
public sealed record CallScoreRow
{
    public required string HallCode { get; init; }
    public required string CallId { get; init; }

    /// <summary>Hash of rulebooks, model and scorer version; another value makes the call due again.</summary>
    public required string ScoredUnder { get; init; }

    /// <summary>Content hash of the call row that was read.</summary>
    public required string CallHash { get; init; }

    /// <summary>Source hash of the transcript that was read; null where the call was not transcribed.</summary>
    public string? TranscriptHash { get; init; }

    /// <summary>Hash of the recording's analysis that was read; null where none was measured.</summary>
    public string? AnalysisHash { get; init; }
    public int StaffTurns { get; init; }
    public int Hits { get; init; }

    /// <summary>Words over silence: suspected transcription errors, never findings.</summary>
    public int SuspectHits { get; init; }
    public required DateTime ScoredAtUtc { get; init; }
}
