using Supervision.Ingest.Video.Indexes;

namespace Supervision.Ingest.Tests.Video.Indexes;

public sealed class SpanListTests
{
    private readonly SpanList _list = new();

    [Theory]
    [InlineData(null, "2026-03-02T10:00:00", "missing-start")]
    [InlineData("soon", "2026-03-02T10:00:00", "bad-time")]
    [InlineData("2026-03-02T09:00:00", null, "not-ended")]
    [InlineData("2026-03-02T09:00:00", "later", "bad-time")]
    [InlineData("2026-03-02T09:00:00", "2026-03-02T08:00:00", "impossible-span")]
    [InlineData("2026-03-02T09:00:00", "2026-04-03T09:00:00", "impossible-span")]
    [InlineData("2026-03-02T09:00:00Z", "2026-03-02T10:00:00", "impossible-span")]
    public void Entry_WithImpossibleTimes_IsSetAsideWithItsReason(string? start, string? end, string code)
    {
        _list.Add(start, end, 7, (from, to) => Span(from, to, "1"));

        var index = _list.Close("test");
        Assert.Empty(index.Spans);
        Assert.Equal((code, 7), (Assert.Single(index.Refusals).Code, index.Refusals[0].Line));
    }

    [Fact]
    public void Entry_OfNoLength_IsPassedOverWithoutComplaint()
    {
        _list.Add("2026-03-02T09:00:00", "2026-03-02T09:00:00", 1, (from, to) => Span(from, to, "1"));

        Assert.Equal((0, 0), _list.Close("test") is var index ? (index.Spans.Count, index.Refusals.Count) : default);
    }

    [Fact]
    public void Entry_WithoutACamera_IsSetAside()
    {
        _list.Add("2026-03-02T09:00:00", "2026-03-02T10:00:00", 3, (from, to) => Span(from, to));

        Assert.Equal("missing-camera", Assert.Single(_list.Close("test").Refusals).Code);
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("2", 1)]
    [InlineData("many", 0)]
    public void Count_ThatDiffers_IsANoteAndLosesNothing(string claimed, int notes)
    {
        _list.Add("2026-03-02T09:00:00", "2026-03-02T10:00:00", 1, (from, to) => Span(from, to, "1"));
        _list.Expect(claimed, "the header");

        Assert.Equal((1, notes), _list.Close("test") is var index ? (index.Spans.Count, index.Notes.Count) : default);
    }

    [Fact]
    public void Names_BlankRepeatedOrTooLong_AreLeftOut()
    {
        var longest = string.Concat(Enumerable.Repeat("𠮷", 200));

        Assert.Equal(["1", longest], SpanList.Names("1", " ", null, " 1 ", longest, longest + "𠮷"));
    }

    private static VideoSpan Span(DateTime start, DateTime end, params string[] cameras) => new() { CameraNames = cameras, Proof = SpanProof.Recorded, Start = start, End = end };
}
