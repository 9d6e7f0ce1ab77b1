using System.Globalization;
using Supervision.Dashboard.Texts.Findings;

namespace Supervision.Dashboard.Tests.Texts.Findings;

/// <summary>What a pack says about numbers in its sound.</summary>
public sealed class PackTextTests
{
    [Fact]
    public void Silenced_AtNoPlace_PromisesNoSilence()
    {
        Read("en-GB");
        Assert.Contains("nothing of the sound is silenced", PackText.Silenced(0, "1:05"), StringComparison.Ordinal);
        Assert.Contains("(2): 1:05, 2:07.", PackText.Silenced(2, "1:05, 2:07"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-GB")]
    public void Readme_InEitherLanguage_HoldsTheNoteOnNumbersAndTheCheck(string culture)
    {
        Read(culture);
        var readme = PackText.Readme("the note");
        Assert.Contains("\nthe note", readme.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("sha256sum -c SHA256SUMS", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_OtherThanAWarning_IsAReply()
    {
        Read("en-GB");
        Assert.Equal(("Warning letter (draft)", "Written reply (draft)"), (PackText.Draft("warning"), PackText.Draft("reply")));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
