using System.Globalization;
using Supervision.Dashboard.Texts.Findings;

namespace Supervision.Dashboard.Tests.Texts.Findings;

/// <summary>Reasons, measures and problems of verdicts.</summary>
public sealed class VerdictTextTests
{
    [Theory]
    [InlineData("severity", "A confirmed breach needs a severity.")]
    [InlineData("unheard", "Not saved; check the form.")]
    [InlineData(null, "Not saved; check the form.")]
    public void Problem_OfAnyKind_SaysThatNothingWasSaved(string? problem, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, VerdictText.Problem(problem));
    }

    [Theory]
    [InlineData(null, "不另行处理")]
    [InlineData("", "不另行处理")]
    [InlineData("warning", "效能告诫")]
    public void Measure_ThatIsMissing_IsNone(string? code, string expected)
    {
        Read("zh-CN");
        Assert.Equal(expected, VerdictText.Measure(code));
    }

    [Fact]
    public void Reason_CitizenOrColleague_IsToldApart()
    {
        Read("en-GB");
        Assert.Equal(("Said by the citizen", "Said by somebody else"), (VerdictText.Reason("citizen"), VerdictText.Reason("colleague")));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
