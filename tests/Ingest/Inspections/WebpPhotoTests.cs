using System.Text;
using Supervision.Ingest.Inspections;

namespace Supervision.Ingest.Tests.Inspections;

/// <summary>Which chunks of a WebP are the picture.</summary>
public sealed class WebpPhotoTests
{
    [Fact]
    public void Clean_BytesBehindTheStatedLength_Go()
    {
        var photo = Riff([.. Chunk("VP8L", 1, 2)]);
        Assert.Equal(photo, WebpPhoto.Clean([.. photo, .. Chunk("VP8 ", 3, 4)])!);
    }

    [Fact]
    public void Clean_AnnouncedMetadata_IsNoLongerAnnouncedAndTransparencyIs()
    {
        var clean = WebpPhoto.Clean(Riff([.. Chunk("VP8X", 0x1C, 0), .. Chunk("ALPH", 1, 1), .. Chunk("XMP ", 2, 2), .. Chunk("VP8 ", 3, 3)]));
        Assert.Equal(Riff([.. Chunk("VP8X", 0x10, 0), .. Chunk("ALPH", 1, 1), .. Chunk("VP8 ", 3, 3)]), clean!);
    }

    [Fact]
    public void Clean_ChunkOfOddLength_KeepsItsPadding()
    {
        var photo = Riff([.. "VP8 "u8, 1, 0, 0, 0, 7, 0, .. Chunk("ICCP", 1, 1)]);
        Assert.Equal(photo, WebpPhoto.Clean(photo)!);
    }

    [Fact]
    public void Clean_WithoutAPictureOrCutOff_IsNoPhoto()
    {
        Assert.Null(WebpPhoto.Clean(Riff([.. Chunk("VP8X", 0, 0), .. Chunk("EXIF", 1, 1)])));
        Assert.Null(WebpPhoto.Clean(Riff([.. "VP8 "u8, 0xFF, 0, 0, 0, 7, 0])));
        Assert.Null(WebpPhoto.Clean(Riff([])));
    }

    private static byte[] Chunk(string kind, byte first, byte second) => [.. Encoding.ASCII.GetBytes(kind), 2, 0, 0, 0, first, second];

    private static byte[] Riff(byte[] body) => [.. "RIFF"u8, (byte)(body.Length + 4), 0, 0, 0, .. "WEBP"u8, .. body];
}
