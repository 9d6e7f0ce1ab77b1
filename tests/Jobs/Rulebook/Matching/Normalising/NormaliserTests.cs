using FsCheck;
using FsCheck.Fluent;
using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Tests.Rulebook.Matching.Normalising;

public sealed class NormaliserTests
{
    [Theory]
    [InlineData("不 归 我 管", "不归我管")]
    [InlineData("我嗯不清楚", "我不清楚")]
    [InlineData("不，不清楚", "不清楚")]
    [InlineData("有牌子牌子自己看", "有牌子自己看")]
    [InlineData("不歸我管", "不归我管")]
    [InlineData("Ａｂ１", "ab1")]
    [InlineData("快点儿", "快点")]
    [InlineData("1122", "1122")]
    public void Text_AsSpoken_IsFolded(string said, string expected) => Assert.Equal(expected, Normaliser.Fold(said));

    [Fact]
    public void Positions_OfAnyText_MapBackInOrderAndInside() => Prop.ForAll<string?>(original =>
    {
        var text = Normaliser.Normalise(original ?? "");
        var last = 0;
        for (var i = 0; i < text.Text.Length; i++)
        {
            var (start, end) = (text.OriginalStart(i), text.OriginalEnd(i + 1));
            if (start < last || end <= start || end > text.Original.Length)
                return false;
            last = start;
        }
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Span_OfStutter_CoversAllOfIt()
    {
        var text = Normaliser.Normalise("我不不不清楚");
        var at = text.Text.IndexOf("不清楚", StringComparison.Ordinal);
        Assert.Equal("不不不清楚", text.Original[text.OriginalStart(at)..text.OriginalEnd(at + 3)]);
    }
}
