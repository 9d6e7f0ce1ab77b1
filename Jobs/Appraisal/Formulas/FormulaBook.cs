using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Appraisal.Formulas;

/// <summary>A hall's formulas: the one in force and every earlier one, kept under its hash.</summary>
public sealed class FormulaBook(Database database, TimeProvider time)
{
    /// <summary>Under which name formula texts are kept beside the rulebook versions.</summary>
    public const string Document = "appraisal-formula";

    /// <summary>The formula that a score was computed with; null where its text was never kept.</summary>
    /// <param name="hash">As in the score's row.</param>
    public static async Task<AppraisalFormula?> Version(Database database, string hash, CancellationToken cancel)
    {
        if (hash == FormulaFile.Default.Hash)
            return FormulaFile.Default;
        return await new RulebookQueries(database).Version(hash, cancel) is { DocumentId: Document } kept ? FormulaFile.Read(hash, kept.Content) : null;
    }

    /// <summary>Puts a formula in force. Open periods are computed again by the next night, locked ones never.</summary>
    /// <returns>False where this very text is in force already.</returns>
    /// <exception cref="FormatException">The text has a mistake; the message names the line.</exception>
    public async Task<bool> Adopt(string hallCode, string text, string accountId, CancellationToken cancel = default)
    {
        var formula = FormulaFile.Read("formula.yaml", text);
        await using var transaction = await database.Begin(cancel);
        var before = await AppraiseStage.Formula(transaction, hallCode, cancel);
        if (before.Hash == formula.Hash)
            return false;
        var now = time.GetUtcNow().UtcDateTime;
        // The old text too: scores that still stand under it must stay explainable.
        await Keep(transaction, before, now, cancel);
        var kept = await Keep(transaction, formula, now, cancel);
        await new HallQueries(transaction).SaveSetting(new HallSettingRow { HallCode = hallCode, Name = AppraiseStage.FormulaSetting, Value = text, SourceDocument = formula.Source, ChangedAtUtc = now }, cancel);
        await new AuditLog(transaction, time).Append(new AuditAct
        {
            HallCode = hallCode, AccountId = accountId, Action = AuditAction.Formula, SubjectKind = "formula", SubjectKey = formula.Hash,
            Content = new { formula.Name, formula.Version, Before = before.Hash, BeforeVersion = before.Version }, Stored = [StoredValue.Of(kept)],
        }, cancel);
        await transaction.Commit(cancel);
        return true;
    }

    internal static async Task<RulebookVersionRow> Keep(Database database, AppraisalFormula formula, DateTime nowUtc, CancellationToken cancel)
    {
        var queries = new RulebookQueries(database);
        await queries.KeepVersion(new RulebookVersionRow { VersionHash = formula.Hash, DocumentId = Document, Content = formula.Text, FirstSeenAtUtc = nowUtc }, cancel);
        // What is vouched for is the row that is stored: it may have been kept before.
        return (await queries.Version(formula.Hash, cancel))!;
    }
}
