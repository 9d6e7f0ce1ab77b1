using Supervision.Sql.Presence;

namespace Supervision.Jobs.Presence;

/// <summary>A computed day as the database keeps it.</summary>
public static class PresenceRows
{
    public static PresenceDayRow Day(string hallCode, PostDay day, string computedUnder) => new()
    {
        HallCode = hallCode, PostCode = day.PostCode, Day = day.Day, ComputedUnder = computedUnder, CalendarSource = day.CalendarSource,
        RequiredSeconds = (int)day.Required.Seconds, PresentSeconds = (int)day.Present.Seconds, CoverSeconds = (int)day.Cover.Seconds,
        LeaveSeconds = (int)day.Leave.Seconds, ReportedSeconds = (int)day.Reported.Seconds,
        UnobservedSeconds = (int)day.Unobserved.Seconds, AbsentSeconds = (int)day.Absent.Seconds,
    };

    public static IEnumerable<PresenceSpanRow> Spans(string hallCode, PostDay day) => day.Spans.Select((part, index) => new PresenceSpanRow
    {
        HallCode = hallCode, PostCode = day.PostCode, Day = day.Day, SpanNo = index + 1,
        Kind = part.Kind, StartsAtUtc = part.Span.StartsAtUtc, EndsAtUtc = part.Span.EndsAtUtc,
    });

    public static AbsenceEpisodeRow Episode(string hallCode, PostDay day, Episode episode, int waiting) => new()
    {
        HallCode = hallCode, PostCode = day.PostCode, Day = day.Day, StartsAtUtc = episode.Span.StartsAtUtc, EndsAtUtc = episode.Span.EndsAtUtc,
        AbsenceWord = episode.Word, AbsentSeconds = (int)episode.AbsentSeconds, ThresholdMinutes = episode.ThresholdMinutes,
        ThresholdSource = episode.ThresholdSource, StaffNo = episode.StaffNo, Waiting = waiting,
    };
}
