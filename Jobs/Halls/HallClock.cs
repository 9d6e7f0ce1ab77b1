namespace Supervision.Jobs.Halls;

/// <summary>Between hall time and UTC where a clock change leaves a wall time out or has it twice.</summary>
public static class HallClock
{
    /// <summary>The instant of a wall time: the first of two; a time left out moves on by the gap.</summary>
    public static DateTime ToUtc(DateOnly date, TimeSpan sinceMidnight, TimeZoneInfo zone)
    {
        var wall = DateTime.SpecifyKind(date.ToDateTime(TimeOnly.MinValue) + sinceMidnight, DateTimeKind.Unspecified);
        if (zone.IsAmbiguousTime(wall))
            return DateTime.SpecifyKind(wall - zone.GetAmbiguousTimeOffsets(wall).Max(), DateTimeKind.Utc);
        // The offset of the day before is the one in force just ahead of the gap.
        var offset = zone.IsInvalidTime(wall) ? zone.GetUtcOffset(wall.AddDays(-1)) : zone.GetUtcOffset(wall);
        return DateTime.SpecifyKind(wall - offset, DateTimeKind.Utc);
    }

    public static DateTimeOffset ToHall(DateTime utc, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), zone);

    public static DateOnly DateOf(DateTime utc, TimeZoneInfo zone) => DateOnly.FromDateTime(ToHall(utc, zone).DateTime);
}
