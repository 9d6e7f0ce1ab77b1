using Supervision.Ingest.Tables;

namespace Supervision.Ingest.Tests.Tables;

/// <summary>A reason in the language of whoever reads it.</summary>
public sealed class ReasonTests
{
    [Fact]
    public void Stored_InEitherLanguage_IsFoundAgain()
    {
        var stored = new Reason("c", "中文。", "First line.\nSecond line.").Stored;
        Assert.Equal("中文。", Reason.In(stored, chinese: true));
        Assert.Equal("First line.\nSecond line.", Reason.In(stored, chinese: false));
    }

    [Theory]
    [InlineData("one language only", "one language only", "one language only")]
    [InlineData("", "", "")]
    [InlineData("中文\n", "中文", "")]
    public void In_WithOneLanguageOnly_IsReturnedWhole(string stored, string chinese, string english) =>
        Assert.Equal((chinese, english), (Reason.In(stored, chinese: true), Reason.In(stored, chinese: false)));

    [Fact]
    public void In_OfNothing_Fails() => Assert.Throws<ArgumentNullException>(() => Reason.In(null!, chinese: true));
}
