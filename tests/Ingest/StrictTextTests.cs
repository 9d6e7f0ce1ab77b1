using System.Text;

namespace Supervision.Ingest.Tests;

public class StrictTextTests
{
    private const string Sentence = "您好，请问有什么可以帮您";

    [Fact]
    public void Decode_Gb18030_IsRead() =>
        Assert.Equal(Sentence + "𠀀", StrictText.Decode(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Sentence + "𠀀")));

    [Fact]
    public void Decode_Utf8WithACharacterCutShort_IsRefusedAndNeverReadAsGb18030()
    {
        // Without its last byte the rest pairs up into characters of GB18030 that nobody wrote.
        byte[] damaged = [.. "第一行\n您好，"u8, .. "请"u8[..2], .. "问有什么可以帮您"u8];

        var refused = Assert.Throws<RefusedException>(() => StrictText.Decode(damaged)).Refusal;

        Assert.Equal(("bad-encoding", 2), (refused.Code, refused.Line));
    }

    [Fact]
    public void DecodeRecords_OneBadByte_SpoilsItsCharacterOnly() =>
        Assert.Equal("好\n坏\uFFFD字\n好", StrictText.DecodeRecords([.. "好\n坏"u8, 0xFF, .. "字\n好"u8]));

    [Theory]
    [InlineData(new byte[0], "empty-file")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, 65 }, "utf-16")]
    public void DecodeRecords_NoText_IsRefused(byte[] content, string code) =>
        Assert.Equal(code, Assert.Throws<RefusedException>(() => StrictText.DecodeRecords(content)).Refusal.Code);
}
