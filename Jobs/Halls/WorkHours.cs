using System.Globalization;

namespace Supervision.Jobs.Halls;

/// <summary>Working hours of one date in hall time, such as <c>08:30-12:00;13:30-17:30</c>; half-open.</summary>
public static class WorkHours
{
    private static readonly string[] Clocks = [@"h\:mm", @"hh\:mm", @"h\:mm\:ss", @"hh\:mm\:ss"];

    /// <summary>The ranges as time since midnight; an end before its start lies on the next day.</summary>
    /// <returns>False where the text is no list of ranges.</returns>
    public static bool TryParse(string text, out IReadOnlyList<(TimeSpan Start, TimeSpan End)> ranges)
    {
        var list = new List<(TimeSpan, TimeSpan)>();
        ranges = list;
        foreach (var range in text.Normalize(System.Text.NormalizationForm.FormKC).Split(';', ',', '、'))
        {
            if (string.IsNullOrWhiteSpace(range))
                continue;
            var ends = range.Split('-', '–', '—', '~', '至');
            if (ends.Length != 2 || !TryClock(ends[0], out var start) || !TryClock(ends[1], out var end))
                return false;
            list.Add((start, end < start ? end + TimeSpan.FromDays(1) : end));
        }
        return true;
    }

    /// <summary>00:00 to 24:00.</summary>
    private static bool TryClock(string text, out TimeSpan clock)
    {
        clock = TimeSpan.FromDays(1);
        return text.Trim() is "24:00" or "24:00:00"
            || TimeSpan.TryParseExact(text.Trim(), Clocks, CultureInfo.InvariantCulture, TimeSpanStyles.None, out clock);
    }
}
