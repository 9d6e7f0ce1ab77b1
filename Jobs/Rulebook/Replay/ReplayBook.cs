using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Rulebook;
using Supervision.Sql.Rulebook.Replays;

namespace Supervision.Jobs.Rulebook.Replay;

/// <summary>What is asked of a replay.</summary>
/// <param name="Text">A changed rulebook file, null where only the model changes.</param>
/// <param name="ModelVersion">The model to try; empty for the one that ships, null for the one at work.</param>
public sealed record ReplayRequest(string HallCode, DateOnly FirstDay, DateOnly LastDay, string? Text, string? ModelVersion, string AskedBy);

/// <summary>Takes up replays and adopts what they tried.</summary>
public sealed class ReplayBook(Database database, TimeProvider time)
{
    /// <summary>Keeps the changed text and adds the replay; the same request again does the same replay over, under the rules that work by then.</summary>
    /// <returns>The replay, or the mistakes of the text with their lines.</returns>
    public async Task<(ReplayRow? Replay, IReadOnlyList<RulebookMistake> Mistakes)> Ask(ReplayRequest request, string file, CancellationToken cancel = default)
    {
        RulebookDocument? document = null;
        if (request.Text is { } text)
        {
            (document, var mistakes) = RulebookReader.Read(text, file, RulebookLibrary.SpokenWords);
            if (document is null)
                return (null, mistakes);
            await new RulebookQueries(database).KeepVersion(new RulebookVersionRow { VersionHash = document.Version, DocumentId = document.Id, Content = text, FirstSeenAtUtc = time.GetUtcNow().UtcDateTime }, cancel);
        }
        var replay = new ReplayRow
        {
            HallCode = request.HallCode,
            ReplayId = FindingKeys.Hash("replay", request.HallCode, $"{request.FirstDay:yyyy-MM-dd}", $"{request.LastDay:yyyy-MM-dd}", document?.Version ?? "-", request.ModelVersion ?? "-"),
            FirstDay = request.FirstDay, LastDay = request.LastDay, DocumentId = document?.Id, VersionHash = document?.Version, ModelVersion = request.ModelVersion,
            AskedBy = request.AskedBy, AskedAtUtc = time.GetUtcNow().UtcDateTime, State = "waiting",
        };
        var queries = new ReplayQueries(database);
        await queries.AddReplay(replay, cancel);
        if (await queries.Replay(request.HallCode, replay.ReplayId, cancel) is { State: "done" or "failed" } earlier)
            await queries.MoveReplay(earlier with { State = "waiting", Basis = "", FinishedAtUtc = null }, earlier.CursorCallId, cancel);
        return (await queries.Replay(request.HallCode, replay.ReplayId, cancel), []);
    }

    /// <summary>Lets the changed text bind from a day on, with its audit entry.</summary>
    /// <returns>False where the replay tried no text or is not done: what nobody has seen the effect of is not adopted.</returns>
    public async Task<bool> AdoptText(string hallCode, string replayId, DateOnly from, string accountId, CancellationToken cancel = default)
    {
        await using var transaction = await database.Begin(cancel);
        var queries = new RulebookQueries(transaction);
        if (await new ReplayQueries(transaction).Replay(hallCode, replayId, cancel) is not { State: "done", VersionHash: { } hash, DocumentId: { } documentId }
            || await queries.Version(hash, cancel) is not { } text)
            return false;
        // A hall that adopted nothing is under every shipped document; one adoption alone would drop the others.
        if ((await queries.Adoptions(hallCode, cancel)).Count == 0)
            foreach (var shipped in RulebookLibrary.Shipped)
                await queries.SaveAdoption(new RulebookAdoptionRow { HallCode = hallCode, DocumentId = shipped.Id, ValidFrom = new DateOnly(2000, 1, 1) }, cancel);
        await queries.SaveAdoption(new RulebookAdoptionRow { HallCode = hallCode, DocumentId = documentId, ValidFrom = from, VersionHash = hash }, cancel);
        await new AuditLog(transaction, time).Append(new AuditAct
        {
            HallCode = hallCode, AccountId = accountId, Action = AuditAction.Rulebook, SubjectKind = "rulebook", SubjectKey = documentId,
            Content = new { adopted = true, from, version = hash, replay = replayId }, Stored = [StoredValue.Of(text)],
        }, cancel);
        await transaction.Commit(cancel);
        return true;
    }
}
