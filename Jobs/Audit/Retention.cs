using System.Globalization;
using Supervision.Sql;
using Supervision.Sql.Audit;
using Supervision.Sql.Findings.Appeals;

namespace Supervision.Jobs.Audit;

/// <summary>Removes personal text from judged rows so that the chain still verifies.</summary>
/// <remarks>
/// The text gives way to the salted hash that its entry holds, the salt is deleted with it, and an entry says so:
/// what was written can no longer be read or guessed, and nobody can claim that something else had been written.
/// </remarks>
public sealed class Retention(Database database, TimeProvider time)
{
    /// <summary>Redacts the note of one verdict; false when there is nothing personal left in it or an appeal against it is open.</summary>
    /// <param name="doneBy">The account, for the entry that records it.</param>
    public async Task<bool> RedactVerdict(string hallCode, string findingId, int verdictNo, string doneBy, CancellationToken cancel = default)
    {
        await using var transaction = await database.Begin(cancel);
        // What an open appeal is about must stay readable until it is decided.
        if ((await new AppealQueries(transaction).AppealsOfFinding(hallCode, findingId, cancel)).Any(appeal => appeal.State == "open"))
            return false;
        var audit = new AuditQueries(transaction);
        if (await audit.StoredVerdict(hallCode, findingId, verdictNo, cancel) is not { Note: { } note } verdict || await audit.Salt(verdict.AuditNo, cancel) is not { } salt)
            return false;
        await audit.ReplaceVerdictNote(hallCode, findingId, verdictNo, StoredValue.RedactedMark + StoredValue.Hash(salt, nameof(verdict.Note), note), cancel);
        await audit.RemoveSalt(verdict.AuditNo, cancel);
        await new AuditLog(transaction, time).Append(new AuditAct
        {
            HallCode = hallCode, AccountId = doneBy, Action = AuditAction.Retention, SubjectKind = "verdict",
            SubjectKey = StoredValue.NameOf("verdict", [hallCode, findingId, verdictNo.ToString(CultureInfo.InvariantCulture)]),
            Content = new { columns = new[] { nameof(verdict.Note) } },
        }, cancel);
        await transaction.Commit(cancel);
        return true;
    }
}
