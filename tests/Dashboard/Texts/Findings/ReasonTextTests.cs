using System.Globalization;
using System.Text.Json;
using Supervision.Dashboard.Texts.Findings;

namespace Supervision.Dashboard.Tests.Texts.Findings;

/// <summary>Values of a reason in words.</summary>
public sealed class ReasonTextTests
{
    [Theory]
    [InlineData("threshold_minutes", "7.5", "7.5 min")]
    [InlineData("absent_seconds", "90", "1.5 min")]
    [InlineData("cover", "90", "1.5 min")]
    [InlineData("present", "0", "0.0 min")]
    public void Value_InSecondsOrMinutes_IsToldInMinutes(string key, string json, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, ReasonText.Value(key, JsonElement.Parse(json)));
    }

    [Theory]
    [InlineData("waiting", "{\"Calls\":0,\"Tickets\":0}", true)]
    [InlineData("waiting", "{\"Calls\":0,\"Tickets\":1}", false)]
    [InlineData("day_seconds", "{\"absent\":0}", false)]
    [InlineData("leave", "0", true)]
    [InlineData("absent", "0", false)]
    [InlineData("also", "[]", true)]
    [InlineData("also", "[1]", false)]
    public void Empty_WhereNothingIsTold_IsLeftOut(string key, string json, bool expected) =>
        Assert.Equal(expected, ReasonText.IsEmpty(key, JsonElement.Parse(json)));

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
