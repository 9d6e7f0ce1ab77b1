namespace Supervision.Sql.Presence.Board;

/// <summary>One post's day as the presence page lists it, in seconds.</summary>
public sealed record PostDayLine
{
    public required string PostCode { get; init; }
    public string? PostName { get; init; }
    public string? Department { get; init; }
    public string? CoverPostCode { get; init; }
    public int RequiredSeconds { get; init; }
    public int PresentSeconds { get; init; }
    public int CoverSeconds { get; init; }
    public int LeaveSeconds { get; init; }
    public int ReportedSeconds { get; init; }
    public int UnobservedSeconds { get; init; }
    public int AbsentSeconds { get; init; }

    /// <summary>hall, national or unknown: who said that the day is worked.</summary>
    public required string CalendarSource { get; init; }

    /// <summary>The post's own threshold in minutes; null: the hall's.</summary>
    public double? AbsenceMinutes { get; init; }

    /// <summary>The document that sets the post's own threshold; null: the hall's own number.</summary>
    public string? AbsenceSource { get; init; }
}

/// <summary>From the first start to the last end of a day's required time, whatever post; null without any.</summary>
public sealed record DayEnds
{
    public DateTime? StartsAtUtc { get; init; }
    public DateTime? EndsAtUtc { get; init; }
}

/// <summary>One absence episode with the session that holds its finding.</summary>
public sealed record EpisodeLine
{
    public required string PostCode { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }
    public required string AbsenceWord { get; init; }
    public int AbsentSeconds { get; init; }
    public double ThresholdMinutes { get; init; }
    public string? StaffNo { get; init; }
    public int Waiting { get; init; }
    public string? SessionId { get; init; }
    public string? State { get; init; }
}
