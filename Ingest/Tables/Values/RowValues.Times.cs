using System.Globalization;
using Supervision.Ingest.Tables.Headers;

namespace Supervision.Ingest.Tables.Values;

public sealed partial class RowValues
{
    // As many as the stored field holds; a case asked for material more often is a broken export.
    private const int MostInstants = 90;

    // The longest duty over a night is fifteen hours or so; 12:00 to 11:00 is a slip of the pen that would owe a day of presence.
    private static readonly TimeSpan LongestNight = TimeSpan.FromHours(16);

    private static readonly char[] InstantBreaks = [';', '；'];

    /// <summary>An instant in UTC, within what the feed accepts.</summary>
    public DateTime Instant(Column column) => InstantOrNull(column) ?? default;

    public DateTime? InstantOrNull(Column column) =>
        Raw(column) is { } raw && Written(column, raw, RowReasons.NotInstant()) is { } time ? Stored(column, time) : Noted((DateTime?)null);

    /// <summary>An instant of something that has happened, in a feed whose other dates may lie ahead.</summary>
    public DateTime PastInstant(Column column)
    {
        var utc = Instant(column);
        if (Fault is null && _clock.Check(utc, isPlan: false) is { } reason)
            Refuse(column, reason);
        return utc;
    }

    /// <summary>Several instants in one field, parted by semicolons: in order, each once, as UTC text joined by ";".</summary>
    public string? InstantsOrNull(Column column)
    {
        if (Raw(column) is not { } raw)
            return null;
        var instants = new SortedSet<DateTime>();
        foreach (var part in raw.Split(InstantBreaks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Written(column, part, RowReasons.NotInstant()) is not { } time || Stored(column, time) is not { } utc)
                return null;
            instants.Add(utc);
        }
        if (instants.Count > MostInstants)
            // 20 characters an instant, as it is stored.
            Refuse(column, RowReasons.TooLong(MostInstants * 20));
        return string.Join(';', instants.Select(utc => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
    }

    /// <summary>The end of a stretch: a bare date stands for the end of that day (presence.md 14).</summary>
    public DateTime EndInstant(Column column)
    {
        if (Raw(column) is not { } raw || Written(column, raw, RowReasons.NotInstant()) is not { } time)
            return default;
        var wholeDay = !time.HasClock && time.Local.TimeOfDay == TimeSpan.Zero;
        return Stored(column, wholeDay ? time with { Local = time.Local.AddDays(1) } : time) ?? default;
    }

    /// <summary>A planned date of the roster or the calendar.</summary>
    public DateOnly Day(Column column)
    {
        var day = WrittenDay(column);
        if (day is { } found && _clock.CheckDay(found) is { } reason)
            Refuse(column, reason);
        return day ?? default;
    }

    /// <summary>A date from or to which something is valid.</summary>
    public DateOnly? ValidityOrNull(Column column)
    {
        var day = WrittenDay(column);
        if (day is { } found && _clock.CheckValidity(found) is { } reason)
            Refuse(column, reason);
        return day;
    }

    /// <summary>Start and end of a stretch on a day; an end before its start lies on the next day.</summary>
    public (DateTime StartUtc, DateTime EndUtc) Shift(Column startColumn, Column endColumn, DateOnly day)
    {
        var (start, hasStartDay) = OnDay(startColumn, day);
        var (end, hasEndDay) = OnDay(endColumn, day);
        if (Fault is not null)
            return default;
        // Only where neither time carries a date of its own: a written date is not second-guessed.
        if (!hasStartDay && !hasEndDay && end!.Value.Local < start!.Value.Local)
        {
            end = end.Value with { Local = end.Value.Local.AddDays(1) };
            if (end.Value.Local - start.Value.Local > LongestNight)
                Refuse(endColumn, RowReasons.ShiftTooLong((int)LongestNight.TotalHours));
        }
        return (Stored(startColumn, start!.Value) ?? default, Stored(endColumn, end!.Value) ?? default);
    }

    /// <summary>Whether a stretch has a length; a negative one refuses the row, one of no length is to be ignored.</summary>
    public bool HasLength(Column endColumn, DateTime startUtc, DateTime endUtc)
    {
        if (endUtc < startUtc)
            Refuse(endColumn, RowReasons.EndBeforeStart());
        return endUtc > startUtc;
    }

    /// <summary>The hall date of an instant.</summary>
    public DateOnly DayOf(DateTime utc) => _clock.DayOf(utc);

    private (WrittenTime? Time, bool HasDay) OnDay(Column column, DateOnly day)
    {
        if (Raw(column) is not { } raw)
            return default;
        if (WrittenTime.TryParseClock(raw, out var clock) || IsSerialClock(raw, out clock))
            return (new WrittenTime(day.ToDateTime(TimeOnly.MinValue) + clock, null, true), false);
        // A bare date would be read as midnight and give a shift that nobody planned.
        if (WrittenTime.TryParse(raw, out var time) && time.HasClock)
            return (time, true);
        Refuse(column, RowReasons.NotClock());
        return default;
    }

    private bool IsSerialClock(string text, out TimeSpan clock)
    {
        clock = default;
        if (_serialEpoch is null || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) || part is < 0 or > 1)
            return false;
        // A sheet holds the fraction of a day in binary: 9:00 comes back a fraction of a millisecond off.
        clock = TimeSpan.FromMilliseconds(Math.Round(part * 86_400_000));
        return true;
    }

    private DateOnly? WrittenDay(Column column)
    {
        if (Raw(column) is not { } raw)
        {
            Note(null);
            return null;
        }
        if (WrittenTime.TryParseDay(raw, out var day))
            return Noted(day);
        if (_serialEpoch is { } epoch && HallClock.TrySerial(raw, epoch, out var local) && local.TimeOfDay == TimeSpan.Zero)
            return Noted(DateOnly.FromDateTime(local));
        Refuse(column, RowReasons.NotDate());
        return null;
    }

    private WrittenTime? Written(Column column, string raw, Reason reason)
    {
        if (WrittenTime.TryParse(raw, out var time))
            return time;
        if (_serialEpoch is { } epoch && HallClock.TrySerial(raw, epoch, out var local))
            return new WrittenTime(local, null, local.TimeOfDay != TimeSpan.Zero);
        Refuse(column, reason);
        return null;
    }

    private DateTime? Stored(Column column, WrittenTime time)
    {
        var reason = _clock.ToUtc(time, out var utc) ?? _clock.Check(utc, _isPlan);
        if (reason is null)
            return Noted(utc);
        Refuse(column, reason);
        return null;
    }

    private DateTime? Noted(DateTime? utc)
    {
        // The instant, not how it was written: another zone or spelling of the same time is no correction.
        _content.Append(CultureInfo.InvariantCulture, $"{utc?.Ticks}").Append('\u001F');
        return utc;
    }

    private DateOnly Noted(DateOnly day)
    {
        Note(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        return day;
    }
}
