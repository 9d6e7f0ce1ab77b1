using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Jobs.Halls;

namespace Supervision.Jobs.Presence.Files;

/// <summary>What machines read: one JSON object a line, times in the hall's zone with their offset, minutes exact.</summary>
public static class PresenceLines
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Episodes(string hall, PostDay day, TimeZoneInfo zone) => day.Episodes.Select(episode => Line(new
    {
        hall, post = day.PostCode, date = Date(day), start = Instant(episode.Span.StartsAtUtc, zone), end = Instant(episode.Span.EndsAtUtc, zone),
        word = episode.Word, minutes = episode.Minutes,
    }));

    public static IEnumerable<string> Unobserved(string hall, PostDay day, TimeZoneInfo zone) => day.LongUnobserved.Select(stretch => Line(new
    {
        hall, post = day.PostCode, date = Date(day), start = Instant(stretch.StartsAtUtc, zone), end = Instant(stretch.EndsAtUtc, zone),
    }));

    public static string Waterfall(string hall, PostDay day) => Line(new
    {
        hall, post = day.PostCode, date = Date(day),
        required_min = Minutes(day.Required), present_min = Minutes(day.Present), cover_min = Minutes(day.Cover), leave_min = Minutes(day.Leave),
        reported_min = Minutes(day.Reported), unobserved_min = Minutes(day.Unobserved), absent_min = Minutes(day.Absent),
    });

    private static string Line<T>(T row) => JsonSerializer.Serialize(row, Json);

    private static double Minutes(IntervalSet seconds) => seconds.Milliseconds / 60_000.0;

    private static string Date(PostDay day) => day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTime utc, TimeZoneInfo zone) =>
        HallClock.ToHall(utc, zone).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFzzz", CultureInfo.InvariantCulture);
}
