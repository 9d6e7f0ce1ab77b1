namespace Supervision.Sql.Findings;

/// <summary>Under which rules a comment, review or inspection was last looked at, and which content of it.</summary>
public sealed record EvidenceScoreRow
{
    public required string HallCode { get; init; }
    public required string Kind { get; init; }
    public required string SubjectKey { get; init; }

    /// <summary>Hash of the rules; another value makes the evidence due again.</summary>
    public required string ScoredUnder { get; init; }

    public int Revision { get; init; }
}
