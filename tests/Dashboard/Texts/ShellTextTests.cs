using System.Globalization;
using Supervision.Dashboard.Texts;

namespace Supervision.Dashboard.Tests.Texts;

/// <summary>Counts and times in the frame of each page.</summary>
public sealed class ShellTextTests
{
    [Theory]
    [InlineData(7, false, "7 sessions to review")]
    [InlineData(99, true, "99+ sessions to review")]
    public void Waiting_BeyondWhatWasCounted_SaysSo(int sessions, bool isMore, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, ShellText.Waiting(sessions, isMore));
    }

    [Fact]
    public void Printed_InEitherLanguage_NamesMinuteAndPerson()
    {
        Read("zh-CN");
        Assert.Equal("打印于 2026-03-02 09:05，王芳", ShellText.PrintedAt(new DateTime(2026, 3, 2, 9, 5, 59), "王芳"));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
