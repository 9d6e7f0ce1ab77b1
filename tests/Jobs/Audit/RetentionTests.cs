using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Audit;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Audit;

public class RetentionTests
{
    private static readonly DateTime At = new(2026, 3, 2, 1, 2, 3, DateTimeKind.Utc);

    [Theory, EachEngine]
    public async Task Note_Redacted_IsRedactedOnce(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Judge(test.Database, "张三的电话");
        var retention = new Retention(test.Database, TimeProvider.System);

        Assert.True(await retention.RedactVerdict("h", "f", 1, "administrator"));
        Assert.False(await retention.RedactVerdict("h", "f", 1, "administrator"));

        // One entry for the verdict, one for the redaction; the second call leaves none.
        Assert.Equal(2, (await new AuditVerify(test.Database).Run()).Entries);
    }

    [Theory]
    [InlineData("open", false)]
    [InlineData("rejected", true)]
    public async Task Note_UnderAnAppeal_StaysUntilItIsDecided(string state, bool redacted)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Judge(test.Database, "张三的电话");
        await new AppealQueries(test.Database).AddAppeal(new AppealRow
        {
            HallCode = "h", AppealId = "a", FindingId = "f", StaffNo = "1", FiledBy = "zhang", FiledAtUtc = At, Grounds = "不是我说的", State = state,
        });

        Assert.Equal(redacted, await new Retention(test.Database, TimeProvider.System).RedactVerdict("h", "f", 1, "administrator"));

        var kept = await new AuditQueries(test.Database).StoredVerdict("h", "f", 1);
        Assert.Equal(redacted, kept!.Note!.StartsWith(StoredValue.RedactedMark, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("张三的电话", 2)]
    public async Task Verdict_WithoutNoteOrUnknown_LeavesNothingToRedact(string? note, int verdictNo)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Judge(test.Database, note);

        Assert.False(await new Retention(test.Database, TimeProvider.System).RedactVerdict("h", "f", verdictNo, "administrator"));
        Assert.Equal(1, (await new AuditVerify(test.Database).Run()).Entries);
    }

    private static async Task Judge(Database database, string? note)
    {
        var verdict = new VerdictRow { HallCode = "h", FindingId = "f", VerdictNo = 1, Outcome = "confirmed", ReasonCode = "said", Note = note, OfficerId = "li", DecidedAtUtc = At };
        await using var transaction = await database.Begin();
        var number = await new AuditLog(transaction, TimeProvider.System).Append(new AuditAct
        {
            HallCode = "h", AccountId = "li", Action = AuditAction.Verdict, SubjectKind = "finding", SubjectKey = "f", Stored = [StoredValue.Of(verdict)],
        });
        await new VerdictQueries(transaction).AddVerdict(verdict with { AuditNo = number });
        await transaction.Commit();
    }
}
