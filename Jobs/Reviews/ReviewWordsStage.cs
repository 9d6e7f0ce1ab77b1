using Supervision.Jobs.Comments;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Reviews;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Reviews;

/// <summary>Reads the words of reviews as the comment box is read: complaints and urgent words reach the same queue.</summary>
/// <remarks>The clocks of a bad review have a session of their own (S3 三(二)9); the words have this one, so that neither stage undoes the other's.</remarks>
public sealed class ReviewWordsStage : EvidenceStage<ReviewRow>
{
    public override string Key => "reviewwords";

    public override int Order => 63;

    public override string Reads => "Review, Staff, Post, RulebookAdoption";

    protected override string Kind => "review";

    protected override async Task<EvidenceContext> Prepare(Night night, CancellationToken cancel)
    {
        var halls = new HallQueries(night.Database);
        var staff = await halls.StaffOfHall(night.HallCode, cancel);
        var posts = await halls.PostsOfHall(night.HallCode, cancel);
        var adoptions = await new RulebookQueries(night.Database).Adoptions(night.HallCode, cancel);
        return new ReviewContext(CommentFindings.Version(adoptions),
            staff.Select(row => new KnownStaff(row.StaffNo, row.Name, row.PostCode)).DistinctBy(known => known.StaffNo).ToList(),
            posts.Select(row => new KnownPost(row.PostCode, row.Name)).ToList(), adoptions);
    }

    protected override Task<IReadOnlyList<ReviewRow>> Due(Transaction transaction, string hallCode, string rules, int count, CancellationToken cancel) =>
        new ReviewQueries(transaction).ReviewsDue(hallCode, rules, count, cancel);

    protected override string KeyOf(ReviewRow row) => row.ReviewId;

    protected override (SessionRow Session, IReadOnlyList<FindingRow> Findings) Judge(ReviewRow row, Night night, EvidenceContext context)
    {
        var known = (ReviewContext)context;
        var reading = CommentAnalysis.Analyze(row.Body ?? "", known.Staff, known.Posts);
        var session = new SessionRow
        {
            HallCode = night.HallCode,
            SessionId = FindingKeys.Session(night.HallCode, Kind, $"words {row.ReviewId}"),
            Kind = Kind,
            SubjectKey = row.ReviewId,
            StaffNo = row.StaffNo ?? (reading.Staff.Where(suspect => suspect.Certainty >= 1).Select(suspect => suspect.StaffNo).Distinct().ToList() is [var one] ? one : null),
            PostCode = row.PostCode,
            Day = HallClock.DateOf(row.RatedAtUtc, night.Zone),
            StartsAtUtc = row.RatedAtUtc,
            EndsAtUtc = row.RatedAtUtc,
            State = "open",
        };
        // A satisfied citizen's remark that something was slow is no complaint; urgent words count at any level.
        var findings = CommentFindings.Of(session, reading, known.Rules, known.Adoptions)
            .Where(finding => row.Level <= 2 || finding.Kind == "praise" || finding.RuleKey is "comment.bribery" or "comment.threat").ToList();
        return (session, findings);
    }

    private sealed record ReviewContext(string Rules, IReadOnlyList<KnownStaff> Staff, IReadOnlyList<KnownPost> Posts, IReadOnlyList<RulebookAdoptionRow> Adoptions) : EvidenceContext(Rules);
}
