using Supervision.Jobs.Rulebook.Matching.Normalising;
using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Tests.Rulebook.Matching.Patterns;

public sealed class ContextPatternTests
{
    [Theory]
    [InlineData("您看~", "您看\u0001吗", true)]
    [InlineData("您看~", "您说\u0001吗", false)]
    [InlineData("^~", "\u0001", true)]
    [InlineData("^~", "那\u0001", false)]
    [InlineData("声音{0-3}~", "声音有点\u0001", true)]
    [InlineData("声音{0-3}~", "声音。有点\u0001", false)]
    [InlineData("声音{0-3!点}~", "声音有点\u0001", false)]
    public void Surroundings_OfAHit_AreRecognised(string pattern, string around, bool matches) =>
        Assert.Equal(matches, Pattern(pattern).IsMatch(around.Replace('。', Characters.FullStop)));

    [Fact]
    public void EmptyList_OnAnyText_MatchesNothing()
    {
        var none = ContextPattern.Any([]);
        Assert.False(none.IsMatch("不行"));
        Assert.Equal(-1, none.IndexIn("不行"));
        Assert.Equal("不行", none.Blank("不行"));
    }

    [Fact]
    public void Match_BlankedOut_LeavesTheRest()
    {
        var pattern = Pattern("没法帮您");
        Assert.Equal(2, pattern.IndexIn("这个没法帮您但我查查"));
        Assert.Equal("这个\u0001但我查查", pattern.Blank("这个没法帮您但我查查"));
    }

    private static ContextPattern Pattern(string written) => ContextPattern.Any([PatternParser.Parse(written, new Dictionary<string, PatternNode>())]);
}
