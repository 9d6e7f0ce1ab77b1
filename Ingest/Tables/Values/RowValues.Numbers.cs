using System.Globalization;
using Supervision.Ingest.Tables.Headers;

namespace Supervision.Ingest.Tables.Values;

public sealed partial class RowValues
{
    /// <summary>Plain decimal, finite, not negative (input.md 6).</summary>
    public double? NumberOrNull(Column column) => Number(column, null);

    private double? Number(Column column, double? blank)
    {
        if (Raw(column) is not { } raw)
            return Noted(blank);
        var text = KeyText.Narrow(raw).Trim();
        // Checked first: the parser would also take a point with no digit before or behind it.
        if (IsPlainDecimal(text) && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return Noted(number);
        Refuse(column, RowReasons.NotNumber());
        return null;
    }

    /// <summary>A count: whole, not negative.</summary>
    /// <param name="blank">What a blank stands for.</param>
    public int? CountOrNull(Column column, int? blank = null)
    {
        var number = Number(column, blank);
        if (number is null || (number <= int.MaxValue && Math.Floor(number.Value) == number))
            return (int?)number;
        Refuse(column, RowReasons.NotWhole());
        return null;
    }

    /// <summary>One of a list of words, by its canonical value.</summary>
    /// <param name="blank">What a blank stands for.</param>
    public T? Word<T>(Column column, WordList<T> words, T? blank = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (Raw(column) is not { } raw)
            return Noted(blank);
        if (words.TryFind(KeyText.Of(raw), out var value))
            return Noted(value);
        Refuse(column, words.Refusal);
        return default;
    }

    private T? Noted<T>(T? word)
    {
        // The canonical value: another spelling of the same word is no correction.
        _content.Append(CultureInfo.InvariantCulture, $"{word}").Append('\u001F');
        return word;
    }

    private double? Noted(double? number)
    {
        // Written back, not as it came: 62.50 after 62.5 is no correction.
        _content.Append(CultureInfo.InvariantCulture, $"{number:R}").Append('\u001F');
        return number;
    }

    private static bool IsPlainDecimal(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        return whole.Length > 0 && whole.All(char.IsAsciiDigit) && (point < 0 || (point < text.Length - 1 && text[(point + 1)..].All(char.IsAsciiDigit)));
    }
}
