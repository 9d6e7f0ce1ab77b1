using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Comments;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Comments;

/// <summary>Reads the comment box: complaints and urgent words reach the officer, praise is kept as positive evidence.</summary>
public sealed class CommentStage : WordsStage<CommentRow>
{
    public override string Key => "comments";

    public override int Order => 62;

    public override string Reads => "Comment, Staff, Post, RulebookAdoption";

    protected override string Kind => "comment";

    protected override Task<IReadOnlyList<CommentRow>> Due(Transaction transaction, string hallCode, string rules, int count, CancellationToken cancel) =>
        new CommentQueries(transaction).CommentsDue(hallCode, rules, count, cancel);

    protected override string KeyOf(CommentRow row) => row.EntryId;

    protected override string TextOf(CommentRow row) => row.Body;

    protected override SessionRow SessionOf(CommentRow row, CommentReading reading, Night night) => new()
    {
        HallCode = night.HallCode,
        SessionId = FindingKeys.Session(night.HallCode, Kind, row.EntryId),
        Kind = Kind,
        SubjectKey = row.EntryId,
        StaffNo = row.StaffNo ?? OnlyStaff(reading),
        PostCode = row.PostCode ?? OnlyPost(reading),
        Day = HallClock.DateOf(row.ReceivedAtUtc, night.Zone),
        StartsAtUtc = row.ReceivedAtUtc,
        EndsAtUtc = row.ReceivedAtUtc,
        State = "open",
    };
}
