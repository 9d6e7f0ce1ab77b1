namespace Supervision.Ingest.Tables.Values;

/// <summary>A date and time as written: local, with the offset where one was given.</summary>
internal readonly record struct WrittenTime(DateTime Local, TimeSpan? Offset, bool HasClock)
{
    /// <summary>Dates such as 2026-03-02, 2026/3/2, 2026.3.2, 20260302, 2026年3月2日, alone or before a time of day.</summary>
    public static bool TryParse(string text, out WrittenTime time)
    {
        time = default;
        var rest = KeyText.Narrow(text).AsSpan().Trim();
        if (!TryDate(ref rest, out var day))
            return false;
        if (rest.IsEmpty)
        {
            time = new(day.ToDateTime(TimeOnly.MinValue), null, false);
            return true;
        }
        if (rest[0] is 'T' or 't')
            rest = rest[1..];
        rest = rest.TrimStart();
        if (!TryClock(ref rest, out var clock))
            return false;
        rest = rest.TrimStart();
        TimeSpan? offset = null;
        if (!rest.IsEmpty)
        {
            if (!TryOffset(rest, out var given))
                return false;
            offset = given;
        }
        return TryMake(day, clock, offset, out time);
    }

    public static bool TryParseDay(string text, out DateOnly day)
    {
        day = default;
        if (!TryParse(text, out var time) || time.Local.TimeOfDay != TimeSpan.Zero || time.Offset is not null)
            return false;
        day = DateOnly.FromDateTime(time.Local);
        return true;
    }

    /// <summary>A time of day such as 9:00, 09:00:00.000, 9时05分; 24:00 is the end of the day.</summary>
    public static bool TryParseClock(string text, out TimeSpan clock)
    {
        var rest = KeyText.Narrow(text).AsSpan().Trim();
        return TryClock(ref rest, out clock) && rest.IsEmpty;
    }

    private static bool TryMake(DateOnly day, TimeSpan clock, TimeSpan? offset, out WrittenTime time)
    {
        time = default;
        // An offset or 24:00 moves the instant by up to a day; at the ends of the calendar that would throw.
        if (day == DateOnly.MaxValue || day < DateOnly.MinValue.AddDays(2))
            return false;
        time = new(day.ToDateTime(TimeOnly.MinValue) + clock, offset, true);
        return true;
    }

    private static bool TryDate(ref ReadOnlySpan<char> rest, out DateOnly day)
    {
        day = default;
        var separator = rest.Length > 4 ? rest[4] : '\0';
        if (char.IsAsciiDigit(separator))
            return TryNumber(ref rest, 4, 4, out var y) && TryNumber(ref rest, 2, 2, out var m) && TryNumber(ref rest, 2, 2, out var d)
                && (rest.IsEmpty || !char.IsAsciiDigit(rest[0]) || rest.Length == 6) && TryDay(y, m, d, out day);
        var (second, end) = separator switch { '-' => ('-', '\0'), '/' => ('/', '\0'), '.' => ('.', '\0'), '年' => ('月', '日'), _ => ('\0', '\0') };
        if (second == '\0' || !TryNumber(ref rest, 4, 4, out var year) || !Skip(ref rest, separator))
            return false;
        rest = second == '月' ? rest.TrimStart() : rest;
        if (!TryNumber(ref rest, 1, 2, out var month) || !Skip(ref rest, second))
            return false;
        rest = second == '月' ? rest.TrimStart() : rest;
        if (!TryNumber(ref rest, 1, 2, out var date) || (end == '日' && !Skip(ref rest, '日')))
            return false;
        return (rest.IsEmpty || end == '日' || !char.IsAsciiDigit(rest[0])) && TryDay(year, month, date, out day);
    }

    private static bool TryDay(int year, int month, int date, out DateOnly day)
    {
        day = default;
        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return false;
        day = new(year, month, date);
        return true;
    }

    private static bool TryClock(ref ReadOnlySpan<char> rest, out TimeSpan clock)
    {
        clock = default;
        // 20260302090500 as exports of older systems write it; fewer digits would be a guess.
        var compact = rest.Length >= 6 && rest[..6].IndexOfAnyExceptInRange('0', '9') < 0;
        if (!TryNumber(ref rest, compact ? 2 : 1, 2, out var hour) || (!compact && !Skip(ref rest, ':') && !Skip(ref rest, '时') && !Skip(ref rest, '点')))
            return false;
        if (!TryNumber(ref rest, 2, 2, out var minute) && !(TryNumber(ref rest, 1, 1, out minute) && !rest.IsEmpty && rest[0] == '分'))
            return false;
        var (second, fraction) = (0, 0L);
        if (compact || Skip(ref rest, ':') || (Skip(ref rest, '分') && !rest.IsEmpty && char.IsAsciiDigit(rest[0])))
        {
            if (!TryNumber(ref rest, 1, 2, out second) || !TryFraction(ref rest, out fraction))
                return false;
            Skip(ref rest, '秒');
        }
        // 24:00 closes a day in many rosters; a leap second is not written by any of these systems and not stored by the engines.
        if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && (minute | second) != 0) || (hour == 24 && fraction != 0))
            return false;
        clock = new TimeSpan(0, hour, minute, second) + TimeSpan.FromTicks(fraction);
        return true;
    }

    /// <summary>Ticks of up to seven digits behind the point; whole milliseconds are kept.</summary>
    private static bool TryFraction(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        if (rest.IsEmpty || rest[0] is not ('.' or ','))
            return true;
        var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? rest.Length - 1 : digits;
        // Nanoseconds are as fine as any system writes; more digits are no fraction of a second.
        if (digits is 0 or > 9)
            return false;
        for (var i = 0; i < 3; i++)
            // Cut, not rounded: .9995 must not become the next second, and both engines store milliseconds.
            ticks = ticks * 10 + (i < digits ? rest[1 + i] - '0' : 0);
        ticks *= TimeSpan.TicksPerMillisecond;
        rest = rest[(1 + digits)..];
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<char> rest, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (rest is "Z" or "z")
            return true;
        var sign = rest[0] switch { '+' => 1, '-' => -1, '−' => -1, _ => 0 };
        rest = rest[1..];
        if (sign == 0 || !TryNumber(ref rest, 2, 2, out var hours))
            return false;
        Skip(ref rest, ':');
        var minutes = 0;
        if (!rest.IsEmpty && !TryNumber(ref rest, 2, 2, out minutes))
            return false;
        offset = sign * new TimeSpan(hours, minutes, 0);
        return rest.IsEmpty && minutes < 60 && offset.Duration() <= TimeSpan.FromHours(14);
    }

    private static bool Skip(ref ReadOnlySpan<char> rest, char expected)
    {
        if (rest.IsEmpty || rest[0] != expected)
            return false;
        rest = rest[1..];
        return true;
    }

    private static bool TryNumber(ref ReadOnlySpan<char> rest, int least, int most, out int number)
    {
        number = 0;
        var digits = 0;
        while (digits < most && digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            number = number * 10 + (rest[digits++] - '0');
        if (digits < least)
            return false;
        rest = rest[digits..];
        return true;
    }
}
