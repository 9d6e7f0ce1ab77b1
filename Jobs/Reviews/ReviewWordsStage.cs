using Supervision.Jobs.Comments;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Reviews;

namespace Supervision.Jobs.Reviews;

/// <summary>Reads the words of reviews as the comment box is read: complaints and urgent words reach the same queue.</summary>
/// <remarks>The clocks of a bad review have a session of their own (S3 三(二)9); the words have this one, so that neither stage undoes the other's.</remarks>
public sealed class ReviewWordsStage : WordsStage<ReviewRow>
{
    public override string Key => "reviewwords";

    public override int Order => 63;

    public override string Reads => "Review, Staff, Post, RulebookAdoption";

    protected override string Kind => "review";

    protected override Task<IReadOnlyList<ReviewRow>> Due(Transaction transaction, string hallCode, string rules, int count, CancellationToken cancel) =>
        new ReviewQueries(transaction).ReviewsDue(hallCode, rules, count, cancel);

    protected override string KeyOf(ReviewRow row) => row.ReviewId;

    protected override string TextOf(ReviewRow row) => row.Body ?? "";

    protected override SessionRow SessionOf(ReviewRow row, CommentReading reading, Night night) => new()
    {
        HallCode = night.HallCode,
        SessionId = FindingKeys.Session(night.HallCode, Kind, $"words {row.ReviewId}"),
        Kind = Kind,
        SubjectKey = row.ReviewId,
        StaffNo = row.StaffNo ?? OnlyStaff(reading),
        PostCode = row.PostCode,
        Day = HallClock.DateOf(row.RatedAtUtc, night.Zone),
        StartsAtUtc = row.RatedAtUtc,
        EndsAtUtc = row.RatedAtUtc,
        State = "open",
    };

    // A satisfied citizen's remark that something was slow is no complaint; urgent words count at any level.
    protected override bool Counts(FindingRow finding, ReviewRow row) =>
        row.Level <= 2 || finding.Kind == "praise" || finding.RuleKey is "comment.bribery" or "comment.threat";
}
