using Supervision.Dashboard.Findings;

namespace Supervision.Dashboard.Tests.Findings;

public sealed class FindingWordsTests
{
    [Theory]
    // A greeting that lacks a word is no forbidden word: quoted alone it would read as one.
    [InlineData("duty", "喂，哪位？", "用语不全：“喂，哪位？”")]
    [InlineData("phrase", "不归我管", "“不归我管”")]
    public void Short_OfWords_SaysWhetherTheyAreForbiddenOrIncomplete(string kind, string quote, string expected) =>
        Assert.Equal(expected, FindingWords.Short(kind, quote, null, null));
}
