using System.Globalization;
using System.Text.RegularExpressions;

namespace Supervision.Jobs.Operations;

/// <summary>
/// Hides telephone and identity-card numbers in what is shown, logged or exported; the one place that decides what such a number is.
/// Hotlines (12345, 110, 95588, 400…), case numbers and hashes stay.
/// </summary>
/// <remarks>Source: S2 5.6.2, the confidentiality of those served.</remarks>
public static partial class PhoneMask
{
    private const int IdLength = 18;

    // Region codes followed by a year are how case numbers begin too: from this birth year on only the check digit tells a child's card from a case.
    private const int CaseYears = 2015;

    private static readonly int[] IdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>138****5678, 010-****5678, 110***********1234; null stays null. Masking twice changes nothing more.</summary>
    public static string? Of(string? text) => string.IsNullOrEmpty(text) ? text : Numbers().Replace(text, Masked);

    private static string Masked(Match match) => match switch
    {
        { Groups: var groups } when groups["mobile"].Success => $"{groups["front"].Value}{groups["head"].Value}****{groups["tail"].Value}",
        { Groups: var groups } when groups["line"].Success => $"{groups["area"].Value}****{groups["end"].Value}",
        { Groups: var groups } when groups["id"].Success && IsCard(match.Value) => $"{match.Value[..3]}{new string('*', IdLength - 7)}{match.Value[^4..]}",
        _ => match.Value,
    };

    private static bool IsCard(string number)
    {
        var digits = number.Select(letter => CharUnicodeInfo.GetDecimalDigitValue(letter)).ToArray();
        var year = digits[6] * 1000 + digits[7] * 100 + digits[8] * 10 + digits[9];
        return year < CaseYears || "10X98765432"[IdWeights.Select((weight, place) => weight * digits[place]).Sum() % 11] == Last(number[^1]);
    }

    private static char Last(char letter) => CharUnicodeInfo.GetDecimalDigitValue(letter) is >= 0 and var digit ? (char)('0' + digit) : 'X';

    // A hash is taken first and whole, so that no run of digits inside it is taken for a number. \d holds full-width digits too.
    [GeneratedRegex("""
        (?<hash>[0-9a-fA-F]{32,})
        | (?<id>(?<!\d)[1-9１-９]\d{5}(?:[1１][8-9８-９]|[2２][0０])\d{2}(?:[0０][1-9１-９]|[1１][0-2０-２])(?:[0０][1-9１-９]|[12１２]\d|[3３][01０１])\d{3}[\dXxＸｘ](?![\dXxＸｘ]))
        | (?<mobile>(?<!\d)(?<front>(?:[+＋]|00)?86[\ -]?)?(?<head>[1１][3-9３-９]\d)[\ -]?\d{4}[\ -]?(?<tail>\d{4})(?!\d))
        | (?<line>(?<!\d)(?<area>[(（]?[0０][1-9１-９]\d{1,2}[)）]?[-\ －—]?)[2-8２-８]\d{2,3}[\ -]?(?<end>\d{4})(?!\d))
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();
}
