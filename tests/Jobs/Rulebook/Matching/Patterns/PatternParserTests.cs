using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Tests.Rulebook.Matching.Patterns;

public sealed class PatternParserTests
{
    private static readonly Dictionary<string, PatternNode> Words = new(StringComparer.Ordinal) { ["我"] = PatternParser.Parse("我|俺", new Dictionary<string, PatternNode>()) };

    [Theory]
    [InlineData("不清楚", "不清楚")]
    [InlineData("(不|没)行", "不行 没行")]
    [InlineData("不(太)?清楚", "不清楚 不太清楚")]
    [InlineData("(真)*2好笑", "好笑 真好笑 真真好笑")]
    [InlineData("<我>不管", "我不管 俺不管")]
    [InlineData("没看{0-4}忙", "没看{0-4}忙")]
    public void Notation_OfEachKind_StandsForItsForms(string written, string forms)
    {
        // 真真 is stutter, which the text no longer has.
        var expected = forms.Split(' ').Select(form => form.Replace("真真", "真", StringComparison.Ordinal)).Distinct();
        Assert.Equal(expected.Order(), PatternExpansion.Forms(PatternParser.Parse(written, Words), written).Select(form => form.ToString()).Order());
    }

    [Theory]
    [InlineData("(不行", "is never closed")]
    [InlineData("不行)", "closes nothing")]
    [InlineData("<谁>不管", "no word list is called <谁>")]
    [InlineData("没{4-0}空", "a gap reads")]
    [InlineData("没{0-41}空", "a gap reads")]
    [InlineData("(不)*行", "'*' needs a digit")]
    [InlineData("不行*", "stands alone")]
    public void Notation_Broken_NamesTheMistake(string written, string mistake) =>
        Assert.Contains(mistake, Assert.Throws<PatternException>(() => PatternParser.Parse(written, Words)).Message, StringComparison.Ordinal);
}
