using Supervision.Jobs.Findings;
using Supervision.Jobs.Operations;
using Supervision.Sql.Bulk;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Comments;

/// <summary>A stage that reads what citizens wrote: who and which post is meant, what is complained of or praised.</summary>
public abstract class WordsStage<TRow> : EvidenceStage<TRow> where TRow : FeedRow
{
    protected override async Task<EvidenceContext> Prepare(Night night, CancellationToken cancel)
    {
        var halls = new HallQueries(night.Database);
        var staff = await halls.StaffOfHall(night.HallCode, cancel);
        var posts = await halls.PostsOfHall(night.HallCode, cancel);
        var adoptions = await new RulebookQueries(night.Database).Adoptions(night.HallCode, cancel);
        return new WordsContext(CommentFindings.Version(adoptions),
            staff.Select(row => new KnownStaff(row.StaffNo, row.Name, row.PostCode)).DistinctBy(known => known.StaffNo).ToList(),
            posts.Select(row => new KnownPost(row.PostCode, row.Name)).ToList(), adoptions);
    }

    /// <summary>What was written; empty for none.</summary>
    protected abstract string TextOf(TRow row);

    /// <summary>Keys, people and times of the row's session.</summary>
    protected abstract SessionRow SessionOf(TRow row, CommentReading reading, Night night);

    /// <summary>Whether a finding counts for this row; all do unless a feed says otherwise.</summary>
    protected virtual bool Counts(FindingRow finding, TRow row) => true;

    protected sealed override (SessionRow Session, IReadOnlyList<FindingRow> Findings) Judge(TRow row, Night night, EvidenceContext context)
    {
        var known = (WordsContext)context;
        var reading = CommentAnalysis.Analyze(TextOf(row), known.Staff, known.Posts);
        var session = SessionOf(row, reading, night);
        return (session, CommentFindings.Of(session, reading, known.Rules, known.Adoptions).Where(finding => Counts(finding, row)).ToList());
    }

    /// <summary>The one person whom the words name for certain; null for none or several: two people in one comment are no suspicion of either.</summary>
    protected static string? OnlyStaff(CommentReading reading) => Only(reading.Staff.Where(suspect => suspect.Certainty >= 1).Select(suspect => suspect.StaffNo));

    /// <summary>The one post that the words name; null for none or several.</summary>
    protected static string? OnlyPost(CommentReading reading) => Only(reading.Posts.Select(suspect => suspect.PostCode));

    private static string? Only(IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).ToList() is [var one] ? one : null;

    private sealed record WordsContext(string Rules, IReadOnlyList<KnownStaff> Staff, IReadOnlyList<KnownPost> Posts, IReadOnlyList<RulebookAdoptionRow> Adoptions) : EvidenceContext(Rules);
}
