using System.Text;
using System.Text.Unicode;

namespace Supervision.Ingest.Tables.Text;

/// <summary>One look over a whole text file before any row is read: its encoding and its longest line.</summary>
/// <param name="IsGb18030">Otherwise UTF-8.</param>
/// <param name="BomBytes">Length of the byte order mark.</param>
internal sealed record TextSurvey(bool IsGb18030, int BomBytes)
{
    /// <summary>8 MB: far above any honest row, low enough to hold one in memory (input.md 3).</summary>
    internal const int LongestLine = 8 * 1024 * 1024;

    // Read in blocks that end with a line, so that no character is cut.
    private const int BlockBytes = 1 << 20;

    /// <exception cref="FileRefusedException">Empty, UTF-16, or a line beyond the limit.</exception>
    internal static TextSurvey Of(Stream file)
    {
        if (file.Length == 0)
            throw new FileRefusedException(FileReasons.Empty());
        var (utf8, first) = Count(file, new Utf8Count());
        // UTF-16 without its mark shows by its zeroes; Chinese has none in the high byte, so a quarter is enough.
        if (first is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || utf8.Nuls > file.Length / 4)
            throw new FileRefusedException(FileReasons.Utf16());
        // The writer said so: no count of damaged bytes makes it another encoding (input.md 1).
        if (first is [0xEF, 0xBB, 0xBF, ..])
            return new TextSurvey(false, 3);
        // Text of another encoding is hardly ever valid UTF-8 by chance: the second look is spared.
        if (utf8.Invalid == 0)
            return new TextSurvey(false, 0);
        file.Position = 0;
        return new TextSurvey(LooksGb18030(utf8, Count(file, new Gb18030Count()).Count), 0);
    }

    /// <summary>Whether a whole text without a byte order mark is GB18030 rather than UTF-8.</summary>
    internal static bool IsGb18030Text(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
            return false;
        var (utf8, gb) = (new Utf8Count(), new Gb18030Count());
        utf8.Add(text);
        gb.Add(text);
        return LooksGb18030(utf8, gb);
    }

    // A damaged UTF-8 file still has more whole characters than damaged ones; GB18030 read as UTF-8 has not.
    private static bool LooksGb18030(EncodingCount utf8, EncodingCount gb) => utf8.Invalid > utf8.Valid && gb.Invalid < utf8.Invalid;

    private static (EncodingCount Count, byte[] First) Count(Stream file, EncodingCount count)
    {
        var buffer = new byte[Math.Min(BlockBytes, file.Length + 1)];
        var first = Array.Empty<byte>();
        long line = 0;
        int held = 0, read;
        while ((read = file.ReadAtLeast(buffer.AsSpan(held), 1, throwOnEndOfStream: false)) > 0)
        {
            var block = buffer.AsSpan(0, held + read);
            if (first.Length == 0)
                first = block[..Math.Min(3, block.Length)].ToArray();
            Measure(block[held..], ref line);
            var end = block.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
            // A block without a line end is cut where it is; the few characters at the cut do not sway the count.
            end = end == 0 && block.Length == buffer.Length ? block.Length : end;
            count.Add(block[..end]);
            block[end..].CopyTo(buffer);
            held = block.Length - end;
        }
        count.Add(buffer.AsSpan(0, held));
        return (count, first);
    }

    private static void Measure(ReadOnlySpan<byte> block, ref long line)
    {
        while (true)
        {
            var end = block.IndexOfAny((byte)'\n', (byte)'\r');
            line += end < 0 ? block.Length : end;
            // Here and not while reading rows: the file is refused before any of it has loaded.
            if (line > LongestLine)
                throw new FileRefusedException(FileReasons.LineTooLong(line));
            if (end < 0)
                return;
            line = 0;
            block = block[(end + 1)..];
        }
    }
}

/// <summary>How many characters of a text read as one encoding are whole, and how many bytes are not.</summary>
internal abstract class EncodingCount
{
    internal double Valid { get; private protected set; }

    internal long Invalid { get; private protected set; }

    internal long Nuls { get; private set; }

    internal void Add(ReadOnlySpan<byte> lines)
    {
        Nuls += lines.Count((byte)0);
        AddText(lines);
    }

    private protected abstract void AddText(ReadOnlySpan<byte> text);
}

internal sealed class Utf8Count : EncodingCount
{
    private protected override void AddText(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
        {
            // Three bytes a Chinese character.
            Valid += (text.Length - text.CountAscii()) / 3.0;
            return;
        }
        while (!text.IsEmpty)
        {
            var ascii = text.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                return;
            text = text[ascii..];
            if (Rune.DecodeFromUtf8(text, out _, out var length) == System.Buffers.OperationStatus.Done)
                // Two-byte forms also arise by chance from GB18030: they weigh little.
                Valid += length == 2 ? 0.25 : 1;
            else
                Invalid++;
            text = text[length..];
        }
    }
}

internal sealed class Gb18030Count : EncodingCount
{
    private protected override void AddText(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var ascii = text.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                return;
            text = text[ascii..];
            var length = LengthOf(text);
            Valid += length > 0 ? 1 : 0;
            Invalid += length > 0 ? 0 : 1;
            text = text[Math.Max(1, length)..];
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> text)
    {
        if (text[0] is < 0x81 or > 0xFE || text.Length < 2)
            return 0;
        // Two bytes; four are told by a digit in the second place.
        if (text[1] is >= 0x40 and <= 0xFE and not 0x7F)
            return 2;
        return text.Length >= 4 && text[1] is >= 0x30 and <= 0x39 && text[2] is >= 0x81 and <= 0xFE && text[3] is >= 0x30 and <= 0x39 ? 4 : 0;
    }
}

internal static class AsciiCount
{
    internal static int CountAscii(this ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            var run = text.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (run < 0)
                return count + text.Length;
            count += run;
            text = text[run..];
            var wide = text.IndexOfAnyInRange((byte)0, (byte)0x7F);
            text = wide < 0 ? [] : text[wide..];
        }
        return count;
    }
}
