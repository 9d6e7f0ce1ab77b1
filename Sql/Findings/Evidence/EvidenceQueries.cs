using Supervision.Sql.Calls;
using Supervision.Sql.Calls.Scores;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Cases;
using Supervision.Sql.Comments;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;
using Supervision.Sql.Reviews;
using Supervision.Sql.Video;

namespace Supervision.Sql.Findings.Evidence;

/// <summary>What one session page shows of its evidence.</summary>
public sealed class EvidenceQueries(Database database) : Queries(database)
{
    public Task<CallRow?> Call(string hallCode, string callId, CancellationToken cancel = default) => Row<CallRow>(new { hallCode, callId }, cancel);

    /// <summary>The recordings of one call with what was measured; the playable one first.</summary>
    public Task<IReadOnlyList<CallRecording>> Recordings(string hallCode, string callId, CancellationToken cancel = default) =>
        Rows<CallRecording>(new { hallCode, callId }, cancel);

    public Task<TranscriptRow?> Transcript(string hallCode, string callId, CancellationToken cancel = default) =>
        Row<TranscriptRow>(new { hallCode, callId }, cancel);

    public Task<IReadOnlyList<UtteranceRow>> Utterances(string hallCode, string callId, CancellationToken cancel = default) =>
        Rows<UtteranceRow>(new { hallCode, callId }, cancel);

    public Task<IReadOnlyList<SuspectHitRow>> SuspectHits(string hallCode, string callId, CancellationToken cancel = default) =>
        Rows<SuspectHitRow>(new { hallCode, callId }, cancel);

    public Task<AbsenceEpisodeRow?> Episode(string hallCode, string postCode, DateOnly day, DateTime startsAtUtc, CancellationToken cancel = default) =>
        Row<AbsenceEpisodeRow>(new { hallCode, postCode, day, startsAtUtc }, cancel);

    public Task<CommentRow?> Comment(string hallCode, string entryId, CancellationToken cancel = default) =>
        Row<CommentRow>(new { hallCode, entryId }, cancel);

    public Task<ReviewRow?> Review(string hallCode, string reviewId, CancellationToken cancel = default) =>
        Row<ReviewRow>(new { hallCode, reviewId }, cancel);

    public Task<CaseFileRow?> CaseFile(string hallCode, string caseNo, CancellationToken cancel = default) =>
        Row<CaseFileRow>(new { hallCode, caseNo }, cancel);

    public Task<IReadOnlyList<ClockRow>> Clocks(string hallCode, string subjectKind, string subjectKey, CancellationToken cancel = default) =>
        Rows<ClockRow>(new { hallCode, subjectKind, subjectKey }, cancel);

    /// <summary>The staff member as of a day.</summary>
    public Task<StaffRow?> StaffOn(string hallCode, string staffNo, DateOnly day, CancellationToken cancel = default) =>
        Row<StaffRow>(new { hallCode, staffNo, day }, cancel);

    public Task<PostRow?> Post(string hallCode, string postCode, CancellationToken cancel = default) => Row<PostRow>(new { hallCode, postCode }, cancel);

    /// <summary>Everything of one person or post that touches the hours, in order of time.</summary>
    public Task<IReadOnlyList<TimelineItem>> Timeline(string hallCode, string? staffNo, string? postCode, TimelineHours hours, CancellationToken cancel = default) =>
        Rows<TimelineItem>(new { hallCode, staffNo, postCode, fromUtc = hours.FromUtc, toUtc = hours.ToUtc, firstDay = hours.FirstDay, lastDay = hours.LastDay, usualFromUtc = hours.UsualFromUtc, lastEndUtc = hours.LastEndUtc }, cancel);

    /// <summary>Video-index rows of a post that began in [fromUtc, toUtc), at most so many, in order of time.</summary>
    public Task<IReadOnlyList<ClipRow>> ClipsOfPost(string hallCode, string postCode, DateTime fromUtc, DateTime toUtc, int pageSize, CancellationToken cancel = default) =>
        Rows<ClipRow>(new { hallCode, postCode, fromUtc, toUtc, pageSize }, cancel);

    /// <summary>Whether a clip file with this content arrived for the hall.</summary>
    public Task<long> FootageInHall(string hallCode, string mediaHash, CancellationToken cancel = default) =>
        Value<long>(new { hallCode, mediaHash }, cancel);

    /// <summary>Notes that an officer has the session open until an instant.</summary>
    public Task<int> Look(string leaseKey, string owner, DateTime expiresAtUtc, CancellationToken cancel = default) =>
        Execute(new { leaseKey, owner, expiresAtUtc }, cancel);

    /// <summary>Who has the session open, by keys between two bounds.</summary>
    public Task<IReadOnlyList<string>> Lookers(string fromKey, string toKey, DateTime nowUtc, CancellationToken cancel = default) =>
        Rows<string>(new { fromKey, toKey, nowUtc }, cancel);
}
