using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Footage;

namespace Supervision.Jobs.Findings.Footage;

/// <summary>Notes that footage was locked on the recorder or pulled from it: who, when, and the hash of the file.</summary>
public sealed class FootageHoldBook(Database database, TimeProvider time)
{
    private const int LongestCamera = 200;

    /// <summary>Holds, or completes a hold with the pulled file's hash; a hash once noted stays.</summary>
    /// <param name="fileHash">SHA-256 in hex of any case; empty: locked on the recorder only.</param>
    /// <returns>False where the session does not exist, the camera is no name or the hash is no SHA-256.</returns>
    public async Task<bool> Hold(string hallCode, string sessionId, string camera, string? fileHash, string accountId, CancellationToken cancel = default)
    {
        var hash = string.IsNullOrWhiteSpace(fileHash) ? null : fileHash.Trim().ToLowerInvariant();
        if (camera.Length is 0 or > LongestCamera || (hash is not null && !IsSha256(hash)))
            return false;
        await using var transaction = await database.Begin(cancel);
        if (await new FindingQueries(transaction).Session(hallCode, sessionId, cancel) is null)
            return false;
        var now = time.GetUtcNow().UtcDateTime;
        await new FootageNeedQueries(transaction).SaveHold(new FootageHoldRow
        {
            HallCode = hallCode, SessionId = sessionId, Camera = camera, HeldBy = accountId, HeldAtUtc = now,
            PulledBy = hash is null ? null : accountId, PulledAtUtc = hash is null ? null : now, FileHash = hash,
        }, cancel);
        await new AuditLog(transaction, time).Add(hallCode, accountId, AuditAction.Hold, "session", sessionId, new { camera, fileHash = hash }, cancel);
        await transaction.Commit(cancel);
        return true;
    }

    private static bool IsSha256(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
