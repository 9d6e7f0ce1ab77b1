using System.Text;
using Supervision.Ingest.Tables.Text;

namespace Supervision.Ingest.Tests.Tables.Text;

public class FieldMemoryTests
{
    private readonly FieldMemory _memory = new();

    [Fact]
    public void Text_ComingAgain_IsTheSameObject()
    {
        var (bytes, place) = Bytes("窗口评价器");
        _memory.Keep(place, bytes, "窗口评价器");

        Assert.Same(_memory.Find(place, bytes), _memory.Find(FieldMemory.PlaceOf(Encoding.UTF8.GetBytes("窗口评价器")), bytes));
    }

    [Fact]
    public void Bytes_ThatShareAPlace_AreNotTakenForEachOther()
    {
        var first = Bytes("A0");
        var second = Enumerable.Range(1, 100_000).Select(i => Bytes($"A{i}")).First(other => other.Place == first.Place);
        _memory.Keep(first.Place, first.Bytes, "A0");

        Assert.Null(_memory.Find(second.Place, second.Bytes));
        _memory.Keep(second.Place, second.Bytes, "other");
        Assert.Null(_memory.Find(first.Place, first.Bytes));
        Assert.Equal("other", _memory.Find(second.Place, second.Bytes));
    }

    [Fact]
    public void Bytes_ThatBeginAlikeOrDifferInTheMiddle_AreToldApart()
    {
        var (one, two, longer) = (Bytes("2026-03-02 09:00:00"), Bytes("2026-03-12 19:00:00"), Bytes("2026-03-02 09:00:000"));
        _memory.Keep(one.Place, one.Bytes, "one");

        Assert.Null(_memory.Find(one.Place, two.Bytes));
        Assert.Null(_memory.Find(one.Place, longer.Bytes));
        Assert.Null(_memory.Find(one.Place, one.Bytes.AsSpan(0, one.Bytes.Length - 1)));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void Field_OfALength_IsRememberedOrNot(int bytes, bool isTaken) => Assert.Equal(isTaken, FieldMemory.Takes(new byte[bytes]));

    private static (byte[] Bytes, int Place) Bytes(string text) => (Encoding.UTF8.GetBytes(text), FieldMemory.PlaceOf(Encoding.UTF8.GetBytes(text)));
}
