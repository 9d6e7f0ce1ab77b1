using Supervision.Sql.Bulk;

namespace Supervision.Sql.Cases;

/// <summary>One case (办件).</summary>
public sealed record CaseFileRow : FeedRow
{
    public required string CaseNo { get; init; }
    public required string Item { get; init; }
    public required DateTime AcceptedAtUtc { get; init; }
    public double? PromisedDays { get; init; }
    public double? StatutoryDays { get; init; }

    /// <summary>working or natural; null means working (S1 限时第四条1).</summary>
    public string? DayUnit { get; init; }
    public DateTime? CompletedAtUtc { get; init; }
    public DateTime? DeliveredAtUtc { get; init; }
    public DateTime? SupplementedAtUtc { get; init; }
    public DateTime? ExtendedAtUtc { get; init; }
    public double? ExtensionDays { get; init; }
    public DateTime? ExtensionNotifiedAtUtc { get; init; }
    public double? SuperiorDays { get; init; }

    /// <summary>Every instant in UTC at which the citizen was asked for more material, joined by ";"; null for none.</summary>
    public string? SupplementsAsked { get; init; }

    /// <summary>When the result went to the out-window (S2 7.5.1.1).</summary>
    public DateTime? HandedOverAtUtc { get; init; }

    /// <summary>When the out-window told the citizen to collect it (S2 7.5.2).</summary>
    public DateTime? PickupNotifiedAtUtc { get; init; }
    public string? StaffNo { get; init; }
    public string? PostCode { get; init; }
}
