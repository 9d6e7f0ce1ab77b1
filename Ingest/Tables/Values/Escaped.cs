using System.Globalization;
using System.Text;

namespace Supervision.Ingest.Tables.Values;

/// <summary>Text that came from outside, made safe to show: control, format and damaged characters as escapes.</summary>
public static class Escaped
{
    public const int Longest = 200;

    /// <summary>The text with escapes, cut to 200 characters.</summary>
    public static string Short(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Cut before escaping: a field may have 65,536 characters and escapes make it up to six times longer.
        var shown = Of(text.Length > Longest + 1 ? text[..(Longest + 1)] : text);
        if (text.Length <= Longest && shown.Length <= Longest)
            return shown;
        var end = Math.Min(Longest, shown.Length);
        // Half of a pair cannot be stored: it would become U+FFFD on its way into the database.
        return string.Concat(shown.AsSpan(0, char.IsHighSurrogate(shown[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>The text with escapes, whole: <c>\x0A</c> for control, <c>\u202E</c> for format characters.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(IsHidden))
            return text;
        var shown = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                shown.Append(text[i]).Append(text[++i]);
            else if (IsHidden(text[i]))
                shown.Append(text[i] < 256 ? string.Create(CultureInfo.InvariantCulture, $"\\x{(int)text[i]:X2}") : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}"));
            else
                shown.Append(text[i]);
        }
        return shown.ToString();
    }

    private static bool IsHidden(char c) => char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFD' or '\uFFFE' or '\uFFFF'
        || (c > 127 && char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
