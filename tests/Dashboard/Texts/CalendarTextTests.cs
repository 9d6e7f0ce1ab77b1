using System.Globalization;
using Supervision.Dashboard.Texts;

namespace Supervision.Dashboard.Tests.Texts;

/// <summary>Why a calendar cannot be read.</summary>
public sealed class CalendarTextTests
{
    [Theory]
    [InlineData("empty", "Choose a file or paste the calendar.")]
    [InlineData("size", "The file is larger than 1 MB.")]
    [InlineData("line 3", "It cannot be read: line 3")]
    public void Problem_OfTheContent_IsToldWithItsParticulars(string problem, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, CalendarText.Problem(problem));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
