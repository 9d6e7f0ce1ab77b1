using System.Buffers.Binary;

namespace Supervision.Ingest.Inspections;

/// <summary>Which side of a photo is up, 1 to 8: the one thing of EXIF without which a telephone's photo lies on its side.</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;
    private const int EntryBytes = 12;

    /// <param name="payload">An APP1 segment behind its length.</param>
    internal static int? Read(ReadOnlySpan<byte> payload)
    {
        if (!payload.StartsWith("Exif\0\0"u8) || payload.Length < 14)
            return null;
        var tiff = payload[6..];
        var isLittle = tiff.StartsWith("II"u8);
        var first = Int(tiff, 4, isLittle);
        // The offset is the file's own claim; 8 is the length of the header that holds it.
        if (first < 8 || first > tiff.Length - 2)
            return null;
        var count = Short(tiff, (int)first, isLittle);
        for (var i = 0; i < count && (int)first + 2 + (i + 1) * EntryBytes <= tiff.Length; i++)
        {
            var entry = (int)first + 2 + i * EntryBytes;
            if (Short(tiff, entry, isLittle) == Tag)
                return Short(tiff, entry + 8, isLittle);
        }
        return null;
    }

    /// <summary>An APP1 segment that says nothing but this.</summary>
    internal static byte[] Segment(int orientation) =>
    [
        0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static int Short(ReadOnlySpan<byte> bytes, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint Int(ReadOnlySpan<byte> bytes, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
