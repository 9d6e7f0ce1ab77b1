namespace Supervision.Sql.Operations.Runs;

/// <summary>One nightly run of one hall.</summary>
public sealed record RunRow
{
    public required string RunId { get; init; }
    public required string HallCode { get; init; }

    /// <summary>Hall date of the start.</summary>
    public required DateOnly Day { get; init; }
    public required DateTime StartedAtUtc { get; init; }
    public DateTime? FinishedAtUtc { get; init; }

    /// <summary>running, done, attention, failed or stopped.</summary>
    public required string State { get; init; }
    public required string StartedBy { get; init; }
    public string? Host { get; init; }
    public string? Summary { get; init; }
}
