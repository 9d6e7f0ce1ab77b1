using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Stars;

namespace Supervision.Jobs.Appraisal.Comparison;

/// <summary>Awards 服务之星 of a month (S2 8.4); a person decides, the month is computed again.</summary>
public sealed class StarBook(Database database, TimeProvider time)
{
    /// <summary>Awards a month's star or takes it back.</summary>
    /// <returns>False where the period is no month, is locked, or nothing changes.</returns>
    public async Task<bool> Set(string hallCode, TimeZoneInfo zone, Period month, string staffNo, bool isAwarded, string accountId, CancellationToken cancel = default)
    {
        if (month.MonthCount != 1 || staffNo.Length == 0)
            return false;
        await using (var transaction = await database.Begin(cancel))
        {
            if (await new AppraisalQueries(transaction).Lock(hallCode, month.Text, cancel) is not null
                || !(await new AppraisalQueries(transaction).Scores(hallCode, month.Text, cancel)).Any(score => score.StaffNo == staffNo))
                return false;
            var queries = new StarQueries(transaction);
            var changed = isAwarded
                ? await queries.AddStar(new StarRow { HallCode = hallCode, Period = month.Text, StaffNo = staffNo, AwardedBy = accountId, AwardedAtUtc = time.GetUtcNow().UtcDateTime }, cancel)
                : await queries.RemoveStar(hallCode, month.Text, staffNo, cancel);
            if (changed == 0)
                return false;
            await new AuditLog(transaction, time).Add(hallCode, accountId, AuditAction.Star, "period", $"{month.Text} {staffNo}", new { isAwarded }, cancel);
            await transaction.Commit(cancel);
        }
        await new AppraisalRefresh(database, time).Run(hallCode, zone, [month.FirstDay], cancel);
        return true;
    }
}
