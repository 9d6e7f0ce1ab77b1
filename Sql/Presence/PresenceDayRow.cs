namespace Supervision.Sql.Presence;

/// <summary>The subtraction of one post and day, in seconds; the parts add up to required.</summary>
public sealed record PresenceDayRow
{
    public required string HallCode { get; init; }
    public required string PostCode { get; init; }
    public required DateOnly Day { get; init; }
    public int RequiredSeconds { get; init; }
    public int PresentSeconds { get; init; }
    public int CoverSeconds { get; init; }
    public int LeaveSeconds { get; init; }
    public int ReportedSeconds { get; init; }
    public int UnobservedSeconds { get; init; }
    public int AbsentSeconds { get; init; }
    public required string ComputedUnder { get; init; }

    /// <summary>hall, national or unknown: who said that the day is worked.</summary>
    public required string CalendarSource { get; init; }
}
