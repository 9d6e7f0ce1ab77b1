using System.Text;
using System.Text.Unicode;

namespace Supervision.Ingest.Tables.Text;

/// <summary>Bytes of a field to text in one encoding; what does not decode shows as escapes.</summary>
internal sealed class FieldText
{
    private static readonly UTF8Encoding Utf8Text = new(false, throwOnInvalidBytes: false);

    private readonly Encoding _encoding;
    private readonly bool _isUtf8;
    private readonly FieldMemory _seen = new();

    static FieldText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    internal FieldText(bool isGb18030)
    {
        _isUtf8 = !isGb18030;
        _encoding = isGb18030 ? Encoding.GetEncoding("GB18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")) : Utf8Text;
        Name = isGb18030 ? "GB18030" : "UTF-8";
    }

    internal string Name { get; }

    /// <summary>The text, or null where the bytes do not decode or decode to U+FFFD.</summary>
    internal string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "";
        if (!FieldMemory.Takes(bytes))
            return Read(bytes);
        var place = FieldMemory.PlaceOf(bytes);
        if (_seen.Find(place, bytes) is { } known)
            return known;
        var text = Read(bytes);
        // Failures are not remembered: null in a place means that it is free.
        if (text is not null)
            _seen.Keep(place, bytes, text);
        return text;
    }

    private string? Read(ReadOnlySpan<byte> bytes)
    {
        if (_isUtf8)
            return Utf8.IsValid(bytes) && bytes.IndexOf("\uFFFD"u8) < 0 ? Utf8Text.GetString(bytes) : null;
        // Numbers and times fill most fields, and need no table of code pages.
        if (Ascii.IsValid(bytes))
            return Encoding.ASCII.GetString(bytes);
        var text = _encoding.GetString(bytes);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? null : text;
    }

    /// <summary>Whether the sender, not the transport, put U+FFFD there.</summary>
    internal bool IsDamagedBefore(ReadOnlySpan<byte> bytes) => _isUtf8 && Utf8.IsValid(bytes);

    /// <summary>For showing only: whole characters as they are, other bytes as <c>\xNN</c>.</summary>
    internal static string Show(ReadOnlySpan<byte> bytes)
    {
        var shown = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status == System.Buffers.OperationStatus.Done && rune.Value != 0xFFFD)
                shown.Append(rune.ToString());
            else
                foreach (var bad in bytes[..length])
                    shown.Append("\\x").Append(bad.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            bytes = bytes[length..];
        }
        return shown.ToString();
    }
}
