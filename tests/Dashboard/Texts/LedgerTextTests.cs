using System.Globalization;
using Supervision.Dashboard.Texts;

namespace Supervision.Dashboard.Tests.Texts;

/// <summary>Lines without a time done.</summary>
public sealed class LedgerTextTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(2, "2 without a time done")]
    public void Undone_WhereAllIsDone_IsNotTold(int count, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, LedgerText.Undone(count));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
