using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Supervision.Jobs.Appraisal.Formulas;
using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Parts;

namespace Supervision.Jobs.Appraisal;

/// <summary>Locks a period: its scores and points become a snapshot that nothing overwrites.</summary>
public sealed class AppraisalLockBook(Database database, TimeProvider time)
{
    /// <summary>Locks a period and, with a quarter or year, the months and quarters that it is made of.</summary>
    /// <returns>False where the period is locked already or has no scores.</returns>
    public async Task<bool> Lock(string hallCode, Period period, string accountId, CancellationToken cancel = default)
    {
        await using var transaction = await database.Begin(cancel);
        var queries = new AppraisalQueries(transaction);
        if (await queries.Lock(hallCode, period.Text, cancel) is not null)
            return false;
        // A locked year whose months still moved could no longer show what it is made of.
        foreach (var part in period.Months.Concat(period.Months.Select(month => month.Quarter)).Where(part => part.MonthCount < period.MonthCount).DistinctBy(part => part.Text))
            if (await queries.Lock(hallCode, part.Text, cancel) is null)
                await LockOne(transaction, hallCode, part, accountId, cancel);
        if (!await LockOne(transaction, hallCode, period, accountId, cancel))
            return false;
        await transaction.Commit(cancel);
        return true;
    }

    private async Task<bool> LockOne(Transaction transaction, string hallCode, Period period, string accountId, CancellationToken cancel)
    {
        var queries = new AppraisalQueries(transaction);
        var scores = await queries.Scores(hallCode, period.Text, cancel);
        if (scores.Count == 0)
            return false;
        var points = new List<AppraisalPointRow>();
        // Only months have points of their own; longer periods are made of months.
        foreach (var score in scores.Where(_ => period.MonthCount == 1))
            points.AddRange(await queries.Points(hallCode, period.Text, score.StaffNo, cancel));
        var parts = await new PartQueries(transaction).PartsOfPeriod(hallCode, period.Text, cancel);
        await FormulaBook.Keep(transaction, await AppraiseStage.Formula(transaction, hallCode, cancel), time.GetUtcNow().UtcDateTime, cancel);
        var snapshot = JsonSerializer.Serialize(new { scores, points, parts }, JsonSerializerOptions.Web);
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
        return true;
    }
}
