using System.Text;
using Supervision.Ingest.Calls.Telephony;

namespace Supervision.Ingest.Tests.Calls.Telephony;

public sealed class RecordFieldsTests
{
    [Fact]
    public void Lines_BrokenInOneWay_AreSetAsideAndTheOthersLoad()
    {
        byte[] content =
        [
            .. Line("u1"), .. Line("坏?字", (byte)'?', 0xFF), .. Line("a?b", (byte)'?', 0),
            .. "\"\",139,\"8001\n"u8, .. Line("u5"),
        ];

        var records = RecordSample.Accept(content);

        Assert.Equal(["u1", "u5"], records.Legs.Select(leg => leg.CallKey));
        Assert.Equal([("bytes", 2), ("nul-character", 3), ("quote", 4)], records.Refusals.Select(refusal => (refusal.Code, refusal.Line!.Value)));
    }

    [Theory]
    [InlineData("/var/spool/monitor/2026/a.wav", "a.wav")]
    [InlineData(@"D:\rec\b.wav", "b.wav")]
    [InlineData("c.wav", "c.wav")]
    [InlineData("  ", null)]
    [InlineData("/folder/", null)]
    [InlineData(null, null)]
    public void FileName_OfAPath_IsItsLastPart(string? path, string? name) => Assert.Equal(name, RecordFields.FileName(path, 1));

    [Fact]
    public void FileName_WithAControlCharacter_RefusesTheRecord() =>
        Assert.Equal(("file-name", 7), Assert.Throws<RefusedException>(() => RecordFields.FileName("a\u0007.wav", 7)).Refusal is var why ? (why.Code, why.Line!.Value) : default);

    [Theory]
    [InlineData("SIP/8002-0000000d", "8002")]
    [InlineData("PJSIP/front-desk-00000001", "front-desk")]
    [InlineData("Local/600@from-queue-01;2", "600")]
    [InlineData("8002", null)]
    [InlineData("SIP/", null)]
    public void Extension_OfAChannel_StandsBetweenSlashAndTail(string channel, string? extension) => Assert.Equal(extension, RecordFields.ExtensionOfChannel(channel));

    [Theory]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("604801")]
    [InlineData("NaN")]
    public void Seconds_NoLength_IsRefused(string text) => Assert.Equal("bad-seconds", Assert.Throws<RefusedException>(() => RecordFields.Seconds(text, "billsec", 1)).Refusal.Code);

    private static byte[] Line(string id, byte mark = 0, byte instead = 0) =>
        [.. Encoding.UTF8.GetBytes($"\"\",\"139\",\"8001\",\"x\",\"x\",\"SIP/t-1\",\"SIP/8001-2\",\"Dial\",\"x\",\"2026-03-02 09:00:00\",\"\",\"\",60,55,\"ANSWERED\",\"DOC\",\"{id}\",\"\"\n").Select(b => mark > 0 && b == mark ? instead : b)];
}
