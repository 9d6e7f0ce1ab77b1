using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Presence;
using Supervision.Sql;
using Supervision.Sql.Findings.Evidence;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;
using Supervision.Sql.Presence.Board;
using Supervision.Sql.Presence.Records;

namespace Supervision.Dashboard.Presence.Day;

/// <summary>One post on one hall date with every record behind it.</summary>
public sealed record PostDayView
{
    /// <summary>No clip is longer, so none that touches the day starts earlier.</summary>
    private static readonly TimeSpan LongestClip = TimeSpan.FromDays(31);

    public required string PostCode { get; init; }
    public PostRow? Post { get; init; }
    public PresenceDayRow? Sums { get; init; }
    public IReadOnlyList<PresenceSpanRow> Spans { get; init; } = [];
    public IReadOnlyList<EpisodeLine> Episodes { get; init; } = [];
    public IReadOnlyList<LeadLine> Leads { get; init; } = [];
    public IReadOnlyList<ShiftLine> Shifts { get; init; } = [];
    public IReadOnlyList<LeaveLine> Leaves { get; init; } = [];
    public IReadOnlyList<ClipLine> Clips { get; init; } = [];
    public IReadOnlyList<ClipLine> CoverClips { get; init; } = [];

    /// <summary>Minutes from which an absence counts, and the document that says so; null: the hall's own.</summary>
    public required (double Minutes, string? Source) Threshold { get; init; }

    public IEnumerable<string> Cameras => Clips.Select(clip => clip.Camera).Distinct().Order(StringComparer.Ordinal);

    internal static async Task<PostDayView> Read(Database database, Visit visit, string postCode, DateOnly day, CancellationToken cancel)
    {
        var (hall, board, records) = (visit.Hall.HallCode, new BoardQueries(database), new RecordQueries(database));
        var post = await new EvidenceQueries(database).Post(hall, postCode, cancel);
        var shifts = await records.ShiftsOfPosts(hall, postCode, post?.CoverPostCode ?? postCode, day, cancel);
        // The post's own shifts bound the day: those of the cover post are read only to show who could stand in.
        var own = shifts.Where(shift => shift.PostCode == postCode).ToList();
        var (from, to) = own.Count == 0 ? (visit.StartUtc(day), visit.StartUtc(day.AddDays(1))) : (own.Min(shift => shift.StartsAtUtc), own.Max(shift => shift.EndsAtUtc));
        return new PostDayView
        {
            PostCode = postCode, Post = post, Shifts = shifts,
            Sums = await board.DaysOfPost(hall, postCode, day, day, cancel) is [var sums, ..] ? sums : null,
            Spans = [.. (await board.SpansOfDay(hall, day, cancel)).Where(span => span.PostCode == postCode)],
            Episodes = await board.EpisodesOfPost(hall, postCode, day, day, cancel),
            Leads = [.. (await records.LeadsOfDay(hall, day, cancel)).Where(lead => lead.PostCode == postCode)],
            Leaves = await records.LeavesOfPost(hall, postCode, day, from, to, cancel),
            Clips = await records.ClipsOfPost(hall, postCode, from - LongestClip, from, to, cancel),
            CoverClips = post?.CoverPostCode is { } cover ? await records.ClipsOfPost(hall, cover, from - LongestClip, from, to, cancel) : [],
            Threshold = await ThresholdOf(database, hall, post, day, cancel),
        };
    }

    /// <summary>The records that make a second count as the part, of those seconds that do.</summary>
    public IReadOnlyList<RecordLine> RecordsOf(string kind) => kind switch
    {
        "required" => [.. Shifts.Where(shift => shift.PostCode == PostCode).Select(RecordLine.Of)],
        "present" => OfClips(Clips, kind, "present"),
        "cover" => [.. Shifts.Where(shift => shift.PostCode == Post?.CoverPostCode && Touches(kind, shift.StartsAtUtc, shift.EndsAtUtc)).Select(RecordLine.Of), .. OfClips(CoverClips, kind, "present")],
        // A temporary leave is a report (报备) and has a part of its own, further down in the subtraction.
        "leave" => [.. Leaves.Where(leave => leave.Kind != "temporary" && Touches(kind, leave.StartsAtUtc, leave.EndsAtUtc)).Select(RecordLine.Of)],
        "reported" => [.. Leaves.Where(leave => Touches(kind, leave.StartsAtUtc, leave.EndsAtUtc)).Select(RecordLine.Of)],
        "unobserved" => OfClips(Clips, kind, "offline"),
        _ => OfClips(Clips, kind, "absent", "sign"),
    };

    private IReadOnlyList<RecordLine> OfClips(IReadOnlyList<ClipLine> clips, string kind, params string[] says) =>
        [.. clips.Where(clip => says.Contains(clip.Kind) && Touches(kind, clip.StartsAtUtc, clip.EndsAtUtc)).Select(RecordLine.Of)];

    private bool Touches(string kind, DateTime startsAtUtc, DateTime endsAtUtc) =>
        // By touch and not by time of day: a record that bore no second of the part explains nothing of it.
        Spans.Any(span => span.Kind == kind && span.StartsAtUtc < endsAtUtc && startsAtUtc < span.EndsAtUtc);

    private static async Task<(double, string?)> ThresholdOf(Database database, string hall, PostRow? post, DateOnly day, CancellationToken cancel)
    {
        // The post's own threshold before the hall's: no document names minutes, so whoever set it nearer knows better.
        if (post?.AbsenceMinutes is { } own)
            return (own, post.AbsenceSource);
        return await PresenceRecords.ThresholdOf(database, hall, day, cancel);
    }
}
