using System.Buffers.Binary;

namespace Supervision.Ingest.Tables.Text;

/// <summary>The texts of short fields seen last, by their bytes: windows, people, channels and levels come again row after row.</summary>
/// <remarks>Half of an import's time was spent on making and collecting equal texts. Each place keeps one text; a newcomer takes it.</remarks>
internal sealed class FieldMemory
{
    /// <summary>Bytes; what is longer hardly comes twice.</summary>
    private const int Longest = 40;

    // 40 KB of bytes: stays in the processor's own cache.
    private const int Places = 1024;

    private readonly byte[] _bytes = new byte[Places * Longest];
    private readonly int[] _lengths = new int[Places];
    private readonly string?[] _texts = new string?[Places];

    /// <summary>Whether a field is short enough to be remembered.</summary>
    internal static bool Takes(ReadOnlySpan<byte> bytes) => bytes.Length is > 0 and <= Longest;

    /// <summary>The place of these bytes, from 0; other bytes may have the same.</summary>
    internal static int PlaceOf(ReadOnlySpan<byte> bytes)
    {
        // Length, beginning and end tell the fields of a table apart; a full hash would cost more than it saves.
        var hash = (ulong)bytes.Length;
        if (bytes.Length >= sizeof(ulong))
            hash += BinaryPrimitives.ReadUInt64LittleEndian(bytes) * 31 + BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]);
        else
            foreach (var value in bytes)
                hash = hash * 257 + value;
        return (int)(hash * 0x9E3779B97F4A7C15 >> 54);
    }

    /// <summary>The text of exactly these bytes, or null.</summary>
    internal string? Find(int place, ReadOnlySpan<byte> bytes) =>
        _lengths[place] == bytes.Length && _bytes.AsSpan(place * Longest, bytes.Length).SequenceEqual(bytes) ? _texts[place] : null;

    /// <summary>Remembers a text in the place of its bytes.</summary>
    internal void Keep(int place, ReadOnlySpan<byte> bytes, string text)
    {
        // No eviction order: the newcomer is what the next rows hold.
        bytes.CopyTo(_bytes.AsSpan(place * Longest));
        _lengths[place] = bytes.Length;
        _texts[place] = text;
    }
}
