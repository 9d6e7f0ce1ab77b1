using System.Globalization;

namespace Supervision.Ingest;

/// <summary>Times as recorders and telephone systems write them.</summary>
internal static class WrittenInstant
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy/MM/dd HH:mm:ss", "yyyyMMdd'T'HHmmssK",
    ];

    /// <summary>Kind Utc where the text carries a zone, Unspecified where it is the device's own clock; null when it is no time.</summary>
    public static DateTime? Parse(string? text)
    {
        // Exact forms only: a parser that guesses would read 03/04 as either month.
        if (!DateTime.TryParseExact(text?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time))
            return null;
        return time;
    }

    /// <summary>Seconds since 1970 as UTC; null outside the years 1970 to 9999.</summary>
    public static DateTime? FromEpochSeconds(double seconds) =>
        seconds is >= 0 and < 253_402_300_800 ? DateTime.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;

    /// <summary>The instant in UTC; null for a local time that the zone's clocks skipped.</summary>
    public static DateTime? ToUtc(DateTime written, TimeZoneInfo zone)
    {
        if (written.Kind == DateTimeKind.Utc)
            return written;
        // An hour that occurs twice is taken as standard time: devices do not say which one they mean.
        return zone.IsInvalidTime(written) ? null : TimeZoneInfo.ConvertTimeToUtc(written, zone);
    }

    /// <summary>Evidence lies between 2000 and one day after the run (input.md 6).</summary>
    public static bool IsPlausible(DateTime utc, DateTime nowUtc) => utc.Year >= 2000 && utc <= nowUtc.AddDays(1);
}
