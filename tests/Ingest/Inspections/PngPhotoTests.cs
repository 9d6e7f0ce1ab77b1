using System.Text;
using Supervision.Ingest.Inspections;

namespace Supervision.Ingest.Tests.Inspections;

/// <summary>Which chunks of a PNG are the picture.</summary>
public sealed class PngPhotoTests
{
    private static readonly byte[] Head = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A];

    [Theory]
    [InlineData("PLTE", true)]
    [InlineData("tRNS", true)]
    [InlineData("iTXt", false)]
    [InlineData("tIME", false)]
    [InlineData("idat", false)]
    public void Clean_Chunk_StaysWhereItMakesThePicture(string kind, bool stays)
    {
        byte[] kept = stays ? Chunk(kind) : [];
        Assert.Equal([.. Head, .. kept, .. Chunk("IEND")], PngPhoto.Clean([.. Head, .. Chunk(kind), .. Chunk("IEND"), 9])!);
    }

    [Fact]
    public void Clean_ChunkLongerThanTheFile_IsNoPhoto() =>
        Assert.Null(PngPhoto.Clean([.. Head, 0xFF, 0xFF, 0xFF, 0xFF, .. "IDAT"u8, 1, 2, 3, 4, .. Chunk("IEND")]));

    [Fact]
    public void Clean_WithoutItsEnd_IsNoPhoto()
    {
        Assert.Null(PngPhoto.Clean([.. Head, .. Chunk("IDAT")]));
        Assert.Null(PngPhoto.Clean([.. Head, .. Chunk("IEND")[..^1]]));
        Assert.Null(PngPhoto.Clean(Head));
    }

    private static byte[] Chunk(string kind) => [0, 0, 0, 1, .. Encoding.ASCII.GetBytes(kind), 7, 1, 2, 3, 4];
}
