using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Appraisal;

namespace Supervision.Jobs.Appraisal;

/// <summary>Locks a period: its scores and points become a snapshot that nothing overwrites.</summary>
public sealed class AppraisalLockBook(Database database, TimeProvider time)
{
    /// <returns>False where the period is locked already or has no scores.</returns>
    public async Task<bool> Lock(string hallCode, Period period, string accountId, CancellationToken cancel = default)
    {
        await using var transaction = await database.Begin(cancel);
        var queries = new AppraisalQueries(transaction);
        var scores = await queries.Scores(hallCode, period.Text, cancel);
        if (scores.Count == 0 || await queries.Lock(hallCode, period.Text, cancel) is not null)
            return false;
        var points = new List<AppraisalPointRow>();
        foreach (var score in scores)
            points.AddRange(await queries.Points(hallCode, period.Text, score.StaffNo, cancel));
        var snapshot = JsonSerializer.Serialize(new { scores, points }, JsonSerializerOptions.Web);
        var row = new AppraisalLockRow
        {
            HallCode = hallCode,
            Period = period.Text,
            LockedBy = accountId,
            LockedAtUtc = time.GetUtcNow().UtcDateTime,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(snapshot))),
            Snapshot = snapshot,
        };
        var auditNo = await new AuditLog(transaction, time).Append(new AuditAct
        {
            HallCode = hallCode, AccountId = accountId, Action = AuditAction.Lock, SubjectKind = "period", SubjectKey = period.Text,
            Content = new { row.ContentHash, People = scores.Count }, Stored = [StoredValue.Of(row)],
        }, cancel);
        await queries.AddLock(row with { AuditNo = auditNo }, cancel);
        await transaction.Commit(cancel);
        return true;
    }
}
