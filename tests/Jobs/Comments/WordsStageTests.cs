using Supervision.Jobs.Comments;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql;
using Supervision.Sql.Comments;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Tests.Comments;

public sealed class WordsStageTests
{
    private const string Rude = "态度恶劣，冷漠，爱理不理。";

    [Theory]
    [InlineData("令狐明" + Rude, "W01")]
    [InlineData("令狐明和李强" + Rude, null)]
    [InlineData(Rude, null)]
    public async Task Session_OfWordsThatNameOnePerson_IsThatPersons(string words, string? staffNo) =>
        Assert.Equal(staffNo, (await Judged(new Words(counts: true), words)).Session?.StaffNo);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Finding_ThatTheFeedLeavesOut_IsNotWritten(bool counts) =>
        Assert.Equal(counts, (await Judged(new Words(counts), Rude)).Findings.Count > 0);

    private static async Task<(SessionRow? Session, IReadOnlyList<FindingRow> Findings)> Judged(Words stage, string words)
    {
        await using var night = await TestNight.Create();
        await using (var writing = await night.Database.Begin())
        {
            await new HallQueries(writing).MergeStaff([Person("W01", "令狐明"), Person("W02", "李强")]);
            await new CommentQueries(writing).MergeComments([new CommentRow
            {
                HallCode = "h", EntryId = "c1", ReceivedAtUtc = new DateTime(2026, 3, 3, 2, 0, 0, DateTimeKind.Utc), Channel = "意见箱", Body = words,
                BatchId = "c", LineNumber = 2, ContentHash = "c1",
            }]);
            await writing.Commit();
        }
        await night.Run(stage);
        await using var transaction = await night.Database.Begin();
        var queries = new FindingQueries(transaction);
        var session = FindingKeys.Session("h", "comment", "c1");
        return (await queries.Session("h", session), await queries.FindingsOfSession("h", session));
    }

    private static StaffRow Person(string staffNo, string name) => new()
    {
        HallCode = "h", StaffNo = staffNo, Name = name, Department = "民政", ValidFrom = new DateOnly(2025, 1, 1), BatchId = "s", LineNumber = 2, ContentHash = staffNo,
    };

    /// <summary>As little of a stage as can be: the session is whoever the words alone name.</summary>
    private sealed class Words(bool counts) : WordsStage<CommentRow>
    {
        public override string Key => "words";

        public override int Order => 1;

        public override string Reads => "Comment";

        protected override string Kind => "comment";

        protected override Task<IReadOnlyList<CommentRow>> Due(Transaction transaction, string hallCode, string rules, int count, CancellationToken cancel) =>
            new CommentQueries(transaction).CommentsDue(hallCode, rules, count, cancel);

        protected override string KeyOf(CommentRow row) => row.EntryId;

        protected override string TextOf(CommentRow row) => row.Body;

        protected override bool Counts(FindingRow finding, CommentRow row) => counts;

        protected override SessionRow SessionOf(CommentRow row, CommentReading reading, Night night) => new()
        {
            HallCode = night.HallCode, SessionId = FindingKeys.Session(night.HallCode, Kind, row.EntryId), Kind = Kind, SubjectKey = row.EntryId,
            StaffNo = OnlyStaff(reading), Day = new DateOnly(2026, 3, 3), StartsAtUtc = row.ReceivedAtUtc, EndsAtUtc = row.ReceivedAtUtc, State = "open",
        };
    }
}
