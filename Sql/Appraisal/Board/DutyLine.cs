namespace Supervision.Sql.Appraisal.Board;

/// <summary>One shift of a person with what was seen at its post on that day.</summary>
public sealed record DutyLine
{
    public required DateOnly Day { get; init; }
    public required string PostCode { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }

    /// <summary>Seconds in which the post had to be staffed; null where the night has not computed the day.</summary>
    public int? RequiredSeconds { get; init; }

    /// <summary>Of them, those that no camera saw.</summary>
    public int? UnobservedSeconds { get; init; }
}
