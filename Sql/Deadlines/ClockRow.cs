namespace Supervision.Sql.Deadlines;

/// <summary>One running or stopped deadline (时限) with the clause it comes from.</summary>
public sealed record ClockRow
{
    public required string HallCode { get; init; }
    public required string ClockId { get; init; }

    /// <summary>Which clock of the rulebook.</summary>
    public required string ClockKey { get; init; }
    public required string SubjectKind { get; init; }
    public required string SubjectKey { get; init; }
    public string? StaffNo { get; init; }
    public string? PostCode { get; init; }
    public required string DocumentId { get; init; }
    public required string Clause { get; init; }
    public required DateTime StartedAtUtc { get; init; }

    /// <summary>Null: past the known calendar, so unknown, never guessed.</summary>
    public DateTime? DueAtUtc { get; init; }

    /// <summary>hours, natural or working.</summary>
    public required string Unit { get; init; }
    public double Length { get; init; }
    public bool StartDayCounts { get; init; }

    /// <summary>The calendar that counted it; kept when the calendar changes.</summary>
    public string? CalendarVersion { get; init; }
    public DateTime? PausedAtUtc { get; init; }
    public DateTime? StoppedAtUtc { get; init; }

    /// <summary>How it ended: done, excused or void.</summary>
    public string? Stopped { get; init; }

    /// <summary>running, paused, stopped or unknown.</summary>
    public required string State { get; init; }
}
