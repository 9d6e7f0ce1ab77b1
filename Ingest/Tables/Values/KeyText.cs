using System.Buffers;
using System.Globalization;
using System.Text;

namespace Supervision.Ingest.Tables.Values;

/// <summary>How keys, enumerations and headers are compared: NFKC, without blank, format and zero-width characters.</summary>
public static class KeyText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.:/#+*@()[]{}=,;!?$%&'\"~^|\\<>`");

    /// <summary>The comparable form. Nothing else is folded: a Cyrillic Р stays apart from P, 01001 from 1001.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return text;
        // Asked first: nearly every key is normal already, and the answer costs no copy.
        var wide = text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        return wide.Any(IsDropped) ? string.Concat(wide.Where(c => !IsDropped(c))) : wide;
    }

    /// <summary>A header: as a key, and without case and the star that marks a required column.</summary>
    public static string OfHeader(string text) => Of(text).Trim('*').ToLowerInvariant();

    /// <summary>Numbers and times: full-width forms as ASCII, every blank as a space, without format characters.</summary>
    /// <remarks>Not NFKC, which would read 5² as 52 and ½ as 1⁄2: a number that was not written must not be stored.</remarks>
    public static string Narrow(string text) => System.Text.Ascii.IsValid(text)
        ? text
        : string.Concat(text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            .Select(c => char.IsWhiteSpace(c) ? ' ' : c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c));

    // Fillers and variation selectors show as nothing although their category is letter or mark: a number copied from a page may carry them.
    private static bool IsDropped(char c) => char.IsWhiteSpace(c)
        || c is '\u034F' or '\u115F' or '\u1160' or '\u3164'
        || c is >= '\uFE00' and <= '\uFE0F'
        || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
