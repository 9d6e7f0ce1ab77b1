using System.Globalization;
using Supervision.Dashboard.Texts.Appraisal;

namespace Supervision.Dashboard.Tests.Texts.Appraisal;

/// <summary>Answers after a formula was sent.</summary>
public sealed class FormulaTextTests
{
    [Theory]
    [InlineData("done", "good")]
    [InlineData("same", "warn")]
    [InlineData("anything", "bad")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Answer_ThatIsNeitherTakenNorTheSame_IsAMistake(string? adopted, string? tone) => Assert.Equal(tone, FormulaText.Answer(adopted)?.Tone);

    [Fact]
    public void Answer_Refused_SaysThatItWasNotTaken()
    {
        Read("en-GB");
        Assert.EndsWith("was not taken.", FormulaText.Answer("x")?.Text, StringComparison.Ordinal);
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
