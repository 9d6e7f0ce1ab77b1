using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Jobs.Findings.Verdicts;

/// <summary>Where officers' verdicts are written: checked for due process, with their audit entry, in one transaction.</summary>
public sealed class VerdictBook(Database database, TimeProvider time)
{
    /// <summary>Writes one verdict, or says why not.</summary>
    public async Task<VerdictResult> Give(VerdictRequest request, Officer officer, CancellationToken cancel = default)
    {
        await using var transaction = await database.Begin(cancel);
        var queries = new VerdictQueries(transaction);
        var finding = await queries.Finding(request.HallCode, request.FindingId, cancel);
        if (finding is null)
            return new VerdictResult(VerdictAnswer.NotFound);
        // Read inside the transaction: two officers at the same finding must not both become its first.
        var verdicts = await queries.VerdictsOfFinding(request.HallCode, request.FindingId, cancel);
        if (await Refusal(transaction, request, officer, finding, verdicts, cancel) is { } refusal)
            return refusal;
        var verdict = await Record(transaction, time, New(request, officer, verdicts), cancel);
        var stage = ReviewChain.Stage([.. verdicts, verdict]);
        await SetStates(transaction, finding, stage, cancel);
        await transaction.Commit(cancel);
        return new VerdictResult(VerdictAnswer.Saved, Stage: stage, Verdict: verdict);
    }

    /// <summary>Whom a finding is about, with the units on that day.</summary>
    public static async Task<Accused> AccusedOf(Database database, FindingRow finding, CancellationToken cancel = default) =>
        new(finding.StaffNo, await new VerdictQueries(database).Departments(finding.HallCode, finding.StaffNo, finding.PostCode, finding.Day, cancel));

    /// <summary>Brings the finding and its session in line with the verdicts.</summary>
    internal static async Task SetStates(Transaction transaction, FindingRow finding, ReviewStage stage, CancellationToken cancel)
    {
        var queries = new VerdictQueries(transaction);
        await queries.SetFindingState(finding.HallCode, finding.FindingId, stage == ReviewStage.Settled ? "decided" : "open", cancel);
        var all = await new FindingQueries(transaction).FindingsOfSession(finding.HallCode, finding.SessionId, cancel);
        var open = all.Where(other => other.State == "open").ToList();
        var priority = open.Count == 0 ? 0 : open.Max(other => FindingPriority.Of(other.Severity, other.Probability, other.IsLead));
        await queries.SetSessionState(finding.HallCode, finding.SessionId, open.Count > 0 ? "open" : "decided", open.Count, priority, cancel);
    }

    /// <summary>Adds a verdict with its audit entry, which vouches for the row so that an edited one shows.</summary>
    internal static async Task<VerdictRow> Record(Transaction transaction, TimeProvider time, VerdictRow verdict, CancellationToken cancel)
    {
        var auditNo = await new AuditLog(transaction, time).Append(new AuditAct
        {
            HallCode = verdict.HallCode, AccountId = verdict.OfficerId, Action = AuditAction.Verdict, SubjectKind = "finding", SubjectKey = verdict.FindingId,
            Content = new { verdict.VerdictNo, verdict.Outcome, verdict.Severity, verdict.ReasonCode, verdict.Measure, verdict.IsSecond },
            Stored = [StoredValue.Of(verdict)],
        }, cancel);
        // The entry comes first, since the row carries its number: a verdict without one is found by the audit.
        var numbered = verdict with { AuditNo = auditNo };
        await new VerdictQueries(transaction).AddVerdict(numbered, cancel);
        return numbered;
    }

    private static async Task<VerdictResult?> Refusal(
        Transaction transaction, VerdictRequest request, Officer officer, FindingRow finding, IReadOnlyList<VerdictRow> verdicts, CancellationToken cancel)
    {
        var stage = ReviewChain.Stage(verdicts);
        if (request.Seen is { } seen && seen != VerdictRequest.SeenToken(finding.FindingId, verdicts.Count))
            // A second click or a repeated request is told that it is saved; somebody else's verdict in between is said.
            return verdicts is [.., var last] && last.OfficerId == officer.AccountId && last.Outcome == request.Outcome
                ? new VerdictResult(VerdictAnswer.AlreadySaved, Stage: stage, Verdict: last)
                : new VerdictResult(VerdictAnswer.Overtaken, Stage: stage);
        var appeals = await new AppealQueries(transaction).AppealsOfFinding(finding.HallCode, finding.FindingId, cancel);
        var accused = await AccusedOf(transaction, finding, cancel);
        var bar = DueProcess.ForVerdict(officer, accused, finding.State, verdicts, appeals.Any(appeal => appeal.State == "open"));
        if (bar != Bar.None)
            return new VerdictResult(VerdictAnswer.Barred, bar, Stage: stage);
        return request.Problem(corrects: stage == ReviewStage.Settled) is { } problem
            ? new VerdictResult(VerdictAnswer.Incomplete, Problem: problem, Stage: stage)
            : null;
    }

    private VerdictRow New(VerdictRequest request, Officer officer, IReadOnlyList<VerdictRow> verdicts)
    {
        var confirmed = request.Outcome == VerdictWords.Confirmed;
        return new VerdictRow
        {
            HallCode = request.HallCode,
            FindingId = request.FindingId,
            VerdictNo = verdicts.Count + 1,
            Outcome = request.Outcome,
            // The form may still carry what was chosen before the outcome was changed.
            Severity = confirmed ? request.Severity : null,
            ReasonCode = request.ReasonCode,
            Measure = confirmed && request.Measure is { Length: > 0 } measure ? measure : null,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            OfficerId = officer.AccountId,
            DecidedAtUtc = time.GetUtcNow().UtcDateTime,
            // From the stage and never from the request: nobody declares himself the second officer.
            IsSecond = ReviewChain.Stage(verdicts) is ReviewStage.Second or ReviewStage.Third,
        };
    }
}
