using Supervision.Sql.Audit;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Rulebook;
using Supervision.Sql.Tests.Findings.Verdicts;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Audit;

public sealed class AuditQueriesTests
{
    [Theory, EachEngine]
    public async Task AdvanceHead_RolledBack_TakesNoNumber(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var before = (await new AuditQueries(test.Database).Head())!.EntryNo;
        await using (var transaction = await test.Database.Begin())
            await new AuditQueries(transaction).AdvanceHead();

        Assert.Equal(before, (await new AuditQueries(test.Database).Head())!.EntryNo);

        await using (var transaction = await test.Database.Begin())
        {
            await new AuditQueries(transaction).AdvanceHead();
            await new AuditQueries(transaction).SaveHead("hash");
            await transaction.Commit();
        }
        Assert.Equal(new AuditHeadRow { EntryNo = before + 1, EntryHash = "hash" }, await new AuditQueries(test.Database).Head());
    }

    [Theory, EachEngine]
    public async Task AddEntry_NumberTaken_IsRefusedByTheKey(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new AuditQueries(test.Database);
        await queries.AddEntry(Entry(1, "a"));

        Assert.True(Database.IsDuplicateKey(await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => queries.AddEntry(Entry(1, "b")))));
    }

    [Theory, EachEngine]
    public async Task Chain_Entries_ComeInTheOrderOfTheirNumbers(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new AuditQueries(test.Database);
        foreach (var number in (long[])[2, 10, 1])
            await queries.AddEntry(Entry(number, "f"));

        var numbers = new List<long>();
        await foreach (var entry in queries.Chain())
            numbers.Add(entry.EntryNo);

        Assert.Equal([1, 2, 10], numbers);
    }

    [Theory, EachEngine]
    public async Task RemoveSalt_OneEntry_KeepsTheOthersSalt(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new AuditQueries(test.Database);
        await queries.AddSalt(new AuditSaltRow { EntryNo = 1, Salt = "a" });
        await queries.AddSalt(new AuditSaltRow { EntryNo = 2, Salt = "b" });

        await queries.RemoveSalt(1);

        Assert.Equal((null, "b"), (await queries.Salt(1), await queries.Salt(2)));
    }

    [Theory, EachEngine]
    public async Task ReplaceVerdictNote_OneVerdict_LeavesTheLaterOne(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var verdicts = new VerdictQueries(test.Database);
        await verdicts.AddVerdict(VerdictQueriesTests.Verdict("f", 1, "confirmed") with { Note = "first" });
        await verdicts.AddVerdict(VerdictQueriesTests.Verdict("f", 2, "confirmed") with { Note = "second" });
        var queries = new AuditQueries(test.Database);

        await queries.ReplaceVerdictNote("h", "f", 1, "hash");

        Assert.Equal(("hash", "second"), ((await queries.StoredVerdict("h", "f", 1))!.Note, (await queries.StoredVerdict("h", "f", 2))!.Note));
        Assert.Null(await queries.StoredVerdict("g", "f", 1));
    }

    [Theory, EachEngine]
    public async Task VerdictsWithoutEntry_EntryAboutAnotherFinding_DoesNotVouch(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var (queries, verdicts) = (new AuditQueries(test.Database), new VerdictQueries(test.Database));
        await queries.AddEntry(Entry(1, "vouched"));
        await verdicts.AddVerdict(VerdictQueriesTests.Verdict("vouched", 1, "confirmed") with { AuditNo = 1 });
        await verdicts.AddVerdict(VerdictQueriesTests.Verdict("borrowed", 1, "confirmed") with { AuditNo = 1 });
        await verdicts.AddVerdict(VerdictQueriesTests.Verdict("none", 1, "confirmed") with { AuditNo = 7 });

        Assert.Equal(["borrowed", "none"], (await queries.VerdictsWithoutEntry()).Select(verdict => verdict.FindingId));
    }

    [Theory, EachEngine]
    public async Task StoredRulebook_UnknownVersion_IsNull(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new RulebookQueries(test.Database).KeepVersion(new RulebookVersionRow { VersionHash = "v", DocumentId = "S1", Content = "text", FirstSeenAtUtc = At });

        Assert.Equal("text", (await new AuditQueries(test.Database).StoredRulebook("v"))!.Content);
        Assert.Null(await new AuditQueries(test.Database).StoredRulebook("w"));
    }

    private static AuditEntryRow Entry(long number, string finding) =>
        new() { EntryNo = number, PreviousHash = "p", EntryHash = "e", AtUtc = At, HallCode = "h", AccountId = "li", Action = "verdict", SubjectKind = "finding", SubjectKey = finding, Content = "{}" };
}
