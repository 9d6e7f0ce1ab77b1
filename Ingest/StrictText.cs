using System.Text;
using Supervision.Ingest.Tables.Text;

namespace Supervision.Ingest;

/// <summary>Decodes a whole file as text, or says which byte forbids it (input.md 1–3).</summary>
internal static class StrictText
{
    public const int MaxFileBytes = 64 << 20;
    private const int MaxLineChars = 8 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Throwing and replacing twins of the same encoding: whole files fail, files of records only lose a line.
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance
        .GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly Encoding Gb18030Shown = CodePagesEncodingProvider.Instance
        .GetEncoding("GB18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

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
            // Counted while reading: a pipe or a growing file has no length to ask for.
            if (memory.Length > MaxFileBytes)
                throw new Refusal("file-too-large", $"larger than {MaxFileBytes >> 20} MB").AsException();
        }

        return memory.ToArray();
    }

    /// <summary>UTF-8 with or without BOM, else GB18030; never UTF-16, NUL or U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        RefuseUtf16(bytes);
        var (body, isGb18030) = Encoded(bytes);
        var text = Try(isGb18030 ? Gb18030 : Utf8, body)
            ?? throw new Refusal("bad-encoding", isGb18030 ? "neither UTF-8 nor GB18030" : "bytes that are no UTF-8; export it again as UTF-8")
            {
                Line = isGb18030 ? null : FirstBadLine(body),
            }.AsException();
        Check(text);
        return text;
    }

    /// <summary>As <see cref="Decode"/>, for formats of one record a line: a byte that does not decode becomes U+FFFD and spoils its record only.</summary>
    public static string DecodeRecords(ReadOnlySpan<byte> bytes)
    {
        RefuseUtf16(bytes);
        var (body, isGb18030) = Encoded(bytes);
        var text = (isGb18030 ? Gb18030Shown : Encoding.UTF8).GetString(body);
        CheckLines(text);
        return text;
    }

    /// <summary>Without the byte order mark, and which encoding it is in: damaged UTF-8 is never taken for GB18030.</summary>
    private static (byte[] Body, bool IsGb18030) Encoded(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? (bytes[3..].ToArray(), false) : (bytes.ToArray(), TextSurvey.IsGb18030Text(bytes));

    private static int FirstBadLine(ReadOnlySpan<byte> body)
    {
        var line = 1;
        while (!body.IsEmpty)
        {
            var end = body.IndexOf((byte)'\n');
            if (!System.Text.Unicode.Utf8.IsValid(end < 0 ? body : body[..end]))
                return line;
            body = end < 0 ? [] : body[(end + 1)..];
            line++;
        }
        return line;
    }

    private static void RefuseUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            throw new Refusal("empty-file", "the file has no content").AsException();
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new Refusal("utf-16", "the file is UTF-16; save it as UTF-8").AsException();
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
        // After decoding: three good UTF-8 bytes may be a U+FFFD that another system put there.
        var bad = text.AsSpan().IndexOfAny('\0', '\uFFFD');
        if (bad >= 0)
            throw Refuse(text, bad, text[bad] == '\0' ? "nul-character" : "replacement-character", text[bad] == '\0' ? "a NUL character" : "the replacement character U+FFFD: the text was damaged before it came here");
        CheckLines(text);
    }

    private static void CheckLines(string text)
    {
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
