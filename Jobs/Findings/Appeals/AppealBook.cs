using System.Globalization;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Jobs.Findings.Appeals;

/// <summary>How an appeal action ended.</summary>
public enum AppealAnswer
{
    Saved,
    NotFound,

    /// <summary>The window, an open appeal or a final decision stands against it; the door says which.</summary>
    Closed,
    Barred,

    /// <summary>Grounds, opinion or decision note missing, or an accepted appeal that changes nothing.</summary>
    Incomplete,
}

public sealed record AppealResult(AppealAnswer Answer, AppealDoor Door = AppealDoor.Open, Bar Bar = Bar.None);

/// <summary>The hall's clocks for appeals.</summary>
/// <param name="WindowDays">Natural days to appeal.</param>
/// <param name="AnswerDays">Working days to answer.</param>
public sealed record AppealTerms(int WindowDays, int AnswerDays, TimeZoneInfo Zone, Func<DateOnly, bool?> IsWorkday);

/// <summary>What an officer decides about an appeal.</summary>
/// <param name="Outcome">The new outcome when accepted, such as dismissed; unused when rejected.</param>
public sealed record AppealDecision(bool Accept, string Outcome, string? Severity, string Note);

/// <summary>Appeals from filing to decision, each step with its audit entry. An accepted appeal adds a verdict; the old ones stay readable.</summary>
public sealed class AppealBook(Database database, TimeProvider time)
{
    public async Task<AppealResult> File(AppealRow draft, AppealTerms terms, CancellationToken cancel = default)
    {
        await using var transaction = await database.Begin(cancel);
        var verdicts = new VerdictQueries(transaction);
        var finding = await verdicts.Finding(draft.HallCode, draft.FindingId, cancel);
        // The same answer for both: who is not concerned does not learn that the finding exists.
        if (finding is null || finding.StaffNo != draft.StaffNo)
            return new AppealResult(AppealAnswer.NotFound);
        if (IsNoText(draft.Grounds))
            return new AppealResult(AppealAnswer.Incomplete);
        var earlier = await new AppealQueries(transaction).AppealsOfFinding(draft.HallCode, draft.FindingId, cancel);
        var holding = ReviewChain.Holding(await verdicts.VerdictsOfFinding(draft.HallCode, draft.FindingId, cancel));
        var door = AppealRules.Door(holding, earlier, Now, terms.WindowDays, terms.Zone);
        if (door != AppealDoor.Open)
            return new AppealResult(AppealAnswer.Closed, door);
        var appeal = draft with
        {
            AppealId = FindingKeys.Hash("appeal", draft.HallCode, draft.FindingId, (earlier.Count + 1).ToString(CultureInfo.InvariantCulture)),
            FiledAtUtc = Now,
            DueAtUtc = AppealRules.AnswerDueAtUtc(Now, terms.AnswerDays, terms.Zone, terms.IsWorkday),
        };
        await new AppealQueries(transaction).AddAppeal(appeal, cancel);
        await Audit(transaction, appeal, appeal.FiledBy, AuditAction.Appeal, new { Step = "filed", appeal.DueAtUtc }, cancel);
        await transaction.Commit(cancel);
        return new AppealResult(AppealAnswer.Saved);
    }

    /// <summary>The supervisor's opinion before the decision; given once. It is advice and may come from the own unit.</summary>
    public async Task<AppealResult> GiveOpinion(string hallCode, string appealId, string accountId, string opinion, CancellationToken cancel = default)
    {
        if (IsNoText(opinion))
            return new AppealResult(AppealAnswer.Incomplete);
        await using var transaction = await database.Begin(cancel);
        var appeals = new AppealQueries(transaction);
        if (await appeals.Appeal(hallCode, appealId, cancel) is not { } appeal)
            return new AppealResult(AppealAnswer.NotFound);
        // Who may file for somebody else may not then speak as the supervisor who hears it.
        if (appeal.FiledBy == accountId)
            return new AppealResult(AppealAnswer.Barred, Bar: Bar.OwnPerson);
        // The update itself says whether the appeal was still open; a look before it could be overtaken.
        if (await appeals.SaveOpinion(hallCode, appealId, accountId, opinion.Trim(), cancel) == 0)
            return new AppealResult(AppealAnswer.Closed, AppealDoor.AlreadyOpen);
        await Audit(transaction, appeal, accountId, AuditAction.Appeal, new { Step = "opinion" }, cancel);
        await transaction.Commit(cancel);
        return new AppealResult(AppealAnswer.Saved);
    }

    /// <summary>Decides an appeal for good. Accepted, it replaces the verdict by the one given here.</summary>
    public async Task<AppealResult> Decide(string hallCode, string appealId, Officer officer, AppealDecision decision, CancellationToken cancel = default)
    {
        await using var transaction = await database.Begin(cancel);
        var (appeals, queries) = (new AppealQueries(transaction), new VerdictQueries(transaction));
        if (await appeals.Appeal(hallCode, appealId, cancel) is not { } appeal || await queries.Finding(hallCode, appeal.FindingId, cancel) is not { } finding)
            return new AppealResult(AppealAnswer.NotFound);
        var verdicts = await queries.VerdictsOfFinding(hallCode, finding.FindingId, cancel);
        var bar = DueProcess.ForAppeal(officer, await VerdictBook.AccusedOf(transaction, finding, cancel), appeal, verdicts);
        if (bar != Bar.None)
            return new AppealResult(AppealAnswer.Barred, Bar: bar);
        if (IsIncomplete(decision, verdicts))
            return new AppealResult(AppealAnswer.Incomplete);
        // Of two officers who decide at once, one row changes: the other is told that it is closed.
        if (await appeals.Decide(hallCode, appealId, decision.Accept ? "accepted" : "rejected", officer.AccountId, Now, decision.Note.Trim(), cancel) == 0)
            return new AppealResult(AppealAnswer.Closed, AppealDoor.Final);
        await Audit(transaction, appeal, officer.AccountId, AuditAction.AppealDecision, new { decision.Accept }, cancel);
        if (decision.Accept)
        {
            await VerdictBook.Record(transaction, time, New(appeal, officer, decision, verdicts.Count + 1), cancel);
            // Settled even where it now says serious: an appeal is the last word and waits for no second officer.
            await VerdictBook.SetStates(transaction, finding, ReviewStage.Settled, cancel);
        }
        await transaction.Commit(cancel);
        return new AppealResult(AppealAnswer.Saved);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static bool IsNoText(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > VerdictRequest.MaxNote;

    // Accepting must change something: another outcome, or another severity of the same breach.
    private static bool IsIncomplete(AppealDecision decision, IReadOnlyList<VerdictRow> verdicts) =>
        IsNoText(decision.Note) || (decision.Accept && !Changes(decision, verdicts[^1]));

    private static bool Changes(AppealDecision decision, VerdictRow last) => decision.Outcome == VerdictWords.Confirmed
        ? VerdictWords.Severities.Contains(decision.Severity) && (last.Outcome != VerdictWords.Confirmed || last.Severity != decision.Severity)
        : VerdictWords.Outcomes.Contains(decision.Outcome);

    private VerdictRow New(AppealRow appeal, Officer officer, AppealDecision decision, int number) => new()
    {
        HallCode = appeal.HallCode,
        FindingId = appeal.FindingId,
        VerdictNo = number,
        Outcome = decision.Outcome,
        Severity = decision.Outcome == VerdictWords.Confirmed ? decision.Severity : null,
        ReasonCode = ReviewChain.AppealReason,
        Note = decision.Note.Trim(),
        OfficerId = officer.AccountId,
        DecidedAtUtc = Now,
    };

    // The row as it stands now is what the entry vouches for.
    private async Task Audit(Transaction transaction, AppealRow appeal, string accountId, string action, object content, CancellationToken cancel)
    {
        var stored = await new AppealQueries(transaction).Appeal(appeal.HallCode, appeal.AppealId, cancel);
        await new AuditLog(transaction, time).Append(new AuditAct
        {
            HallCode = appeal.HallCode, AccountId = accountId, Action = action, SubjectKind = "finding", SubjectKey = appeal.FindingId, Content = content, Stored = [StoredValue.Of(stored!)],
        }, cancel);
    }
}
