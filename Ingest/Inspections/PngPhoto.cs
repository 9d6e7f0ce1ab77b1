using System.Buffers.Binary;
using System.Text;

namespace Supervision.Ingest.Inspections;

/// <summary>PNG with the chunks that make the picture and no others.</summary>
internal static class PngPhoto
{
    private const int Signature = 8;
    private const int Frame = 12;

    // Named one by one: text, time and EXIF chunks tell of the camera and its place.
    private static readonly HashSet<string> Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT"];

    /// <summary>Null where the file is cut off.</summary>
    internal static byte[]? Clean(byte[] content)
    {
        using var clean = new MemoryStream(content.Length);
        clean.Write(content, 0, Signature);
        for (var at = Signature; at + Frame <= content.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at));
            if (length > content.Length - at - Frame)
                return null;
            var kind = Encoding.ASCII.GetString(content, at + 4, 4);
            if (Kept.Contains(kind))
                clean.Write(content, at, (int)length + Frame);
            // What stands behind the end is no picture, and is where things are hidden.
            if (kind == "IEND")
                return clean.ToArray();
            at += (int)length + Frame;
        }
        return null;
    }
}
