using Supervision.Dashboard.Cases;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Findings;
using Supervision.Sql.Cases;
using Supervision.Sql.Findings;
using Supervision.Sql.Inspections;

namespace Supervision.Dashboard.Tests.Cases;

public sealed class RecordFactsTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTime At = new(2026, 3, 3, 1, 0, 0, DateTimeKind.Utc);

    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await using var transaction = await _factory.Database.Begin();
        var cases = new CaseQueries(transaction);
        await cases.MergeCaseFiles([new CaseFileRow { HallCode = SeedHall.Hall, CaseNo = "K1", Item = "居住证办理", AcceptedAtUtc = At, PromisedDays = 3, SupplementsAsked = "2026-03-04T01:00Z;2026-03-05T01:00Z", BatchId = "b", LineNumber = 2, ContentHash = "k" }]);
        await cases.MergeAppointments([new AppointmentRow { HallCode = SeedHall.Hall, AppointmentId = "P1", PostCode = "A01", AgreedAtUtc = At, Outcome = "拒绝", ApprovedBy = "窗口负责人", BatchId = "b", LineNumber = 2, ContentHash = "p" }]);
        await cases.MergeLedgerEntries([new LedgerEntryRow { HallCode = SeedHall.Hall, EntryId = "L1", Kind = "help", EnteredAtUtc = At, DoneAtUtc = At.AddDays(3), BatchId = "b", LineNumber = 2, ContentHash = "l" }]);
        await new InspectionQueries(transaction).MergeInspections([new InspectionRow { HallCode = SeedHall.Hall, InspectionId = "I1", InspectedAtUtc = At, Clause = "S1 一.3", PostCode = "A01", Outcome = "不合格", Inspector = "督查一组", BatchId = "b", LineNumber = 2, ContentHash = "i" }]);
        await new FindingBook(transaction).Replace(Session("review", "R1"), [new FindingRow
        {
            HallCode = SeedHall.Hall, FindingId = "f", SessionId = Session("review", "R1").SessionId, RuleKey = "S3.review.bad", DocumentId = "S3", Clause = "三(二)9", Kind = "review", OccurredAtUtc = At, Day = new DateOnly(2026, 3, 3), Severity = "minor", Machine = "breach", State = "open", ScoredUnder = "x", Reason = "[]",
        }]);
        await transaction.Commit();
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Theory]
    [InlineData("case", "K1", "K1|居住证办理|09:00|3|2026-03-04T01:00Z；2026-03-05T01:00Z")]
    [InlineData("appointment", "P1", "09:00|拒绝|窗口负责人")]
    [InlineData("inspection", "I1", "S1 一.3|不合格|督查一组|09:00")]
    [InlineData("ledger", "L1", "帮办|09:00|09:00")]
    [InlineData("case", "nowhere", "")]
    [InlineData("call", "c1", "")] // has sound, and needs no facts
    public async Task Read_OfARecord_GivesWhatItHoldsInOrderAndNothingEmpty(string kind, string key, string facts) =>
        Assert.Equal(facts, string.Join('|', (await RecordFacts.Read(_factory.Database, Session(kind, key), CancellationToken.None)).Facts.Select(fact => fact.Value ?? $"{fact.Utc!.Value.AddHours(8):HH:mm}")));

    [Fact]
    public async Task Read_OfAMissingLedgerLine_NamesTheEvidenceAndLeadsToIt()
    {
        var (facts, behind) = await RecordFacts.Read(_factory.Database, Session("ledger", "review/R1"), CancellationToken.None);
        Assert.EndsWith("R1", Assert.Single(facts).Value, StringComparison.Ordinal);
        Assert.Equal(Session("review", "R1").SessionId, behind);
        Assert.Null((await RecordFacts.Read(_factory.Database, Session("ledger", "call/c9"), CancellationToken.None)).Behind);
    }

    private static SessionRow Session(string kind, string key) => new()
    {
        HallCode = SeedHall.Hall, SessionId = FindingKeys.Session(SeedHall.Hall, kind, key), Kind = kind, SubjectKey = key, Day = new DateOnly(2026, 3, 3), StartsAtUtc = At, EndsAtUtc = At, State = "open",
    };
}
