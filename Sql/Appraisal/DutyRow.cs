namespace Supervision.Sql.Appraisal;

/// <summary>One roster row with what was observed at its post and day.</summary>
public sealed record DutyRow
{
    public required string StaffNo { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }

    /// <summary>Of the whole post and day, in seconds; null where presence has not been computed.</summary>
    public int? RequiredSeconds { get; init; }

    public int? UnobservedSeconds { get; init; }
}
