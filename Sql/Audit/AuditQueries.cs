using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Amendments;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Findings;
using Supervision.Sql.Rulebook;

namespace Supervision.Sql.Audit;

/// <summary>The append-only chain, and the stored values that its entries vouch for.</summary>
public sealed partial class AuditQueries(Database database) : Queries(database)
{
    /// <summary>Takes the next number; the row stays locked for other writers until the transaction ends.</summary>
    public Task<int> AdvanceHead(CancellationToken cancel = default) => Execute(cancel: cancel);

    public Task<AuditHeadRow?> Head(CancellationToken cancel = default) => Row<AuditHeadRow>(cancel: cancel);

    public Task<int> SaveHead(string entryHash, CancellationToken cancel = default) => Execute(new { entryHash }, cancel);

    public Task<int> AddEntry(AuditEntryRow entry, CancellationToken cancel = default) => Execute(entry, cancel);

    public Task<int> AddSalt(AuditSaltRow salt, CancellationToken cancel = default) => Execute(salt, cancel);

    public Task<string?> Salt(long entryNo, CancellationToken cancel = default) => Value<string>(new { entryNo }, cancel);

    public Task<int> RemoveSalt(long entryNo, CancellationToken cancel = default) => Execute(new { entryNo }, cancel);

    /// <summary>Puts the hash of a note in the place of the note; see Jobs/Audit/Retention.</summary>
    public Task<int> ReplaceVerdictNote(string hallCode, string findingId, int verdictNo, string note, CancellationToken cancel = default) =>
        Execute(new { hallCode, findingId, verdictNo, note }, cancel);

    /// <summary>Every entry in order of its number.</summary>
    public IAsyncEnumerable<AuditEntryRow> Chain(CancellationToken cancel = default) => Stream<AuditEntryRow>(cancel: cancel);

    public Task<VerdictRow?> StoredVerdict(string hallCode, string findingId, int verdictNo, CancellationToken cancel = default) =>
        Row<VerdictRow>(new { hallCode, findingId, verdictNo }, cancel);

    public Task<AppealRow?> StoredAppeal(string hallCode, string appealId, CancellationToken cancel = default) =>
        Row<AppealRow>(new { hallCode, appealId }, cancel);

    public Task<ClockStepRow?> StoredStep(string hallCode, string subjectKind, string subjectKey, int stepNo, CancellationToken cancel = default) =>
        Row<ClockStepRow>(new { hallCode, subjectKind, subjectKey, stepNo }, cancel);

    public Task<AppraisalLockRow?> StoredLock(string hallCode, string period, CancellationToken cancel = default) =>
        Row<AppraisalLockRow>(new { hallCode, period }, cancel);

    public Task<AmendmentRow?> StoredAmendment(string hallCode, string period, string staffNo, int amendmentNo, CancellationToken cancel = default) =>
        Row<AmendmentRow>(new { hallCode, period, staffNo, amendmentNo }, cancel);

    public Task<RulebookVersionRow?> StoredRulebook(string versionHash, CancellationToken cancel = default) =>
        Row<RulebookVersionRow>(new { versionHash }, cancel);

    /// <summary>Verdicts that no entry of the chain vouches for; none in an untouched database.</summary>
    public Task<IReadOnlyList<VerdictRow>> VerdictsWithoutEntry(CancellationToken cancel = default) => Rows<VerdictRow>(cancel: cancel);
}
