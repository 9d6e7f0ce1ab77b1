using Supervision.Sql.Bulk;

namespace Supervision.Sql.Cases;

/// <summary>One appointment (预约).</summary>
public sealed record AppointmentRow : FeedRow
{
    public required string AppointmentId { get; init; }
    public required string PostCode { get; init; }
    public string? StaffNo { get; init; }
    public DateTime? RequestedAtUtc { get; init; }
    public DateTime? AnsweredAtUtc { get; init; }
    public required DateTime AgreedAtUtc { get; init; }
    public string? Outcome { get; init; }
}
