namespace Supervision.Sql.Appraisal;

/// <summary>How much evidence of one person there is.</summary>
public sealed record ExposureRow
{
    public required string StaffNo { get; init; }

    /// <summary>Pieces of evidence.</summary>
    public int Total { get; init; }

    /// <summary>How many of them were scored.</summary>
    public int Scored { get; init; }
}
