using System.Globalization;
using Supervision.Dashboard.Texts;

namespace Supervision.Dashboard.Tests.Texts;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("zh-CN", "中", "zh-CN")]
    [InlineData("en-GB", "E", "en")]
    [InlineData("en-US", "E", "en")]
    [InlineData("de-DE", "中", "zh-CN")]
    public void Say_AnyCulture_IsChineseUnlessEnglish(string culture, string said, string code)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal((said, code), (Language.Say("中", "E"), Language.Code));
    }
}
