using Supervision.Sql.Bulk;

namespace Supervision.Sql.Comments;

/// <summary>One entry of the comment box (意见箱).</summary>
public sealed record CommentRow : FeedRow
{
    public required string EntryId { get; init; }
    public required DateTime ReceivedAtUtc { get; init; }
    public required string Channel { get; init; }
    public required string Body { get; init; }
    public string? StaffNo { get; init; }
    public string? PostCode { get; init; }

    /// <summary>Who wrote it; personal data.</summary>
    public string? Person { get; init; }

    /// <summary>Personal data; masked on every page.</summary>
    public string? Phone { get; init; }
}
