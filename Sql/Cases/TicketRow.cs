using Supervision.Sql.Bulk;

namespace Supervision.Sql.Cases;

/// <summary>One queue ticket; numbers restart every day.</summary>
public sealed record TicketRow : FeedRow
{
    public required string TicketId { get; init; }

    /// <summary>Hall date on which it was taken.</summary>
    public required DateOnly Day { get; init; }
    public required DateTime TakenAtUtc { get; init; }
    public string? PostCode { get; init; }
    public DateTime? CalledAtUtc { get; init; }
    public DateTime? ServedAtUtc { get; init; }
    public string? Priority { get; init; }
}
