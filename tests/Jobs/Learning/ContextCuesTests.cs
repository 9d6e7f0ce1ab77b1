using Supervision.Jobs.Learning;

namespace Supervision.Jobs.Tests.Learning;

public sealed class ContextCuesTests
{
    [Theory]
    [InlineData("我不知道", "knows-not")]
    [InlineData("急什么", "hurry")]
    public void Find_WordOfAGroup_SetsItsBit(string text, string group) => Assert.Contains(group, Found(text));

    [Fact]
    public void Find_WordsOfTwoGroups_SetsBoth() => Assert.Superset(new HashSet<string> { "knows-not", "cannot" }, Found("我不知道，办不了"));

    [Fact]
    public void Find_NoneOfThem_IsZero() => Assert.Equal(0u, ContextCues.Shipped.Find(""));

    private static HashSet<string> Found(string text)
    {
        var bits = ContextCues.Shipped.Find(text);
        return [.. ContextCues.Shipped.Names.Where((_, group) => (bits & (1u << group)) != 0)];
    }
}
