namespace Supervision.Jobs.Comments;

/// <summary>Whole numbers from 0 to 99 as people write them: 12, 十二, 二十, 两.</summary>
public static class ChineseNumber
{
    /// <summary>For use inside a pattern.</summary>
    public const string Pattern = @"(?:[0-9０-９]{1,2}|[零一二两三四五六七八九]?十[一二三四五六七八九]?|[零一二两三四五六七八九])";

    const string Digits = "零一二三四五六七八九";

    public static int? Parse(string words)
    {
        var narrow = words.Normalize(System.Text.NormalizationForm.FormKC).Replace('两', '二');
        if (int.TryParse(narrow, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return number;
        var ten = narrow.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return narrow.Length == 1 ? Digit(narrow[0]) : null;
        var tens = ten == 0 ? 1 : Digit(narrow[0]);
        var ones = ten == narrow.Length - 1 ? 0 : Digit(narrow[^1]);
        return tens * 10 + ones;
    }

    static int? Digit(char word) => Digits.IndexOf(word, StringComparison.Ordinal) is >= 0 and var value ? value : null;
}
