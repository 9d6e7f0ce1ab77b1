using Supervision.Sql.Findings;

namespace Supervision.Sql.Reviews;

public sealed partial class ReviewQueries
{
    /// <summary>Reviews as far as their timing tells something; [from, until), by time.</summary>
    public Task<IReadOnlyList<ReviewTimeRow>> ReviewTimes(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<ReviewTimeRow>(new { hallCode, fromUtc, untilUtc }, cancel);

    /// <summary>First and last hall date of each batch of reviews that was finished since an instant.</summary>
    public Task<IReadOnlyList<ReviewDaysRow>> ReviewDaysSince(string hallCode, DateTime sinceUtc, CancellationToken cancel = default) =>
        Rows<ReviewDaysRow>(new { hallCode, sinceUtc }, cancel);

    /// <summary>The sessions of bursts that earlier nights found on one hall date.</summary>
    public Task<IReadOnlyList<SessionRow>> BurstSessions(string hallCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<SessionRow>(new { hallCode, day }, cancel);
}

public sealed record ReviewTimeRow
{
    public required string ReviewId { get; init; }
    public required DateTime RatedAtUtc { get; init; }
    public int Level { get; init; }
    public string? Channel { get; init; }
    public string? PostCode { get; init; }
    public string? StaffNo { get; init; }
    public bool IsDefault { get; init; }
}

/// <summary>Both days included.</summary>
public sealed record ReviewDaysRow
{
    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }
}
