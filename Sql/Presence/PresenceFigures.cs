namespace Supervision.Sql.Presence;

/// <summary>Sums of the subtraction for the overview; days are hall dates, both included.</summary>
public sealed class PresenceFigures(Database database) : Queries(database)
{
    public Task<PresenceSumRow?> PresenceSum(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Row<PresenceSumRow>(new { hallCode, firstDay, lastDay }, cancel);

    /// <summary>Seconds in absence episodes by post, most first.</summary>
    public Task<IReadOnlyList<PostAbsence>> AbsenceByPost(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<PostAbsence>(new { hallCode, firstDay, lastDay }, cancel);
}

public sealed record PresenceSumRow
{
    public long RequiredSeconds { get; init; }
    public long UnobservedSeconds { get; init; }
    public long AbsentSeconds { get; init; }
}

public sealed record PostAbsence
{
    public required string PostCode { get; init; }
    public required string Name { get; init; }
    public long AbsentSeconds { get; init; }
    public long Episodes { get; init; }
}
