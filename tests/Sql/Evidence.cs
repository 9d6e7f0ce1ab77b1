using Supervision.Sql.Bulk;
using Supervision.Sql.Calls;
using Supervision.Sql.Calls.Media;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Halls;
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

    public static Task<MergeCount> Reviews(this TestDatabase test, params ReviewRow[] reviews) => test.In(transaction => new ReviewQueries(transaction).MergeReviews(reviews));

    public static Task<MergeCount> Clips(this TestDatabase test, params ClipRow[] clips) => test.In(transaction => new ClipQueries(transaction).MergeClips(clips));
}
