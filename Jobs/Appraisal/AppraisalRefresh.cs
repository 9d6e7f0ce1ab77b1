using Supervision.Sql;

namespace Supervision.Jobs.Appraisal;

/// <summary>Brings the ranking up to date after a verdict or an appeal, without waiting for the night.</summary>
public sealed class AppraisalRefresh(Database database, TimeProvider time)
{
    /// <summary>Computes the months of these hall dates again, with their quarters and years; a locked period stays as it was locked.</summary>
    public async Task Run(string hallCode, TimeZoneInfo zone, IEnumerable<DateOnly> days, CancellationToken cancel = default)
    {
        var formula = await AppraiseStage.Formula(database, hallCode, cancel);
        foreach (var month in days.Select(Period.MonthOf).Distinct().OrderBy(month => month.Text, StringComparer.Ordinal))
        {
            await using var transaction = await database.Begin(cancel);
            await new AppraisalBook(transaction, hallCode, zone, formula).Write(month, time.GetUtcNow().UtcDateTime, cancel);
            await transaction.Commit(cancel);
        }
    }
}
