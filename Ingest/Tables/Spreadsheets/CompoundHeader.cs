using System.Buffers.Binary;

namespace Supervision.Ingest.Tables.Spreadsheets;

/// <summary>The header of a compound file (.xls): sizes and counts that the library believes and reserves memory for.</summary>
internal static class CompoundHeader
{
    private const int Length = 512;

    // Of these on, a sector number is a mark (free, end of chain), not a place.
    private const uint FirstMark = 0xFFFF_FFFA;

    /// <summary>What is impossible in the header of a file of this length; null where nothing is. Leaves the position at the start.</summary>
    internal static string? Fault(Stream file)
    {
        Span<byte> header = stackalloc byte[Length];
        file.Position = 0;
        var held = file.ReadAtLeast(header, Length, throwOnEndOfStream: false);
        file.Position = 0;
        // The library says so itself, without reading on.
        if (held < Length)
            return null;
        var (shift, miniShift) = (BinaryPrimitives.ReadUInt16LittleEndian(header[30..]), BinaryPrimitives.ReadUInt16LittleEndian(header[32..]));
        if (shift is not (9 or 12) || miniShift != 6)
            return $"sectors of 2^{shift} and 2^{miniShift} bytes; the format has 2^9 or 2^12, and 2^6";
        var sectors = (uint)(file.Length >> shift) + 1;
        foreach (var (at, what) in Counts)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(header[at..]) is var count && count > sectors)
                return $"{count} {what} in a file of {sectors} sectors";
        }
        foreach (var at in Starts)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(header[at..]) is var start && start >= sectors && start < FirstMark)
                return $"a part at sector {start} in a file of {sectors} sectors";
        }
        return null;
    }

    private static ReadOnlySpan<(int At, string What)> Counts => new[] { (44, "allocation sectors"), (64, "small allocation sectors"), (72, "double-indirect sectors") };

    private static ReadOnlySpan<int> Starts => [48, 60, 68];
}
