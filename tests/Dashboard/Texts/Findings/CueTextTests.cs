using System.Globalization;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Learning;

namespace Supervision.Dashboard.Tests.Texts.Findings;

public sealed class CueTextTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-GB")]
    public void Of_EachGroupOfTheModel_HasWordsOfItsOwn(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        var words = ContextCues.Shipped.Names.Select(CueText.Of).ToList();

        Assert.DoesNotContain(ContextCues.Shipped.Names.Where(name => name.Contains('-', StringComparison.Ordinal)), name => CueText.Of(name) == name);
        Assert.Equal(words.Count, words.Distinct().Count());
    }

    [Fact]
    public void Of_AGroupOfAnotherProgram_KeepsItsName() => Assert.Equal("gone", CueText.Of("gone"));
}
