using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Halls;

/// <summary>The <c>hours</c> of a date: <c>08:30-12:00;13:30-17:30</c>, hall time, half-open.</summary>
public static class WorkingHours
{
    private static readonly char[] Between = [';', '；', ',', '，', '、'];
    private static readonly char[] Dashes = ['-', '–', '—', '~', '～', '至'];

    /// <summary>The stretches in one spelling, in order; false where one cannot be read or ends before it starts.</summary>
    public static bool TryParse(string text, out string? hours)
    {
        hours = null;
        ArgumentNullException.ThrowIfNull(text);
        var parts = new List<(TimeSpan Start, TimeSpan End)>();
        foreach (var part in text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(Dashes, StringSplitOptions.TrimEntries);
            if (ends.Length != 2 || !WrittenTime.TryParseClock(ends[0], out var start) || !WrittenTime.TryParseClock(ends[1], out var end) || end < start)
                return false;
            if (end > start)
                parts.Add((start, end));
        }
        // One spelling: two files that write the same hours differently do not contradict each other.
        hours = string.Join(';', parts.Order().Select(part => $"{Clock(part.Start)}-{Clock(part.End)}"));
        return hours.Length > 0;
    }

    private static string Clock(TimeSpan clock) =>
        $"{(int)clock.TotalHours:00}:{clock.Minutes:00}" + (clock.Seconds == 0 ? "" : $":{clock.Seconds:00}");
}
