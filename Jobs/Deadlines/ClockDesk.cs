using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Sql.Deadlines;

namespace Supervision.Jobs.Deadlines;

/// <summary>Starts and stops the clocks of one hall. A clock that runs keeps the clause, length and calendar that it started with.</summary>
/// <param name="kept">Clocks already started, by their id.</param>
public sealed class ClockDesk(string hallCode, TimeZoneInfo zone, WorkingDays days, DateTime nowUtc, IReadOnlyDictionary<string, ClockRow> kept)
{
    public DateTime NowUtc => nowUtc;

    public WorkingDays Days => days;

    public DateOnly DateOf(DateTime utc) => HallClock.DateOf(utc, zone);

    /// <summary>The clock as it stands now.</summary>
    /// <param name="length">In the unit; days are rounded up to whole ones, at least one.</param>
    /// <param name="stop">When and how it ended: done, excused or void.</param>
    /// <param name="pauses">Time that does not count; an open one has no end.</param>
    public ClockRow Clock(ClockDefinition definition, ClockSubject subject, DateTime startUtc, double length, string unit, (DateTime AtUtc, string How)? stop, IReadOnlyList<ClockPause>? pauses = null)
    {
        // The start is part of the identity: a case accepted anew is another clock, and the findings of the old one stay its own.
        var id = FindingKeys.Hash("clock", hallCode, definition.Key, subject.Kind, subject.Key, startUtc.ToString("O"));
        // A pause before this clock began belongs to another clock of the subject.
        var paused = pauses?.Where(pause => pause.StartUtc >= startUtc).ToList() ?? [];
        var full = length + paused.Where(pause => pause.EndUtc is not null).Sum(pause => Lost(pause, unit));
        var open = paused.FirstOrDefault(pause => pause.EndUtc is null);
        // A due date once told is kept: a calendar that is corrected later must not move a running deadline.
        var old = kept.GetValueOrDefault(id) is { DueAtUtc: not null } known && known.Length == full && known.Unit == unit ? known : null;
        var due = old is null ? Due(startUtc, full, unit, definition.StartDayCounts) : old.DueAtUtc;
        return new ClockRow
        {
            HallCode = hallCode, ClockId = id, ClockKey = definition.Key, SubjectKind = subject.Kind, SubjectKey = subject.Key,
            StaffNo = subject.StaffNo, PostCode = subject.PostCode, DocumentId = old?.DocumentId ?? definition.Document, Clause = old?.Clause ?? definition.Clause,
            StartedAtUtc = startUtc, DueAtUtc = due, Unit = unit, Length = full, StartDayCounts = definition.StartDayCounts,
            CalendarVersion = old is null ? (unit == "working" ? days.Version : null) : old.CalendarVersion,
            PausedAtUtc = stop is null ? open?.StartUtc : null, StoppedAtUtc = stop?.AtUtc, Stopped = stop?.How,
            State = stop is not null ? "stopped" : due is null ? "unknown" : open is not null ? "paused" : "running",
        };
    }

    /// <summary>The end of the time allowed; null past the known calendar.</summary>
    public DateTime? Due(DateTime startUtc, double length, string unit, bool startDayCounts)
    {
        if (unit == "hours")
            return startUtc.AddHours(length);
        // Days are whole in law; a part of a day is given in full, to the benefit of whoever owes.
        var whole = Math.Max(1, (int)Math.Ceiling(length));
        var start = DateOf(startUtc);
        var last = unit switch
        {
            "natural" => start.AddDays(startDayCounts ? whole - 1 : whole),
            "working" => days.Last(start, whole, startDayCounts),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A clock runs in hours, natural or working days."),
        };
        return last is { } day ? EndOf(day) : null;
    }

    /// <summary>The end of a hall date: the first instant that is too late.</summary>
    public DateTime EndOf(DateOnly day) => HallClock.ToUtc(day, TimeSpan.FromDays(1), zone);

    /// <summary>Whether something done, or still undone, at this instant is too late. Days end at midnight; of hours the last instant is in time.</summary>
    public static bool IsLate(ClockRow clock, DateTime atUtc) =>
        // Day clocks end at the midnight after the last day, which is no longer part of it; the last second of an hour is.
        clock.DueAtUtc is { } due && (clock.Unit == "hours" ? atUtc > due : atUtc >= due);

    private double Lost(ClockPause pause, string unit) => unit switch
    {
        "hours" => (pause.EndUtc!.Value - pause.StartUtc).TotalHours,
        "natural" => DateOf(pause.EndUtc!.Value).DayNumber - DateOf(pause.StartUtc).DayNumber,
        _ => days.Count(DateOf(pause.StartUtc), DateOf(pause.EndUtc!.Value)) ?? 0,
    };
}

/// <summary>What a clock is about.</summary>
public sealed record ClockSubject(string Kind, string Key, string? StaffNo, string? PostCode);

/// <summary>Time out of the hall's hands; without an end while it lasts.</summary>
public sealed record ClockPause(DateTime StartUtc, DateTime? EndUtc);

/// <summary>What one piece of evidence gives: its clocks, and which rules they show to be broken.</summary>
public sealed record SubjectClocks(ClockSubject Subject, DateTime AtUtc, IReadOnlyList<ClockRow> Clocks, IReadOnlyList<DeadlineBreach> Breaches);

/// <summary>One rule broken by a deadline.</summary>
/// <param name="AtUtc">When it was broken: the due instant, or the evidence itself.</param>
/// <param name="Probability">0 to 1, that a person confirms it.</param>
/// <param name="Shown">What in the evidence shows it, in the words of the evidence; null where the dates say it all.</param>
public sealed record DeadlineBreach(ClockDefinition Rule, DateTime AtUtc, double Probability, ClockRow? Clock = null, string? Shown = null);
