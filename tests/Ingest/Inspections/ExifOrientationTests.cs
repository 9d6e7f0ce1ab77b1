using Supervision.Ingest.Inspections;

namespace Supervision.Ingest.Tests.Inspections;

/// <summary>Which side of a photo is up, from payloads that may lie about their lengths.</summary>
public sealed class ExifOrientationTests
{
    private static readonly byte[] Whole = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, .. Entry(0x0F, 1), .. Entry(0x12, 6)];

    [Fact]
    public void Read_BehindAnotherEntry_FindsIt() => Assert.Equal(6, ExifOrientation.Read(Whole));

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Segment_ReadAgain_GivesTheSame(int orientation) => Assert.Equal(orientation, ExifOrientation.Read(ExifOrientation.Segment(orientation).AsSpan(4)));

    [Fact]
    public void Read_CutAnywhere_FindsNothing()
    {
        for (var length = 0; length < Whole.Length; length++)
            Assert.Null(ExifOrientation.Read(Whole.AsSpan(0, length)));
    }

    [Theory]
    [InlineData(0)] // within the head itself
    [InlineData(0x7F)] // behind the end
    [InlineData(0x80)] // negative if it were signed
    [InlineData(0xFF)] // 0 again if two were added
    public void Read_DirectoryOutsideThePayload_FindsNothing(byte offset)
    {
        byte[] lying = [.. Whole];
        for (var at = 10; at < 14; at++)
            lying[at] = offset;
        Assert.Null(ExifOrientation.Read(lying));
    }

    [Fact]
    public void Read_OtherThanExif_FindsNothing() => Assert.Null(ExifOrientation.Read([.. "Exif\0x"u8, .. Whole[6..]]));

    private static byte[] Entry(byte tag, byte value) => [tag, 1, 3, 0, 1, 0, 0, 0, value, 0, 0, 0];
}
