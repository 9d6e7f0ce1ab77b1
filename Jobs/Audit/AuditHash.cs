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
    public static string Of(AuditEntryRow entry) => Convert.ToHexStringLower(SHA256.HashData(Bytes(entry)));

    /// <summary>What is hashed, byte by byte: kept in a file, any tool for SHA-256 gives the entry's hash.</summary>
    public static byte[] Bytes(AuditEntryRow entry)
    {
        using var bytes = new MemoryStream();
        Add(bytes, entry.EntryNo.ToString(CultureInfo.InvariantCulture));
        Add(bytes, entry.PreviousHash);
        Add(bytes, entry.AtUtc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        Add(bytes, entry.HallCode);
        Add(bytes, entry.AccountId);
        Add(bytes, entry.Action);
        Add(bytes, entry.SubjectKind);
        Add(bytes, entry.SubjectKey);
        Add(bytes, entry.Content);
        return bytes.ToArray();
    }

    // A length of -1 tells null from the empty text.
    private static void Add(MemoryStream bytes, string? text)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        bytes.Write(length);
        bytes.Write(Encoding.UTF8.GetBytes(text ?? ""));
    }
}
