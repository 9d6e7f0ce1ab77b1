namespace Supervision.Sql.Inspections;

/// <summary>One photo of an inspection, kept under its content hash.</summary>
public sealed record InspectionPhotoRow
{
    public required string HallCode { get; init; }
    public required string InspectionId { get; init; }
    public required string PhotoHash { get; init; }

    /// <summary>jpeg, png or webp, by content.</summary>
    public required string Format { get; init; }
    public long ByteCount { get; init; }
    public required string AddedBy { get; init; }
    public required DateTime AddedAtUtc { get; init; }
}

/// <summary>A photo as evidence: whom it may show.</summary>
public sealed record InspectedPhotoRow
{
    public required string Format { get; init; }
    public string? StaffNo { get; init; }
}

/// <summary>One line of the list of inspections.</summary>
public sealed record InspectionLine
{
    public required string InspectionId { get; init; }
    public required DateTime InspectedAtUtc { get; init; }
    public required string Clause { get; init; }
    public string? StaffNo { get; init; }
    public string? PostCode { get; init; }
    public required string Outcome { get; init; }
    public string? Inspector { get; init; }
    public string? Note { get; init; }
    public long Photos { get; init; }
    public string? SessionId { get; init; }
}
