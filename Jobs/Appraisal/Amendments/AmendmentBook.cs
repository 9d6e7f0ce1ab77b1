using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Amendments;

namespace Supervision.Jobs.Appraisal.Amendments;

/// <summary>How an amendment ended.</summary>
public enum AmendmentAnswer
{
    Saved,
    NotLocked,

    /// <summary>The evidence gives the score that is in force: nobody types a score.</summary>
    NothingChanged,
    NoReason,
}

/// <summary>
/// Corrects a locked month with a reason. The new score is what verdicts and evidence give today under the formula it
/// was locked with; the locked score stays as it is. Locked quarters and years above it are amended with it.
/// </summary>
public sealed class AmendmentBook(Database database, TimeProvider time)
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxNote = 2000;

    public async Task<AmendmentAnswer> Amend(string hallCode, TimeZoneInfo zone, Period month, string staffNo, string note, string accountId, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(note) || note.Length > MaxNote)
            return AmendmentAnswer.NoReason;
        await using var transaction = await database.Begin(cancel);
        if (month.MonthCount != 1 || await new AppraisalQueries(transaction).Lock(hallCode, month.Text, cancel) is null)
            return AmendmentAnswer.NotLocked;
        var drift = (await LockDrift.OfMonth(transaction, hallCode, zone, month, cancel)).FirstOrDefault(drift => drift.Now.StaffNo == staffNo);
        if (drift is null)
            return AmendmentAnswer.NothingChanged;
        await Add(transaction, drift, note.Trim(), accountId, cancel);
        await Above(transaction, hallCode, zone, month, staffNo, note.Trim(), accountId, cancel);
        await transaction.Commit(cancel);
        return AmendmentAnswer.Saved;
    }

    // What is locked above is amended with the same reason; what is open is simply computed again.
    private async Task Above(Transaction transaction, string hallCode, TimeZoneInfo zone, Period month, string staffNo, string note, string accountId, CancellationToken cancel)
    {
        foreach (var longer in new[] { month.Quarter, month.WholeYear })
            if (await new AppraisalQueries(transaction).Lock(hallCode, longer.Text, cancel) is not null
                && (await LockDrift.OfLonger(transaction, hallCode, zone, longer, cancel)).FirstOrDefault(drift => drift.Now.StaffNo == staffNo) is { } drift)
                await Add(transaction, drift, note, accountId, cancel);
        await new AppraisalBook(transaction, hallCode, zone, await AppraiseStage.Formula(transaction, hallCode, cancel)).Write(month, time.GetUtcNow().UtcDateTime, cancel);
    }

    private async Task Add(Transaction transaction, LockDrift drift, string note, string accountId, CancellationToken cancel)
    {
        var queries = new AmendmentQueries(transaction);
        var (now, earlier) = (drift.Now, await queries.Amendments(drift.Now.HallCode, drift.Now.Period, cancel));
        var row = new AmendmentRow
        {
            HallCode = now.HallCode,
            Period = now.Period,
            StaffNo = now.StaffNo,
            AmendmentNo = 1 + earlier.Count(amendment => amendment.StaffNo == now.StaffNo),
            ScoreBefore = drift.Holding.Score,
            ScoreAfter = now.Score,
            Deduction = now.Deduction,
            Bonus = now.Bonus,
            Confirmed = now.Confirmed,
            Note = note,
            AmendedBy = accountId,
            AmendedAtUtc = time.GetUtcNow().UtcDateTime,
        };
        var auditNo = await new AuditLog(transaction, time).Append(new AuditAct
        {
            HallCode = row.HallCode, AccountId = accountId, Action = AuditAction.Amendment, SubjectKind = "period", SubjectKey = $"{row.Period} {row.StaffNo}",
            Content = new { row.AmendmentNo, row.ScoreBefore, row.ScoreAfter }, Stored = [StoredValue.Of(row)],
        }, cancel);
        await queries.AddAmendment(row with { AuditNo = auditNo }, cancel);
    }
}
