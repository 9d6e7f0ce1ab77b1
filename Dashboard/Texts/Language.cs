using System.Globalization;

namespace Supervision.Dashboard.Texts;

/// <summary>The reader's language. A text stands in both languages side by side, so that neither can be forgotten.</summary>
public static class Language
{
    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en";

    /// <summary>For the page's lang attribute.</summary>
    public static string Code => IsChinese ? "zh-CN" : "en";

    public static string Say(string chinese, string english) => IsChinese ? chinese : english;
}
