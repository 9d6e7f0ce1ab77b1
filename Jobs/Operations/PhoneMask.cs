using System.Text.RegularExpressions;

namespace Supervision.Jobs.Operations;

/// <summary>Hides the middle of mobile numbers in what is shown, logged or exported to people who do not call back.</summary>
public static partial class PhoneMask
{
    /// <summary>138****5678; shorter and longer digit runs, such as case numbers, stay.</summary>
    public static string? Of(string? text) => text is null ? null : Mobile().Replace(text, "${head}****${tail}");

    [GeneratedRegex(@"(?<!\d)(?<head>1[3-9]\d)[ -]?\d{4}[ -]?(?<tail>\d{4})(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Mobile();
}
