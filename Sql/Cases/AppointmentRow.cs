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

    /// <summary>The leader who approved a refusal (S4 预约四.2).</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Why it was refused, as the citizen was told.</summary>
    public string? RefusalReason { get; init; }

    /// <summary>When the finished appointment was reported to the hall (S4 预约四.4).</summary>
    public DateTime? ReportedAtUtc { get; init; }
}
