using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql;
using Supervision.Sql.Findings.Statements;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Jobs.Findings;

/// <summary>What staff say about findings on them (陈述): heard beside an appeal, before or after a verdict, and never changed.</summary>
public sealed class StatementBook(Database database, TimeProvider time)
{
    // Enough for a conversation, too few to bury a session under.
    private const int Most = 20;

    /// <summary>Adds a statement; false where the finding is not about this person, is withdrawn, or the text is missing or too long.</summary>
    public async Task<bool> Add(string hallCode, string findingId, string staffNo, string accountId, string body, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(body) || body.Length > VerdictRequest.MaxNote)
            return false;
        await using var transaction = await database.Begin(cancel);
        var finding = await new VerdictQueries(transaction).Finding(hallCode, findingId, cancel);
        var count = await new StatementQueries(transaction).StatementCount(hallCode, findingId, cancel);
        if (finding is null || finding.StaffNo != staffNo || finding.State == "withdrawn" || count >= Most)
            return false;
        var statement = new StaffStatementRow
        {
            HallCode = hallCode, FindingId = findingId, StatementNo = count + 1, StaffNo = staffNo, SaidBy = accountId, SaidAtUtc = time.GetUtcNow().UtcDateTime, Body = body.Trim(),
        };
        await new StatementQueries(transaction).AddStatement(statement, cancel);
        await new AuditLog(transaction, time).Add(hallCode, accountId, AuditAction.Statement, "finding", findingId, new { statement.StatementNo }, cancel);
        await transaction.Commit(cancel);
        return true;
    }
}
