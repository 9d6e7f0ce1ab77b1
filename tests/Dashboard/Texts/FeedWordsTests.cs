using System.Globalization;
using Supervision.Dashboard.Texts.Operations;
using Supervision.Jobs.Operations;

namespace Supervision.Dashboard.Tests.Texts;

public sealed class FeedWordsTests
{
    // Abstract classes and keys that are added later are caught too: the chain itself is asked.
    public static TheoryData<string> Stages => new(NightStages.All.Select(stage => stage.Key));

    [Theory]
    [MemberData(nameof(Stages))]
    public void Stage_OfTheChain_HasAWordInBothLanguages(string key)
    {
        var chinese = In("zh-CN", () => FeedWords.Stage(key));

        Assert.DoesNotContain(chinese, char.IsAsciiLetter);
        Assert.NotEqual(key, In("en-GB", () => FeedWords.Stage(key)));
        Assert.Matches("^[A-Z]", In("en-GB", () => FeedWords.Stage(key)));
    }

    private static string In(string culture, Func<string> read)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return read();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
