namespace Supervision.Sql.Tests;

public class BoundedKeyTests
{
    [Fact]
    public void Of_UpTo200Characters_IsTheKeyItself() => Assert.Equal(new string('k', 200), BoundedKey.Of(new string('k', 200)));

    [Fact]
    public void Of_LongerKeys_FitAndStayApart()
    {
        var (one, other) = (BoundedKey.Of(new string('k', 200) + "\u001F20260302"), BoundedKey.Of(new string('k', 200) + "\u001F20260303"));

        Assert.Equal((200, 200), (one.Length, other.Length));
        Assert.NotEqual(one, other);
        Assert.Equal(one, BoundedKey.Of(new string('k', 200) + "\u001F20260302"));
    }

    [Fact]
    public void Of_CutInsideAPair_KeepsNoHalf() => Assert.DoesNotContain(BoundedKey.Of("k" + string.Concat(Enumerable.Repeat("𠀀", 101))).EnumerateRunes(), rune => rune.Value == 0xFFFD);
}
