using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

public sealed class WavHeaderTests
{
    [Fact]
    public async Task Header_WithOtherChunksBefore_IsFound()
    {
        var plain = WavHeader.ForPcm16(8000, 2, 640);
        byte[] file = [.. plain[..12], .. "LIST"u8, 3, 0, 0, 0, 1, 2, 3, 0, .. plain[12..]];

        var header = await Read(file);

        Assert.Equal((2, 8000, 16, 640L, 56L), (header!.Channels, header.SampleRate, header.BitsPerSample, header.DataBytes!.Value, header.DataStart));
        Assert.Equal(0.02, header.ClaimedSeconds!.Value, 6);
    }

    [Fact]
    public async Task Rf64_WithALongSize_ClaimsIt()
    {
        var plain = WavHeader.ForPcm16(8000, 1, long.MaxValue);
        byte[] file = [.. "RF64"u8, .. plain[4..12], .. "ds64"u8, 24, 0, 0, 0, .. new byte[8], .. BitConverter.GetBytes(16_000L * 3600), .. new byte[8], .. plain[12..]];

        Assert.Equal(3600, (await Read(file))!.ClaimedSeconds!.Value, 6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(30)]
    [InlineData(40)]
    public async Task Header_CutAnywhere_IsNone(int length) => Assert.Null(await Read(WavHeader.ForPcm16(8000, 1, 100)[..length]));

    [Fact]
    public async Task Chunk_ClaimingGigabytes_IsNotRead()
    {
        byte[] file = [.. WavHeader.ForPcm16(8000, 1, 100)[..12], .. "junk"u8, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0];

        Assert.Null(await Read(file));
    }

    [Fact]
    public void Anything_TenThousandTimesBroken_IsReadOrNone()
    {
        var sample = System.Text.Encoding.Latin1.GetString(WavHeader.ForPcm16(8000, 1, 100));

        NeverCrash.On([sample], file =>
        {
            MediaSniffer.Sound(file);
            MediaSniffer.Video(file);
            Read(file).GetAwaiter().GetResult();
        });
    }

    private static async Task<WavHeader?> Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return await WavHeader.Read(stream, CancellationToken.None);
    }
}
