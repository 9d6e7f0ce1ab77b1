using System.Text;

namespace Supervision.Ingest;

/// <summary>Decodes a whole file as text, or says which byte forbids it (input.md 1–3).</summary>
internal static class StrictText
{
    public const int MaxFileBytes = 64 << 20;
    private const int MaxLineChars = 8 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance
        .GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Reads at most <see cref="MaxFileBytes"/>.</summary>
    /// <exception cref="RefusedException">The file is larger, or empty.</exception>
    public static async Task<byte[]> ReadAll(Stream stream, CancellationToken cancel)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > MaxFileBytes)
                throw new Refusal("file-too-large", $"larger than {MaxFileBytes >> 20} MB").AsException();
        }

        return memory.ToArray();
    }

    /// <summary>UTF-8 with or without BOM, else GB18030; never UTF-16, NUL or U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            throw new Refusal("empty-file", "the file has no content").AsException();
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new Refusal("utf-16", "the file is UTF-16; save it as UTF-8").AsException();
        var hasBom = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        var text = Try(Utf8, hasBom ? bytes[3..] : bytes) ?? (hasBom ? null : Try(Gb18030, bytes))
            ?? throw new Refusal("bad-encoding", "neither UTF-8 nor GB18030").AsException();
        Check(text);
        return text;
    }

    /// <summary>A refusal that points into decoded text.</summary>
    public static RefusedException Refuse(string text, int at, string code, string reason, string? value = null)
    {
        var before = text.AsSpan(0, Math.Clamp(at, 0, text.Length));
        return new Refusal(code, reason)
        {
            Line = before.Count('\n') + 1,
            Column = before.Length - before.LastIndexOf('\n'),
            Value = Cut(value),
        }.AsException();
    }

    public static string? Cut(string? value) => value is { Length: > 200 } ? value[..200] : value;

    private static void Check(string text)
    {
        var bad = text.AsSpan().IndexOfAny('\0', '\uFFFD');
        if (bad >= 0)
            throw Refuse(text, bad, text[bad] == '\0' ? "nul-character" : "replacement-character", text[bad] == '\0' ? "a NUL character" : "the replacement character U+FFFD: the text was damaged before it came here");
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            if ((length < 0 ? text.Length - start : length) > MaxLineChars)
                throw Refuse(text, start, "line-too-long", "a line of more than 8 MB");
            start = length < 0 ? text.Length : start + length + 1;
        }
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
