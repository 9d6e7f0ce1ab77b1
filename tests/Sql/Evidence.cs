using Supervision.Sql.Bulk;
using Supervision.Sql.Calls;
using Supervision.Sql.Calls.Media;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Cases;
using Supervision.Sql.Comments;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Inspections;
using Supervision.Sql.Reviews;
using Supervision.Sql.Video;

namespace Supervision.Sql.Tests;

/// <summary>Rows of hall h around one instant, and how they come in.</summary>
internal static class Evidence
{
    public static readonly DateTime At = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Day = new(2026, 3, 2);

    public static CallRow Call(string id, double minutes = 0) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "hash of " + id, CallId = id, StartedAtUtc = At.AddMinutes(minutes), StaffNo = "S1", Direction = "in", Missed = false,
    };

    public static ReviewRow Review(string id, int level, double minutes = 0) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "hash of " + id, ReviewId = id, Level = level, RatedAtUtc = At.AddMinutes(minutes), StaffNo = "S1",
    };

    public static ClipRow Clip(string id, double from, double to) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "hash of " + id, ClipId = id, Camera = "c1", PostCode = "A01", StartsAtUtc = At.AddMinutes(from), EndsAtUtc = At.AddMinutes(to), Kind = "present",
    };

    public static ShiftRow Shift(string id, DateOnly day) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "hash of " + id, ShiftId = id, StaffNo = "S1", PostCode = "A01", Day = day, StartsAtUtc = At, EndsAtUtc = At.AddHours(3),
    };

    public static StaffLeaveRow Leave(string id, double from, double to) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "hash of " + id, LeaveId = id, StaffNo = "S1", StartsAtUtc = At.AddMinutes(from), EndsAtUtc = At.AddMinutes(to), Kind = "annual",
    };

    public static CommentRow Comment(string id, double minutes = 0) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "hash of " + id, EntryId = id, ReceivedAtUtc = At.AddMinutes(minutes), Channel = "box", Body = "words of " + id,
    };

    public static InspectionRow Inspection(string id, double minutes = 0) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "hash of " + id, InspectionId = id, InspectedAtUtc = At.AddMinutes(minutes), Clause = "S1/四.1", Outcome = "fail",
    };

    public static CaseFileRow Case(string no, double minutes = 0) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "hash of " + no, CaseNo = no, Item = "matter of " + no, AcceptedAtUtc = At.AddMinutes(minutes), StaffNo = "S1",
    };

    public static LedgerEntryRow Entry(string id, string kind, double minutes = 0) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "hash of " + id, EntryId = id, Kind = kind, EnteredAtUtc = At.AddMinutes(minutes), StaffNo = "S1",
    };

    public static StaffRow Staff(string no, string department, DateOnly? from = null, DateOnly? to = null) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = $"hash of {no} in {department}", StaffNo = no, Name = "name of " + no, Department = department, ValidFrom = from ?? Day.AddYears(-1), ValidTo = to,
    };

    public static PostRow Post(string code) => new() { HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "hash of " + code, PostCode = code, Name = "name of " + code, MinStaff = 1 };

    public static SessionRow Session(string id, string kind, string subject) => new() { HallCode = "h", SessionId = id, Kind = kind, SubjectKey = subject, Day = Day, StartsAtUtc = At, EndsAtUtc = At, State = "open" };

    public static FindingRow Finding(string id, string session, string state = "open") => new()
    {
        HallCode = "h", FindingId = id, SessionId = session, RuleKey = "r", DocumentId = "S1", Clause = "四.2(3)", Kind = "phrase", StaffNo = "S1", OccurredAtUtc = At, Day = Day,
        Probability = 0.9, Severity = "ordinary", Machine = "breach", State = state, Reason = "[]", ScoredUnder = "x",
    };

    public static RecordingRow Recording(string key, string mediaHash, string? callId = null) => new() { HallCode = "h", FileKey = key, FileName = key + ".wav", MediaHash = mediaHash, BatchId = "b", CallId = callId };

    public static MediaFileRow Measured(string hash, string state = "ready", string under = "1") =>
        new() { MediaHash = hash, Format = "wav", State = state, ReviewHash = hash + "-review", AnalysisHash = hash + "-analysis", MeasuredUnder = under };

    public static TranscriptRow Transcript(string callId, string batchId = "b", string basis = "channel") =>
        new() { HallCode = "h", CallId = callId, SourceHash = "words of " + callId, BatchId = batchId, Format = "json", RoleBasis = basis };

    public static async Task<MergeCount> In(this TestDatabase test, Func<Transaction, Task<MergeCount>> merge)
    {
        await using var transaction = await test.Database.Begin();
        var count = await merge(transaction);
        await transaction.Commit();
        return count;
    }

    public static Task<MergeCount> Calls(this TestDatabase test, params CallRow[] calls) => test.In(transaction => new CallQueries(transaction).MergeCalls(calls));

    public static Task<MergeCount> Comments(this TestDatabase test, params CommentRow[] comments) => test.In(transaction => new CommentQueries(transaction).MergeComments(comments));

    public static Task<MergeCount> Inspections(this TestDatabase test, params InspectionRow[] inspections) => test.In(transaction => new InspectionQueries(transaction).MergeInspections(inspections));

    public static Task<MergeCount> Entries(this TestDatabase test, params LedgerEntryRow[] entries) => test.In(transaction => new CaseQueries(transaction).MergeLedgerEntries(entries));

    public static Task<MergeCount> Cases(this TestDatabase test, params CaseFileRow[] cases) => test.In(transaction => new CaseQueries(transaction).MergeCaseFiles(cases));

    public static Task<MergeCount> Staff(this TestDatabase test, params StaffRow[] staff) => test.In(transaction => new HallQueries(transaction).MergeStaff(staff));

    public static Task<MergeCount> Posts(this TestDatabase test, params PostRow[] posts) => test.In(transaction => new HallQueries(transaction).MergePosts(posts));

    public static Task<MergeCount> Shifts(this TestDatabase test, params ShiftRow[] shifts) => test.In(transaction => new HallQueries(transaction).MergeShifts(shifts));

    public static Task<MergeCount> Reviews(this TestDatabase test, params ReviewRow[] reviews) => test.In(transaction => new ReviewQueries(transaction).MergeReviews(reviews));

    public static Task<MergeCount> Clips(this TestDatabase test, params ClipRow[] clips) => test.In(transaction => new ClipQueries(transaction).MergeClips(clips));
}
