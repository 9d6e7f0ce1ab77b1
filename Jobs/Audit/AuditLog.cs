using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Sql;
using Supervision.Sql.Audit;

namespace Supervision.Jobs.Audit;

/// <summary>The append-only, hash-chained log of what people did.</summary>
public sealed class AuditLog(Database database, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The hash before the first entry.</summary>
    public static string Origin { get; } = new('0', 64);

    /// <summary>Writes one entry and returns its number; inside a transaction it is part of that, else it commits itself.</summary>
    /// <param name="hallCode">Null for what concerns no hall, such as a sign-in.</param>
    /// <param name="content">What was decided or done; stored as JSON.</param>
    public async Task<long> Add(string? hallCode, string accountId, string action, string subjectKind, string subjectKey, object content, CancellationToken cancel = default)
    {
        if (database is Transaction)
            return await Extend(database, hallCode, accountId, action, subjectKind, subjectKey, content, cancel);
        await using var transaction = await database.Begin(cancel);
        var number = await Extend(transaction, hallCode, accountId, action, subjectKind, subjectKey, content, cancel);
        await transaction.Commit(cancel);
        return number;
    }

    private async Task<long> Extend(Database within, string? hallCode, string accountId, string action, string subjectKind, string subjectKey, object content, CancellationToken cancel)
    {
        var queries = new AuditQueries(within);
        await queries.LockChain(cancel);
        var last = await queries.LastEntry(cancel);
        var entry = new AuditEntryRow
        {
            EntryNo = (last?.EntryNo ?? 0) + 1, PreviousHash = last?.EntryHash ?? Origin, EntryHash = "",
            AtUtc = ToMilliseconds(time.GetUtcNow().UtcDateTime), HallCode = hallCode, AccountId = accountId,
            Action = action, SubjectKind = subjectKind, SubjectKey = subjectKey, Content = JsonSerializer.Serialize(content, Json),
        };
        await queries.AddEntry(entry with { EntryHash = HashOf(entry) }, cancel);
        return entry.EntryNo;
    }

    /// <summary>Recomputes the chain; null when it is whole, else the number of the first entry that does not fit.</summary>
    public async Task<long?> FirstBroken(CancellationToken cancel = default)
    {
        var (number, previous) = (0L, Origin);
        await foreach (var entry in new AuditQueries(database).Chain(cancel))
        {
            number++;
            if (entry.EntryNo != number || entry.PreviousHash != previous || entry.EntryHash != HashOf(entry))
                return number;
            previous = entry.EntryHash;
        }
        return null;
    }

    /// <summary>SHA-256 over every part of the entry but its own hash, each ended by a unit separator.</summary>
    public static string HashOf(AuditEntryRow entry)
    {
        string[] parts =
        [
            entry.EntryNo.ToString(CultureInfo.InvariantCulture), entry.PreviousHash, entry.AtUtc.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture),
            entry.HallCode ?? "", entry.AccountId, entry.Action, entry.SubjectKind, entry.SubjectKey, entry.Content,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => part + '\u001f')))));
    }

    // As both engines store it, so that the hash of the row read back is the same.
    private static DateTime ToMilliseconds(DateTime utc) => new(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}
