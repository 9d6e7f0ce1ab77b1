using Supervision.Ingest.Calls.Transcripts.Formats;

namespace Supervision.Ingest.Tests.Calls.Transcripts.Formats;

public sealed class CaptionsTests
{
    [Theory]
    [InlineData("00:00:01,000 --> 00:00:02,500", 1, 2.5)]
    [InlineData("00:01.5 --> 01:02.25 align:start", 1.5, 62.25)]
    [InlineData("100:00:00.000 --> 100:00:01.000", 360_000, 360_001)]
    public void Timing_InItsForms_IsSeconds(string line, double start, double end) => Assert.Equal((start, end), Captions.Timing(line, 1));

    [Theory]
    [InlineData("00:00:01 --> 00:00:02")]
    [InlineData("00:60:00,000 --> 00:61:00,000")]
    [InlineData("soon --> later")]
    public void Timing_ThatIsNone_IsRefusedWithItsLine(string line) =>
        Assert.Equal(5, Assert.Throws<RefusedException>(() => Captions.Timing(line, 5)).Refusal.Line);

    [Fact]
    public void Lines_OfEveryEnding_AreTheSame() => Assert.Equal(["a", "b", "c", "d"], Captions.Lines("a\nb\r\nc\rd"));

    [Fact]
    public void Join_PutsABlankBetweenLettersThatUseThemOnly() => Assert.Equal("how are you您好吗", Captions.Join(["how are", " you ", "", "您好", "吗"]));

    [Theory]
    [InlineData("坐席：您好", "坐席", "您好")]
    [InlineData("[SPEAKER_01] 您好", "SPEAKER_01", "您好")]
    [InlineData("【客户2】: 您好", "客户2", "您好")]
    [InlineData("时间：九点", null, "时间：九点")]
    public void Speaker_InFrontOfTheWords_IsTakenWhereItIsAUsualLabel(string text, string? speaker, string words) =>
        Assert.Equal((speaker, words), Captions.TakeSpeaker(text));
}
