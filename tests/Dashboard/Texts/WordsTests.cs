using System.Globalization;
using Supervision.Dashboard.Texts;

namespace Supervision.Dashboard.Tests.Texts;

/// <summary>Short words of the database.</summary>
public sealed class WordsTests
{
    [Fact]
    public void Word_ThatIsUnknown_IsShownAsItIs()
    {
        Read("en-GB");
        Assert.Equal(["x", "x", "x", "x", "x", "x", "x"], [Words.Role("x"), Words.Severity("x"), Words.Outcome("x"), Words.Kind("x"), Words.Absence("x"), Words.Span("x"), Words.State("x")]);
    }

    [Fact]
    public void Word_ThatIsMissing_IsNone()
    {
        Read("zh-CN");
        Assert.Equal(["无", "无", "无"], [Words.Severity(null), Words.Outcome(null), Words.Absence(null)]);
    }

    [Theory]
    [InlineData("accepted", "good")]
    [InlineData("partial", "warn")]
    [InlineData("overdue", "bad")]
    [InlineData("retried", "busy")]
    [InlineData("dismissed", "plain")]
    [InlineData(null, "plain")]
    public void Tone_OfAState_WearsItsColour(string? state, string tone) => Assert.Equal(tone, Words.Tone(state));

    [Fact]
    public void Word_InTwoMeanings_IsToldByItsKind()
    {
        Read("en-GB");
        Assert.Equal(("Left early", "Late", "Late"), (Words.Absence("early"), Words.Absence("late"), Words.State("late")));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
