using Dapper;
using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Audit;

public class AuditVerifyTests
{
    [Theory, EachEngine]
    public async Task Chain_Untouched_IsWhole(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Judge(test.Database, 1, "态度恶劣");
        await Judge(test.Database, 2, note: null);

        var found = await new AuditVerify(test.Database).Run();

        Assert.Equal((2, 2, 0), (found.Entries, found.Values, found.Faults.Count));
    }

    [Theory]
    [InlineData("UPDATE AuditEntry SET AccountId = 'other' WHERE EntryNo = 2", 2, "content was changed")]
    [InlineData("UPDATE AuditEntry SET Content = '{}' WHERE EntryNo = 1", 1, "content was changed")]
    [InlineData("DELETE FROM AuditEntry WHERE EntryNo = 2", 2, "entry 2 is missing")]
    [InlineData("DELETE FROM AuditEntry WHERE EntryNo = 3", 3, "were removed")]
    [InlineData("UPDATE Verdict SET Outcome = 'dismissed' WHERE VerdictNo = 2", 2, "Outcome")]
    [InlineData("UPDATE Verdict SET Note = NULL WHERE VerdictNo = 1", 1, "Note")]
    [InlineData("DELETE FROM Verdict WHERE VerdictNo = 3", 3, "is gone")]
    [InlineData("UPDATE Verdict SET Note = 'sha256:' || Note WHERE VerdictNo = 1", 1, "was redacted")]
    [InlineData("DELETE FROM AuditSalt WHERE EntryNo = 1", 1, "salt")]
    [InlineData("INSERT INTO Verdict (HallCode, FindingId, VerdictNo, Outcome, ReasonCode, OfficerId, DecidedAtUtc, IsSecond, AuditNo) VALUES ('h', 'f', 9, 'confirmed', 'x', 'o', '2026-03-02 00:00:00.000', 0, 99)", 99, "without an entry")]
    public async Task Chain_Tampered_NamesTheFirstBrokenEntry(string tampering, long entryNo, string words)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        for (var number = 1; number <= 3; number++)
            await Judge(test.Database, number, $"note {number}");
        await using (var connection = await test.Database.Connect())
            await connection.ExecuteAsync(tampering);

        var found = await new AuditVerify(test.Database).Run();

        Assert.NotEmpty(found.Faults);
        Assert.Equal(entryNo, found.Faults[0].EntryNo);
        Assert.Contains(words, found.Faults[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PersonalText_RedactedWithItsEntry_KeepsTheChainWhole()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Judge(test.Database, 1, "张三的电话是 555-0101");

        await new Retention(test.Database, TimeProvider.System).RedactVerdict("h", "f", 1, "administrator");
        var found = await new AuditVerify(test.Database).Run();

        await using var connection = await test.Database.Connect();
        Assert.StartsWith("sha256:", await connection.ExecuteScalarAsync<string>("SELECT Note FROM Verdict"), StringComparison.Ordinal);
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM AuditSalt"));
        Assert.Equal(1, found.Redacted);
        Assert.Empty(found.Faults);
    }

    [Theory, EachEngine]
    public async Task Chain_ManyWritersAtOnce_HasNoGapAndNoFork(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
                await new AuditLog(test.Database, TimeProvider.System).Add("h", $"writer {writer}", AuditAction.Export, "list", $"{i}", new { rows = i });
        })));
        var found = await new AuditVerify(test.Database).Run();

        Assert.Equal(80, found.Entries);
        Assert.Empty(found.Faults);
    }

    [Fact]
    public async Task Entry_TransactionRolledBack_LeavesNoTrace()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await using (var transaction = await test.Database.Begin())
            await new AuditLog(transaction, TimeProvider.System).Add("h", "a", AuditAction.Export, "list", "x", new { });

        var found = await new AuditVerify(test.Database).Run();

        Assert.Equal((0, 0), (found.Entries, found.Faults.Count));
    }

    private static async Task Judge(Database database, int number, string? note)
    {
        var verdict = new VerdictRow
        {
            HallCode = "h", FindingId = "f", VerdictNo = number, Outcome = "confirmed", ReasonCode = "said", Note = note, OfficerId = "li",
            DecidedAtUtc = new DateTime(2026, 3, 2, 1, 2, 3, 456, DateTimeKind.Utc).AddTicks(789),
        };
        await using var transaction = await database.Begin();
        var auditNo = await new AuditLog(transaction, TimeProvider.System).Append(new AuditAct
        {
            HallCode = "h", AccountId = "li", Action = AuditAction.Verdict, SubjectKind = "finding", SubjectKey = "f", Content = new { verdict.Outcome }, Stored = [StoredValue.Of(verdict)],
        });
        await new VerdictQueries(transaction).AddVerdict(verdict with { AuditNo = auditNo });
        await transaction.Commit();
    }
}
