using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Sql;
using Supervision.Sql.Audit;

namespace Supervision.Jobs.Audit;

/// <summary>Appends to the hash-chained log. Built on a transaction, the entry and what it records happen both or neither.</summary>
public sealed class AuditLog(Database database, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an entry that vouches for no stored row.</summary>
    /// <param name="hallCode">Null for what concerns no hall, such as a sign-in.</param>
    /// <param name="content">What was decided or done; stored as JSON.</param>
    public Task<long> Add(string? hallCode, string accountId, string action, string subjectKind, string subjectKey, object content, CancellationToken cancel = default) =>
        Append(new AuditAct { HallCode = hallCode, AccountId = accountId, Action = action, SubjectKind = subjectKind, SubjectKey = subjectKey, Content = content }, cancel);

    /// <summary>Writes one entry and returns its number; numbers have no gaps.</summary>
    public async Task<long> Append(AuditAct act, CancellationToken cancel = default)
    {
        // Within the caller's transaction: the entry and what it vouches for stand or fall together.
        if (database is Transaction)
            return await Extend(database, act, cancel);
        await using var transaction = await database.Begin(cancel);
        var number = await Extend(transaction, act, cancel);
        await transaction.Commit(cancel);
        return number;
    }

    private async Task<long> Extend(Database within, AuditAct act, CancellationToken cancel)
    {
        var audit = new AuditQueries(within);
        // Written before it is read: the update locks the head, so that two entries cannot follow the same one.
        await audit.AdvanceHead(cancel);
        var head = await audit.Head(cancel) ?? throw new InvalidOperationException("The head of the audit chain is missing: restore the database from its backup.");
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var entry = AuditHash.Seal(EntryOf(act, head, salt));
        await audit.AddEntry(entry, cancel);
        if (act.Stored.Count > 0)
            // Apart from the entry, which never changes: retention deletes the salt without breaking the chain.
            await audit.AddSalt(new AuditSaltRow { EntryNo = entry.EntryNo, Salt = salt }, cancel);
        await audit.SaveHead(entry.EntryHash, cancel);
        return entry.EntryNo;
    }

    private AuditEntryRow EntryOf(AuditAct act, AuditHeadRow head, string salt) => new()
    {
        EntryNo = head.EntryNo,
        PreviousHash = head.EntryHash,
        EntryHash = "",
        AtUtc = Milliseconds(time.GetUtcNow().UtcDateTime),
        HallCode = act.HallCode,
        AccountId = act.AccountId,
        Action = act.Action,
        SubjectKind = act.SubjectKind,
        SubjectKey = act.SubjectKey,
        Content = JsonSerializer.Serialize(new AuditContent
        {
            Said = act.Content,
            Stored = act.Stored.Count == 0 ? null : act.Stored.Select(value => new VouchedValue(value.Kind, value.Key, value.Hashes(salt))).ToList(),
        }, Json),
    };

    // The database keeps milliseconds; the hash must be of what it gives back.
    private static DateTime Milliseconds(DateTime instant) =>
        new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}

/// <summary>The JSON of an entry.</summary>
internal sealed record AuditContent
{
    public object? Said { get; init; }

    public IReadOnlyList<VouchedValue>? Stored { get; init; }
}

/// <summary>A stored row as an entry vouches for it: the salted hash of each column.</summary>
internal sealed record VouchedValue(string Kind, IReadOnlyList<string> Key, Dictionary<string, string> Hashes);
