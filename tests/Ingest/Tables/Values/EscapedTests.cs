using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Tests.Tables.Values;

public class EscapedTests
{
    [Theory]
    [InlineData("办证", "办证")]
    [InlineData("a\nb", @"a\x0Ab")]
    [InlineData("a\u202Eb", @"a\u202Eb")]
    [InlineData("a\u2028b", @"a\u2028b")]
    [InlineData("坏\uFFFD字", @"坏\uFFFD字")]
    [InlineData("𠀀", "𠀀")]
    public void Of_WhatCannotBeSeen_IsWritten(string text, string shown) => Assert.Equal(shown, Escaped.Of(text));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Short_CutInsideAPair_KeepsNoHalf(int before)
    {
        var shown = Escaped.Short(new string('a', before) + string.Concat(Enumerable.Repeat("𠀀", 150)));

        Assert.EndsWith("𠀀…", shown, StringComparison.Ordinal);
        Assert.True(shown.Length <= Escaped.Longest + 1);
        Assert.True(System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(shown)) == shown, "every character survives storage");
    }

    [Fact]
    public void Short_ExactlyTheLimit_IsWhole() => Assert.Equal(new string('a', 200), Escaped.Short(new string('a', 200)));
}
