using Supervision.Sql.Bulk;

namespace Supervision.Sql.Halls;

/// <summary>One window (窗口).</summary>
public sealed record PostRow : FeedRow
{
    public required string PostCode { get; init; }
    public required string Name { get; init; }
    public string? Department { get; init; }

    /// <summary>The B post that covers this one (S4 AB岗一).</summary>
    public string? CoverPostCode { get; init; }
    public int MinStaff { get; init; }

    /// <summary>Shortest absence that counts, in minutes; null means the hall's default.</summary>
    public double? AbsenceMinutes { get; init; }

    /// <summary>The document that sets the minutes.</summary>
    public string? AbsenceSource { get; init; }
}
