namespace Supervision.Ingest.Tables;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal sealed record TableKind(string Word)
{
    internal static readonly TableKind Text = new("text");
    internal static readonly TableKind OpenXml = new("xlsx");
    internal static readonly TableKind Binary = new("xls");

    /// <exception cref="FileRefusedException">Empty, or known to be something else.</exception>
    internal static TableKind Of(Stream file)
    {
        Span<byte> head = stackalloc byte[512];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return read == 0 ? throw new FileRefusedException(FileReasons.Empty()) : Of(head[..read]);
    }

    private static TableKind Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x03\x04"u8))
            return OpenXml;
        // Any compound file: an encrypted .xlsx is one too, and its reader refuses that by its name.
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return Binary;
        var other = Other(head);
        return other is null ? Text : throw new FileRefusedException(FileReasons.NotTable(other));
    }

    private static string? Other(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF"u8))
            return "PDF";
        if (head.StartsWith("RIFF"u8) || head.StartsWith("OggS"u8) || head.StartsWith("ID3"u8))
            return "audio";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || head.StartsWith("\u0089PNG"u8[1..]) || head.StartsWith("GIF8"u8))
            return "image";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || head.StartsWith("Rar!"u8) || head.StartsWith("7z"u8))
            return "archive";
        // Many systems write an HTML table under the name .xls; a byte order mark before it reads as question marks here.
        var start = System.Text.Encoding.ASCII.GetString(head).TrimStart('?', ' ', '\t', '\r', '\n');
        return start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<table", StringComparison.OrdinalIgnoreCase) ? "HTML" : null;
    }
}
