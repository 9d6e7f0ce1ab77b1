using System.Buffers.Binary;

namespace Supervision.Ingest.Inspections;

/// <summary>JPEG without EXIF, XMP, comments and whatever follows the picture; only which side is up stays.</summary>
internal static class JpegPhoto
{
    private const int StartOfScan = 0xDA;
    private const int App0 = 0xE0;
    private const int App1 = 0xE1;
    private const int App2 = 0xE2;
    private const int App14 = 0xEE;
    private const int App15 = 0xEF;
    private const int Comment = 0xFE;

    /// <summary>Null where the file is cut off or is no chain of segments.</summary>
    internal static byte[]? Clean(byte[] content)
    {
        using var clean = new MemoryStream(content.Length);
        clean.Write(content, 0, 2);
        int? orientation = null;
        var at = 2;
        while (at + 4 <= content.Length && content[at] == 0xFF)
        {
            var marker = content[at + 1];
            // Any number of FF may stand before a marker, and some cameras align their segments so.
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > content.Length)
                return null;
            var segment = content.AsSpan(at, 2 + length);
            if (marker == StartOfScan)
                return Finish(content, at, clean, orientation);
            if (marker == App1)
                orientation ??= ExifOrientation.Read(segment[4..]);
            if (IsPicture(marker, segment))
                clean.Write(segment);
            at += 2 + length;
        }
        return null;
    }

    // Colour needs JFIF (APP0), an ICC profile (APP2) and Adobe's transform (APP14); all else of APPn tells of the camera.
    private static bool IsPicture(int marker, ReadOnlySpan<byte> segment) => marker switch
    {
        App0 or App14 => true,
        App2 => segment[4..].StartsWith("ICC_PROFILE"u8),
        Comment => false,
        _ => marker is < App0 or > App15,
    };

    private static byte[]? Finish(byte[] content, int scan, MemoryStream clean, int? orientation)
    {
        // Within the compressed data FF is always followed by 00, a restart or the next segment: the first FFD9 ends the picture.
        // Behind it telephones hide films and second pictures, with their places.
        var end = content.AsSpan(scan).IndexOf([(byte)0xFF, (byte)0xD9]);
        if (end < 0)
            return null;
        clean.Write(content, scan, end + 2);
        var picture = clean.ToArray();
        return orientation is > 1 and <= 8 ? [.. picture[..2], .. ExifOrientation.Segment(orientation.Value), .. picture[2..]] : picture;
    }
}
