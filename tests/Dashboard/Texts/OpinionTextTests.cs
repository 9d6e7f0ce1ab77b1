using System.Globalization;
using Supervision.Dashboard.Texts;

namespace Supervision.Dashboard.Tests.Texts;

/// <summary>Urgency and tone of opinions.</summary>
public sealed class OpinionTextTests
{
    [Theory]
    [InlineData("positive", "good")]
    [InlineData("negative", "bad")]
    [InlineData("mixed", "warn")]
    [InlineData("neutral", "plain")]
    [InlineData("", "plain")]
    public void Tone_OfASentiment_IsPlainUnlessKnown(string sentiment, string tone) => Assert.Equal(tone, OpinionText.Tone(sentiment));

    [Fact]
    public void Urgency_OfNone_IsAny()
    {
        Read("en-GB");
        Assert.Equal((OpinionText.Any, "Threat"), (OpinionText.Urgency(""), OpinionText.Urgency("threat")));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
