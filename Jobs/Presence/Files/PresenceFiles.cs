using System.Globalization;
using Supervision.Ingest.Halls;
using Supervision.Ingest.Inbox;
using Supervision.Ingest.Tables;
using Supervision.Jobs.Halls;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Presence.Files;

/// <summary>The presence of one hall from its feed files alone, without a database.</summary>
public sealed record PresenceFiles
{
    public required string HallCode { get; init; }

    public required PresenceInput Input { get; init; }

    /// <summary>What was refused, in words, with file, line, column and value.</summary>
    public required IReadOnlyList<string> Refused { get; init; }

    /// <summary>Which thresholds hold and where each is written: what was adopted or set in the database is not seen from files.</summary>
    public string Thresholds => Told(string.Create(CultureInfo.InvariantCulture, $"{Input.DefaultMinutes} minutes by --minutes (no source: the hall's own)"));

    /// <summary>The same with what a database holds for the hall.</summary>
    internal string ThresholdsFrom(IEnumerable<AdoptedThreshold> adopted) =>
        Told(string.Join(", later ", adopted.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Minutes} minutes by the database ({value.Source ?? "no source: the hall's own"})"))));

    private string Told(string others)
    {
        var own = Input.Posts.Where(post => post.AbsenceMinutes is not null).ToList();
        var sources = own.Select(post => string.IsNullOrWhiteSpace(post.AbsenceSource) ? "no source: the hall's own" : post.AbsenceSource).Distinct().Order(StringComparer.Ordinal);
        return $"{HallCode}: thresholds of {own.Count} posts from posts.csv{(own.Count == 0 ? "" : $" ({string.Join("; ", sources)})")}, of {Input.Posts.Count - own.Count} posts {others}";
    }

    /// <summary>The hall folders of an inbox; the folder itself where it holds a hall's files.</summary>
    public static IReadOnlyList<string> HallFolders(string inbox) =>
        HallFolder.Entries(inbox).Any(entry => entry.Section == InboxSection.Table && entry.Feed == Feeds.Posts.Name)
            ? [inbox]
            : [.. Directory.GetDirectories(inbox).Order(StringComparer.Ordinal)];

    /// <param name="defaultMinutes">Threshold of posts without their own.</param>
    public static PresenceFiles Read(string hallFolder, TimeZoneInfo zone, double defaultMinutes, DateTime nowUtc, CancellationToken cancel = default)
    {
        var hallCode = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(hallFolder)));
        var files = FeedFiles.Read(hallFolder, hallCode, zone, nowUtc, cancel);
        var refused = files.Refused.Select(entry => Words(hallCode, entry.File, entry.Rejected)).ToList();
        return new PresenceFiles
        {
            HallCode = hallCode, Refused = refused,
            Input = new PresenceInput
            {
                Posts = files.Posts, Shifts = files.Shifts, Leaves = files.Leave, Zone = zone, DefaultMinutes = defaultMinutes,
                Calendar = new HallCalendar(Agreed(hallCode, files.WorkDays, refused), NationalCalendar.Current), Evidence = EvidenceBuilder.Of(RecordedTime.Resolve(files.Clips, zone)),
            },
        };
    }

    /// <summary>One row a date. Where two rows disagree neither is believed: nothing is required on that date.</summary>
    private static List<WorkDayRow> Agreed(string hallCode, IReadOnlyList<WorkDayRow> rows, List<string> refused)
    {
        var days = new List<WorkDayRow>();
        foreach (var day in rows.GroupBy(row => row.Day))
        {
            var first = day.First();
            var others = day.Where(row => Said(row) != Said(first)).ToList();
            refused.AddRange(others.Select(row => Words(hallCode, row.BatchId, new Rejected
            {
                Line = row.LineNumber, Column = "date", Value = Said(row), Reason = RowReasons.CalendarsDisagree(first.BatchId, first.LineNumber),
            })));
            days.Add(others.Count == 0 ? first : first with { IsWorkday = false, Hours = null });
        }
        return days;
    }

    private static string Said(WorkDayRow row) => CalendarDisputes.Statement(row.Day, row.IsWorkday, row.Hours);

    private static string Words(string hallCode, string file, Rejected rejected)
    {
        var line = rejected.Line is { } number ? $":{number}" : "";
        var column = rejected.Column is null ? "" : $" {rejected.Column}";
        var value = rejected.Value is null ? "" : $" \"{rejected.Value}\"";
        return $"{hallCode}/{file}{line}:{column}{value} {rejected.Reason.English}".Replace(":  ", ": ", StringComparison.Ordinal);
    }
}
