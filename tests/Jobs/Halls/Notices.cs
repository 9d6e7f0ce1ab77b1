using System.Globalization;

namespace Supervision.Jobs.Tests.Halls;

/// <summary>The State Council's notices for 2018 to 2026, written down by hand for these tests: days off as ranges, weekend days that are worked.</summary>
internal static class Notices
{
    private static readonly Dictionary<int, (string Off, string Worked)> Years = new()
    {
        [2018] = ("0101-0101 0215-0221 0405-0407 0429-0501 0616-0618 0922-0924 1001-1007 1230-1231", "0211 0224 0408 0428 0929 0930 1229"),
        [2019] = ("0101-0101 0204-0210 0405-0407 0501-0504 0607-0609 0913-0915 1001-1007", "0202 0203 0428 0505 0929 1012"),
        [2020] = ("0101-0101 0124-0202 0404-0406 0501-0505 0625-0627 1001-1008", "0119 0426 0509 0628 0927 1010"),
        [2021] = ("0101-0103 0211-0217 0403-0405 0501-0505 0612-0614 0919-0921 1001-1007", "0207 0220 0425 0508 0918 0926 1009"),
        [2022] = ("0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007 1231-1231", "0129 0130 0402 0424 0507 1008 1009"),
        [2023] = ("0101-0102 0121-0127 0405-0405 0429-0503 0622-0624 0929-1006", "0128 0129 0423 0506 0625 1007 1008"),
        [2024] = ("0101-0101 0210-0217 0404-0406 0501-0505 0610-0610 0915-0917 1001-1007", "0204 0218 0407 0428 0511 0914 0929 1012"),
        [2025] = ("0101-0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008", "0126 0208 0427 0928 1011"),
        [2026] = ("0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007", "0104 0214 0228 0509 0920 1010"),
    };

    internal static DateOnly First { get; } = new(2018, 1, 1);

    internal static DateOnly Last { get; } = new(2026, 12, 31);

    /// <summary>Whether the date is worked, by the notice of its year and else by its weekday.</summary>
    internal static bool IsWorked(DateOnly date)
    {
        var (off, worked) = Years[date.Year];
        if (off.Split(' ').Select(range => range.Split('-')).Any(range => Day(date.Year, range[0]) <= date && date <= Day(date.Year, range[1])))
            return false;
        return worked.Split(' ').Any(day => Day(date.Year, day) == date) || date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    private static DateOnly Day(int year, string day) => DateOnly.ParseExact($"{year}{day}", "yyyyMMdd", CultureInfo.InvariantCulture);
}
