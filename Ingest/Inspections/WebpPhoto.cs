using System.Buffers.Binary;
using System.Text;

namespace Supervision.Ingest.Inspections;

/// <summary>WebP with the chunks that make the picture and no others.</summary>
internal static class WebpPhoto
{
    private const int Head = 12;

    /// <summary>Bits of VP8X that announce EXIF and XMP.</summary>
    private const byte Announced = 0x08 | 0x04;

    // Named one by one: unknown chunks may hold anything, EXIF and XMP the place.
    private static readonly HashSet<string> Kept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    /// <summary>Null where the file is cut off or holds no picture.</summary>
    internal static byte[]? Clean(byte[] content)
    {
        using var clean = new MemoryStream(content.Length);
        clean.Write(content, 0, Head);
        var hasPicture = false;
        // Nothing behind the length that the container states belongs to the picture.
        var whole = Math.Min(content.Length, (long)BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(4)) + 8);
        for (var at = Head; at + 8 <= whole;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(at + 4));
            var padded = length + (length & 1);
            if (length > whole - at - 8)
                return null;
            var kind = Encoding.ASCII.GetString(content, at, 4);
            if (Kept.Contains(kind))
            {
                var place = (int)clean.Position;
                clean.Write(content, at, 8 + (int)Math.Min(padded, whole - at - 8));
                if (kind == "VP8X" && length > 0)
                    clean.GetBuffer()[place + 8] &= unchecked((byte)~Announced);
            }
            hasPicture |= kind is "VP8 " or "VP8L" or "ANMF";
            at += (int)Math.Min(8 + padded, whole - at);
        }
        if (!hasPicture)
            return null;
        var bytes = clean.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)bytes.Length - 8);
        return bytes;
    }
}
