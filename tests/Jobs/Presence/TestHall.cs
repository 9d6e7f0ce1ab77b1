using System.Globalization;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Presence;
using Supervision.Sql.Halls;
using Supervision.Sql.Video;

namespace Supervision.Jobs.Tests.Presence;

/// <summary>A hall written in wall times, one line per row.</summary>
public sealed record TestHall
{
    public const string Monday = "2026-03-02";
    public const string Tuesday = "2026-03-03";
    public const string Sunday = "2026-03-01";

    public IReadOnlyList<PostRow> Posts { get; init; } = [];

    public IReadOnlyList<ShiftRow> Shifts { get; init; } = [];

    public IReadOnlyList<StaffLeaveRow> Leaves { get; init; } = [];

    public IReadOnlyList<WorkDayRow> WorkDays { get; init; } = [];

    public IReadOnlyList<ClipRow> Clips { get; init; } = [];

    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public double DefaultMinutes { get; init; } = 15;

    /// <summary>One post P with one person 1001 from 09:00 to 10:00 on Monday, threshold one minute, nothing seen yet.</summary>
    public static TestHall OneHour() => new TestHall().Post("P", 1).Shift("P", "1001", "09:00", "10:00");

    public TestHall Post(string code, double? minutes = null, string? cover = null, string? source = null, int minStaff = 1) => this with
    {
        Posts = [.. Posts, new PostRow { HallCode = "H", PostCode = code, Name = code, CoverPostCode = cover, MinStaff = minStaff, AbsenceMinutes = minutes, AbsenceSource = source, BatchId = "b", LineNumber = 1, ContentHash = "" }],
    };

    public TestHall Shift(string post, string staff, string start, string end, string day = Monday) => this with
    {
        Shifts = [.. Shifts, new ShiftRow { HallCode = "H", ShiftId = $"{Shifts.Count}", StaffNo = staff, PostCode = post, Day = Date(day), StartsAtUtc = At(day, start), EndsAtUtc = At(day, end), BatchId = "b", LineNumber = 1, ContentHash = "" }],
    };

    public TestHall Clip(string kind, string start, string end, string post = "P", string camera = "C1", string? staff = null, string day = Monday, string? endDay = null, int? persons = null) => this with
    {
        Clips = [.. Clips, new ClipRow { HallCode = "H", ClipId = $"{Clips.Count}", Camera = camera, PostCode = post, Kind = kind, Persons = persons, StaffNo = staff, StartsAtUtc = At(day, start), EndsAtUtc = At(endDay ?? day, end), BatchId = "b", LineNumber = 1, ContentHash = "" }],
    };

    public TestHall Leave(string staff, string kind, string start, string end, string? approvedBy = "Head", string day = Monday) => this with
    {
        Leaves = [.. Leaves, new StaffLeaveRow { HallCode = "H", LeaveId = $"{Leaves.Count}", StaffNo = staff, Kind = kind, ApprovedBy = approvedBy, StartsAtUtc = At(day, start), EndsAtUtc = At(day, end), BatchId = "b", LineNumber = 1, ContentHash = "" }],
    };

    public TestHall WorkDay(string day, bool worked, string? hours = null) => this with
    {
        WorkDays = [.. WorkDays, new WorkDayRow { HallCode = "H", Day = Date(day), IsWorkday = worked, Hours = hours, BatchId = "b", LineNumber = 1, ContentHash = "" }],
    };

    public PresenceInput Input() => new()
    {
        Posts = Posts, Shifts = Shifts, Leaves = Leaves, Zone = Zone, DefaultMinutes = DefaultMinutes,
        Calendar = new HallCalendar(WorkDays, NationalCalendar.Current), Evidence = EvidenceBuilder.Of(Clips),
    };

    public IReadOnlyList<PostDay> Days() => [.. new PresenceCalculator(Input()).Days()];

    public PostDay Day(string post = "P") => Days().Single(day => day.PostCode == post);

    /// <summary>The parts in minutes: required, present, cover, leave, reported, unobserved, absent.</summary>
    public string Minutes(string post = "P")
    {
        var day = Day(post);
        return string.Join(' ', day.Parts.Select(part => part.Seconds.Seconds / 60.0).Prepend(day.Required.Seconds / 60.0).Select(value => value.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The episodes such as <c>09:00:00-09:10:00 late 10</c>.</summary>
    public string Episodes(string post = "P") => string.Join(", ", Days().Where(day => day.PostCode == post).SelectMany(day => day.Episodes)
        .Select(episode => $"{Wall(episode.Span.StartsAtUtc)}-{Wall(episode.Span.EndsAtUtc)} {episode.Word} {episode.Minutes.ToString(CultureInfo.InvariantCulture)}"));

    public string Wall(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The instant of a wall time; 24:00 and beyond lie on the next days.</summary>
    public DateTime At(string day, string clock)
    {
        var parts = clock.Split(':').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var wall = Date(day).ToDateTime(TimeOnly.MinValue).AddHours(parts[0]).AddMinutes(parts[1]).AddSeconds(parts.Length > 2 ? parts[2] : 0);
        return TimeZoneInfo.ConvertTimeToUtc(wall, Zone);
    }

    private static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
