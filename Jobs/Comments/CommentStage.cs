using Supervision.Jobs.Findings;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Comments;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Comments;

/// <summary>Reads the comment box: complaints and urgent words reach the officer, praise is kept as positive evidence.</summary>
public sealed class CommentStage : EvidenceStage<CommentRow>
{
    public override string Key => "comments";

    public override int Order => 62;

    public override string Reads => "Comment, Staff, Post, RulebookAdoption";

    protected override string Kind => "comment";

    protected override async Task<EvidenceContext> Prepare(Night night, CancellationToken cancel)
    {
        var halls = new HallQueries(night.Database);
        var staff = await halls.StaffOfHall(night.HallCode, cancel);
        var posts = await halls.PostsOfHall(night.HallCode, cancel);
        var adoptions = await new RulebookQueries(night.Database).Adoptions(night.HallCode, cancel);
        return new CommentContext(CommentFindings.Version(adoptions),
            staff.Select(row => new KnownStaff(row.StaffNo, row.Name, row.PostCode)).DistinctBy(known => known.StaffNo).ToList(),
            posts.Select(row => new KnownPost(row.PostCode, row.Name)).ToList(), adoptions);
    }

    protected override Task<IReadOnlyList<CommentRow>> Due(Transaction transaction, string hallCode, string rules, int count, CancellationToken cancel) =>
        new CommentQueries(transaction).CommentsDue(hallCode, rules, count, cancel);

    protected override string KeyOf(CommentRow row) => row.EntryId;

    protected override (SessionRow Session, IReadOnlyList<FindingRow> Findings) Judge(CommentRow row, Night night, EvidenceContext context)
    {
        var known = (CommentContext)context;
        var reading = CommentAnalysis.Analyze(row.Body, known.Staff, known.Posts);
        var session = new SessionRow
        {
            HallCode = night.HallCode,
            SessionId = FindingKeys.Session(night.HallCode, Kind, row.EntryId),
            Kind = Kind,
            SubjectKey = row.EntryId,
            StaffNo = row.StaffNo ?? Only(reading.Staff.Where(suspect => suspect.Certainty >= 1).Select(suspect => suspect.StaffNo)),
            PostCode = row.PostCode ?? Only(reading.Posts.Select(suspect => suspect.PostCode)),
            Day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(row.ReceivedAtUtc, night.Zone)),
            StartsAtUtc = row.ReceivedAtUtc,
            EndsAtUtc = row.ReceivedAtUtc,
            State = "open",
        };
        return (session, CommentFindings.Of(session, reading, known.Rules, known.Adoptions));
    }

    // Two people in one comment are no suspicion of either.
    private static string? Only(IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).ToList() is [var one] ? one : null;

    private sealed record CommentContext(string Rules, IReadOnlyList<KnownStaff> Staff, IReadOnlyList<KnownPost> Posts, IReadOnlyList<RulebookAdoptionRow> Adoptions) : EvidenceContext(Rules);
}
