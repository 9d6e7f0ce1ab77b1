using System.Globalization;

namespace Supervision.Jobs.Appraisal;

/// <summary>A month, quarter or year of the appraisal, written 2026-03, 2026-Q1 or 2026.</summary>
public readonly record struct Period
{
    private Period(int year, int firstMonth, int months, string text) => (Year, FirstMonth, MonthCount, Text) = (year, firstMonth, months, text);

    public int Year { get; }

    public int FirstMonth { get; }

    /// <summary>1, 3 or 12.</summary>
    public int MonthCount { get; }

    public string Text { get; }

    public DateOnly FirstDay => new(Year, FirstMonth, 1);

    /// <summary>The last day, included.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(MonthCount).AddDays(-1);

    public IEnumerable<Period> Months
    {
        get
        {
            for (var month = FirstMonth; month < FirstMonth + MonthCount; month++)
                yield return Month(Year, month);
        }
    }

    /// <summary>The quarter that this month lies in.</summary>
    public Period Quarter => Quarters(Year, (FirstMonth - 1) / 3 + 1);

    public Period WholeYear => new(Year, 1, 12, Year.ToString("0000", CultureInfo.InvariantCulture));

    public static Period Month(int year, int month) => new(year, month, 1, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"));

    public static Period MonthOf(DateOnly day) => Month(day.Year, day.Month);

    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text is null || text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1)
            return false;
        var rest = text[4..];
        if (rest.Length == 0)
            period = new Period(year, 1, 12, text);
        else if (rest is ['-', 'Q', >= '1' and <= '4'])
            period = Quarters(year, rest[2] - '0');
        else if (rest.Length == 3 && rest[0] == '-' && int.TryParse(rest.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12)
            period = Month(year, month);
        return period.MonthCount > 0;
    }

    public override string ToString() => Text;

    private static Period Quarters(int year, int quarter) => new(year, quarter * 3 - 2, 3, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-Q{quarter}"));
}
