using Supervision.Sql.Presence;

namespace Supervision.Jobs.Presence;

/// <summary>A computed day as the database keeps it.</summary>
public static class PresenceRows
{
    public static PresenceDayRow Day(string hallCode, PostDay day, string computedUnder)
    {
        var parts = WholeSeconds(day.Parts.Select(part => part.Seconds.Milliseconds));
        return new PresenceDayRow
        {
            HallCode = hallCode, PostCode = day.PostCode, Day = day.Day, ComputedUnder = computedUnder, CalendarSource = day.CalendarSource,
            RequiredSeconds = parts.Sum(), PresentSeconds = parts[0], CoverSeconds = parts[1], LeaveSeconds = parts[2], ReportedSeconds = parts[3],
            UnobservedSeconds = parts[4], AbsentSeconds = parts[5],
        };
    }

    /// <summary>Cut where the sum passes a second, so that the whole seconds still add up.</summary>
    private static List<int> WholeSeconds(IEnumerable<long> parts)
    {
        var (seconds, sum, cut) = (new List<int>(), 0L, 0L);
        foreach (var part in parts)
        {
            sum += part;
            seconds.Add((int)(sum / 1000 - cut));
            cut = sum / 1000;
        }
        return seconds;
    }

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
