using Supervision.Sql.Bulk;

namespace Supervision.Sql.Inspections;

/// <summary>One on-site inspection result, for what only eyes can prove.</summary>
public sealed record InspectionRow : FeedRow
{
    public required string InspectionId { get; init; }
    public required DateTime InspectedAtUtc { get; init; }
    public required string Clause { get; init; }
    public string? StaffNo { get; init; }
    public string? PostCode { get; init; }
    public required string Outcome { get; init; }
    public string? Inspector { get; init; }
    public string? Note { get; init; }
}
