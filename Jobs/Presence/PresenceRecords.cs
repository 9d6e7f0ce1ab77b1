using System.Globalization;
using Supervision.Ingest.Halls;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;
using Supervision.Sql.Video;

namespace Supervision.Jobs.Presence;

/// <summary>What the database holds about the presence of one hall date, ready for the calculator and for what-ifs.</summary>
public sealed record PresenceRecords
{
    /// <summary>The hall's setting of the threshold in minutes for posts without their own.</summary>
    public const string MinutesSetting = "absence_minutes";

    /// <summary>Evidence beyond required time that decides whether a short presence is a flicker.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestClip = TimeSpan.FromDays(31);

    public required PresenceInput Input { get; init; }

    public required IReadOnlyList<ClipRow> Clips { get; init; }

    /// <summary>From the first start to the last end of the date's roster rows; null without any.</summary>
    public required (DateTime StartsAtUtc, DateTime EndsAtUtc)? Duty { get; init; }

    /// <summary>Whether two calendars of the hall disagree about the date: nothing is concluded on it.</summary>
    public bool IsDisputed { get; init; }

    public static async Task<PresenceRecords> Load(Database database, string hallCode, TimeZoneInfo zone, DateOnly day, CancellationToken cancel = default)
    {
        var queries = new PresenceQueries(database);
        // A shift across midnight belongs to the day before and still says who is rostered.
        var shifts = await queries.Shifts(hallCode, day.AddDays(-1), day.AddDays(1), cancel);
        var own = shifts.Where(shift => shift.Day == day).ToList();
        (DateTime StartsAtUtc, DateTime EndsAtUtc)? duty = own.Count == 0 ? null : (own.Min(shift => shift.StartsAtUtc), own.Max(shift => shift.EndsAtUtc));
        var (start, end) = duty ?? (DateTime.UnixEpoch, DateTime.UnixEpoch);
        var clips = duty is null ? [] : await ClipsOf(queries, hallCode, zone, start - Margin, end + Margin, cancel);
        var (minutes, source) = await ThresholdOf(database, hallCode, day, cancel);
        var disputes = await CalendarDisputes.Open(database, hallCode, cancel);
        var input = new PresenceInput
        {
            Posts = await queries.Posts(hallCode, cancel), Shifts = shifts, Leaves = await queries.Leaves(hallCode, start, end, cancel),
            Calendar = new HallCalendar(await queries.WorkDays(hallCode, day, day, cancel), NationalCalendar.Current, disputes.Select(entries => entries.Key)),
            Evidence = EvidenceBuilder.Of(clips), Zone = zone, DefaultMinutes = minutes, DefaultSource = source,
        };
        return new PresenceRecords { Input = input, Clips = clips, Duty = duty, IsDisputed = disputes.Contains(day) };
    }

    /// <summary>Whole hall days: whether a camera's events came on a day is seen on the day, not in the shift alone.</summary>
    private static async Task<IReadOnlyList<ClipRow>> ClipsOf(PresenceQueries queries, string hallCode, TimeZoneInfo zone, DateTime startUtc, DateTime endUtc, CancellationToken cancel)
    {
        var from = HallClock.ToUtc(HallClock.DateOf(startUtc, zone), TimeSpan.Zero, zone);
        var until = HallClock.ToUtc(HallClock.DateOf(endUtc, zone).AddDays(1), TimeSpan.Zero, zone);
        return RecordedTime.Resolve(await queries.Clips(hallCode, from, until, until + ClipRow.Usual, until + LongestClip, cancel), zone);
    }

    /// <summary>Minutes of a post without its own, and where they are written: the hall's setting, else its own adopted text, else the usual ones without a source.</summary>
    /// <exception cref="FormatException">The setting is no number.</exception>
    public static async Task<(double Minutes, string? Source)> ThresholdOf(Database database, string hallCode, DateOnly day, CancellationToken cancel = default)
    {
        // What the hall set by itself stands above a number in its adopted text.
        if ((await new HallQueries(database).Settings(hallCode, cancel)).FirstOrDefault(row => row.Name == MinutesSetting) is { } setting)
            return (Minutes(setting), setting.SourceDocument);
        return (await RulebookShelf.Of(database, hallCode, cancel)).AbsenceMinutes(day) is var (number, document, clause)
            ? (number.Value, $"{document} {clause} · {number.Source}")
            : (PresenceInput.UsualMinutes, null);
    }

    private static double Minutes(HallSettingRow setting) =>
        double.TryParse(setting.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes)
            ? minutes
            : throw new FormatException($"The setting {MinutesSetting} of hall {setting.HallCode} is \"{setting.Value}\": write minutes such as 15.");
}
