using Supervision.Ingest.Inbox;

namespace Supervision.Ingest.Tests.Inbox;

public class BatchIdsTests
{
    [Fact]
    public void Identity_OfTheSameThing_IsTheSameInEveryRunAndOfAnotherIsAnother()
    {
        string[] ids =
        [
            BatchIds.OfTable("h", "reviews", "c"), BatchIds.OfTable("h2", "reviews", "c"), BatchIds.OfTable("h", "cases", "c"), BatchIds.OfNamed("h", "recordings", "a.wav", "c"),
            BatchIds.OfNamed("h", "recordings", "b.wav", "c"), BatchIds.OfRefused("h", "x", "link"), BatchIds.OfRefused("h", "x", "pipe"), BatchIds.OfPath("x"), BatchIds.OfPath("x", "78"),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(BatchIds.OfTable("h", "reviews", "c"), ids[0]);
    }

    [Fact]
    public void Parts_ThatRunTogether_AreKeptApart() =>
        Assert.NotEqual(BatchIds.OfNamed("h", "recordings", "ab", "c"), BatchIds.OfNamed("h", "recordings", "a", "bc"));
}
