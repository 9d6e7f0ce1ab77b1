using System.Buffers.Binary;

namespace Supervision.Jobs.Operations.Pdf;

/// <summary>Takes one face out of a font file in the form that can be embedded.</summary>
public static class TrueTypeFace
{
    private const uint Collection = 0x74746366;
    private const uint Glyphs = 0x676C7966;
    private const int DirectoryHead = 12;
    private const int DirectoryEntry = 16;

    /// <summary>The first face of a .ttf or .ttc file as a font file of its own; null where its outlines are not TrueType and so cannot be embedded.</summary>
    public static byte[]? First(byte[] file)
    {
        if (file.Length < DirectoryHead)
            return null;
        var isCollection = Word(file, 0) == Collection;
        var start = isCollection ? (int)Word(file, DirectoryHead) : 0;
        if (start < 0 || start + DirectoryHead > file.Length)
            return null;
        var count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(start + 4));
        var head = DirectoryHead + count * DirectoryEntry;
        if (start + head > file.Length || !Enumerable.Range(0, count).Any(i => Word(file, start + DirectoryHead + i * DirectoryEntry) == Glyphs))
            return null;
        return isCollection ? Alone(file, start, count, head) : file;
    }

    // The tables of a collection lie anywhere in the file; alone they follow their directory, each on a multiple of four.
    private static byte[]? Alone(byte[] file, int start, int count, int head)
    {
        var face = new MemoryStream();
        face.Write(file, start, head);
        for (var i = 0; i < count; i++)
        {
            var entry = start + DirectoryHead + i * DirectoryEntry;
            var (offset, length) = (Word(file, entry + 8), Word(file, entry + 12));
            if ((long)offset + length > file.Length)
                return null;
            face.Write(new byte[(4 - face.Length % 4) % 4]);
            var at = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(at, (uint)face.Length);
            face.Write(file, (int)offset, (int)length);
            var end = face.Position;
            face.Position = DirectoryHead + i * DirectoryEntry + 8;
            face.Write(at);
            face.Position = end;
        }
        return face.ToArray();
    }

    private static uint Word(byte[] file, int at) => BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
}
