using Supervision.Ingest.Inbox;

namespace Supervision.Ingest.Tests;

/// <summary>A Chinese reason holds no English words for what a file looks like.</summary>
public sealed class LookedLikeTests
{
    [Theory]
    [InlineData("a playlist", "内容像是播放列表，不是 WAV")]
    [InlineData("text", "内容像是文本，不是 WAV")]
    [InlineData("unknown content (begins 00FF)", "内容像是未知内容（开头为 00FF），不是 WAV")]
    [InlineData("FLAC", "内容像是 FLAC，不是 WAV")]
    public void Chinese_OfWhatWasSeen_IsNamedInTheReason(string seen, string words) => Assert.StartsWith(words, InboxReasons.NotSound(seen).Chinese, StringComparison.Ordinal);

    [Theory]
    [InlineData("#EXTM3U")]
    [InlineData("[playlist]")]
    [InlineData("ffconcat version 1.0")]
    [InlineData("hello, this is text")]
    [InlineData("")]
    public void EveryWord_OfTheSniffer_HasAChineseOne(string head) =>
        Assert.DoesNotMatch("[a-z]{3}", LookedLike.Chinese(Supervision.Ingest.Media.MediaSniffer.Sound(System.Text.Encoding.UTF8.GetBytes(head)).LooksLike));
}
