using System.Globalization;

namespace Supervision.Ingest.Tables.Spreadsheets;

/// <summary>A spreadsheet's number as the text that a person would have typed.</summary>
internal static class SheetNumber
{
    // 31 December 9999, the last day that a spreadsheet and .NET both have.
    private const double LargestSerial = 2_958_465;

    /// <summary>A date-formatted number as date, time or both; any other in plain decimals, without exponent.</summary>
    internal static string Text(string value, bool isDate, DateTime epoch)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return value;
        return isDate && number is >= 0 and < LargestSerial ? Date(number, epoch) : Plain(number);
    }

    internal static string Plain(double number)
    {
        // From 1E+15 on .NET writes an exponent; a case number of 16 digits must be the digits that were typed.
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) && Math.Abs(number) < 1e28 && Math.Abs(number) > 1e-28
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>Below 1 a time of day; a whole number a date; both to the millisecond.</summary>
    internal static string Date(double serial, DateTime epoch)
    {
        // Rounded: the binary fraction of 9:05 is otherwise 09:04:59.999.
        var time = epoch.AddMilliseconds(Math.Round(serial * 86_400_000));
        var clock = time.Millisecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fff";
        if (serial < 1)
            return time.ToString(clock, CultureInfo.InvariantCulture);
        return time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : $"yyyy-MM-dd {clock}", CultureInfo.InvariantCulture);
    }
}
