namespace Supervision.Ingest.Halls;

/// <summary>Hall dates of instants.</summary>
public static class HallDays
{
    public static DateOnly Of(DateTime utc, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));

    /// <summary>Every hall date that [start, end) touches.</summary>
    public static IEnumerable<DateOnly> Between(DateTime startUtc, DateTime endUtc, TimeZoneInfo zone)
    {
        // The end is excluded: a stretch until midnight does not touch the next day.
        var last = Of(endUtc.AddTicks(-1), zone);
        for (var day = Of(startUtc, zone); day <= last; day = day.AddDays(1))
            yield return day;
    }
}
