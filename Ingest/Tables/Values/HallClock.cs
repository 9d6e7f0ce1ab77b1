using System.Globalization;

namespace Supervision.Ingest.Tables.Values;

/// <summary>Hall time to UTC, and which times are accepted at all (input.md 6).</summary>
internal sealed class HallClock(TimeZoneInfo zone, DateTime nowUtc)
{
    private static readonly DateOnly FirstEvidence = new(2000, 1, 1);

    // Staff joined long before the first evidence; a term of validity may say so.
    private static readonly DateOnly FirstValidity = new(1900, 1, 1);

    private readonly DateOnly _today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(nowUtc, zone));
    private readonly DateTime _firstUtc = TimeZoneInfo.ConvertTimeToUtc(FirstEvidence.ToDateTime(TimeOnly.MinValue), zone);
    private readonly DateTime _lastEvidenceUtc = nowUtc.AddDays(1);
    private long _hour = -1;
    private TimeSpan? _offset;

    /// <summary>UTC of a time as written; of a time that occurs twice, the first.</summary>
    public Reason? ToUtc(WrittenTime time, out DateTime utc)
    {
        utc = default;
        if (time.Offset is { } offset)
        {
            utc = DateTime.SpecifyKind(time.Local - offset, DateTimeKind.Utc);
            return null;
        }
        if (PlainOffset(time.Local) is { } plain)
        {
            utc = DateTime.SpecifyKind(time.Local - plain, DateTimeKind.Utc);
            return null;
        }
        if (zone.IsInvalidTime(time.Local))
            return RowReasons.NoSuchLocalTime();
        utc = zone.IsAmbiguousTime(time.Local)
            ? DateTime.SpecifyKind(time.Local - zone.GetAmbiguousTimeOffsets(time.Local).Max(), DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(time.Local, zone);
        return null;
    }

    /// <summary>The offset of a local hour in which no clock is changed, kept for the rows that follow; null where one is.</summary>
    private TimeSpan? PlainOffset(DateTime local)
    {
        var hour = local.Ticks / TimeSpan.TicksPerHour;
        // The rows of a file are in order of time: the zone need not be asked for each of them.
        if (hour == _hour)
            return _offset;
        var first = new DateTime(hour * TimeSpan.TicksPerHour);
        var last = first.AddTicks(TimeSpan.TicksPerHour - 1);
        _hour = hour;
        return _offset = IsPlain(first) && IsPlain(last) && zone.GetUtcOffset(first) == zone.GetUtcOffset(last) ? zone.GetUtcOffset(first) : null;
    }

    private bool IsPlain(DateTime local) => !zone.IsInvalidTime(local) && !zone.IsAmbiguousTime(local);

    public Reason? Check(DateTime utc, bool isPlan)
    {
        if (utc < _firstUtc)
            return RowReasons.TooEarly(FirstEvidence);
        if (isPlan)
            // An end at midnight belongs to the day before.
            return CheckDay(DayOf(utc.AddTicks(-1)));
        return utc > _lastEvidenceUtc ? RowReasons.EvidenceTooLate() : null;
    }

    /// <summary>A planned date: roster, leave, calendar.</summary>
    public Reason? CheckDay(DateOnly day) => CheckDay(day, FirstEvidence);

    public Reason? CheckValidity(DateOnly day) => CheckDay(day, FirstValidity);

    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));

    private Reason? CheckDay(DateOnly day, DateOnly first)
    {
        if (day < first)
            return RowReasons.TooEarly(first);
        return day > _today.AddYears(5) ? RowReasons.PlanTooLate() : null;
    }

    /// <summary>A spreadsheet's serial number as local time, to the millisecond.</summary>
    public static bool TrySerial(string text, DateTime epoch, out DateTime local)
    {
        local = default;
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) || serial is < 1 or > 2_958_465)
            return false;
        local = epoch.AddMilliseconds(Math.Round(serial * 86_400_000));
        return true;
    }
}
