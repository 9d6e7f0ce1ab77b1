using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Supervision.Sql.Audit;

namespace Supervision.Jobs.Audit;

/// <summary>How an entry is hashed: every column, each preceded by its length, so that no two entries meet.</summary>
public static class AuditHash
{
    public static AuditEntryRow Seal(AuditEntryRow entry) => entry with { EntryHash = Of(entry) };

    /// <summary>64 hex digits over all columns but the hash itself.</summary>
    public static string Of(AuditEntryRow entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, entry.EntryNo.ToString(CultureInfo.InvariantCulture));
        Add(hash, entry.PreviousHash);
        Add(hash, entry.AtUtc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        Add(hash, entry.HallCode);
        Add(hash, entry.AccountId);
        Add(hash, entry.Action);
        Add(hash, entry.SubjectKind);
        Add(hash, entry.SubjectKey);
        Add(hash, entry.Content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A length of -1 tells null from the empty text.
    private static void Add(IncrementalHash hash, string? text)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        hash.AppendData(length);
        hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
    }
}
