using Supervision.Ingest.Video;

namespace Supervision.Ingest.Tests.Video;

public sealed class FootageKeyTests
{
    [Theory]
    [InlineData("D:\\record\\cam1\\a.mp4", "/mnt/cam1/a.mp4")]
    [InlineData("a.mp4", "record/a.mp4")]
    [InlineData("caf\u00e9.mp4", "cafe\u0301.mp4")]
    public void Of_SameNameInAnotherFolder_IsTheSame(string one, string other) => Assert.Equal(FootageKey.Of(one), FootageKey.Of(other));

    [Fact]
    public void Of_AnotherName_IsAnother() => Assert.NotEqual(FootageKey.Of("a.mp4"), FootageKey.Of("b.mp4"));

    [Fact]
    public void Of_NoLocator_IsRefused() => Assert.Throws<ArgumentNullException>(() => FootageKey.Of(null!));
}
