using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Supervision.Jobs.Halls;

/// <summary>Working days of the State Council's notices, with 调休; a year without a notice is unknown.</summary>
public sealed class NationalCalendar
{
    private static readonly Lazy<NationalCalendar> Shipped = new(ReadShipped);

    private readonly HashSet<int> _years = [];
    private readonly Dictionary<DateOnly, bool> _worked = [];

    /// <exception cref="FormatException">A line is not <c>year off|work days</c>.</exception>
    public NationalCalendar(string text)
    {
        var lineNo = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            lineNo++;
            if (line.Length > 0 && line[0] != '#')
                Add(line, lineNo);
        }
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..16];
    }

    /// <summary>The calendar that ships with the program.</summary>
    public static NationalCalendar Current => Shipped.Value;

    /// <summary>Hash of the text: a deadline keeps which calendar counted it.</summary>
    public string Version { get; }

    public int FirstYear => _years.Min();

    public int LastYear => _years.Max();

    /// <summary>Whether the date is worked; null where no notice of its year is known.</summary>
    public bool? IsWorkday(DateOnly date)
    {
        if (!_years.Contains(date.Year))
            return null;
        return _worked.TryGetValue(date, out var worked) ? worked : IsWeekday(date);
    }

    public static bool IsWeekday(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private void Add(string line, int lineNo)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words[1] is not ("off" or "work") || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            throw new FormatException($"Calendar line {lineNo}: \"{line}\" is not \"<year> off|work <MMDD>…\".");
        _years.Add(year);
        foreach (var word in words.Skip(2))
        {
            var ends = word.Split('-');
            for (var day = Day(year, ends[0], lineNo); day <= Day(year, ends[^1], lineNo); day = day.AddDays(1))
                _worked[day] = words[1] == "work";
        }
    }

    private static DateOnly Day(int year, string monthDay, int lineNo) =>
        DateOnly.TryParseExact($"{year:D4}{monthDay}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"Calendar line {lineNo}: \"{monthDay}\" is no day of {year} written as MMDD.");

    private static NationalCalendar ReadShipped()
    {
        using var stream = typeof(NationalCalendar).Assembly.GetManifestResourceStream("national-calendar.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new NationalCalendar(reader.ReadToEnd());
    }
}
