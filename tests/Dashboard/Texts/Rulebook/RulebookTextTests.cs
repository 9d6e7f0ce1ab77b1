using System.Globalization;
using Supervision.Dashboard.Texts.Rulebook;

namespace Supervision.Dashboard.Tests.Texts.Rulebook;

/// <summary>Help that came, and counts of rules.</summary>
public sealed class RulebookTextTests
{
    [Theory]
    [InlineData(12.4, "“no” was said; help 12 s later (guided): “there”")]
    [InlineData(null, "“no” was said; help came at once (guided): “there”")]
    public void Help_WithoutSeconds_CameAtOnce(double? seconds, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, RulebookText.HelpCame("no", "guided", "there", seconds));
    }

    [Theory]
    [InlineData("InForce", "现行")]
    [InlineData("Draft", "草案")]
    [InlineData("Other", "资料性")]
    public void Status_OfADocument_IsInForceOnlyWhereItSaysSo(string status, string expected)
    {
        Read("zh-CN");
        Assert.Equal(expected, RulebookText.Status(status));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
