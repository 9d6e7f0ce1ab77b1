using Supervision.Ingest.Inspections;

namespace Supervision.Ingest.Tests.Inspections;

/// <summary>Which segments of a JPEG are the picture.</summary>
public sealed class JpegPhotoTests
{
    private static readonly byte[] Start = [0xFF, 0xD8];
    private static readonly byte[] Scan = [0xFF, 0xDA, 0, 3, 1, 0x11, 0xFF, 0xD9];

    [Fact]
    public void Clean_ColourProfile_StaysAndOtherApplicationDataGoes()
    {
        byte[] profile = [0xFF, 0xE2, 0, 14, .. "ICC_PROFILE\0"u8];
        byte[] adobe = [0xFF, 0xEE, 0, 7, .. "Adobe"u8];
        byte[] jpeg = [.. Start, .. profile, 0xFF, 0xE2, 0, 6, .. "MPF\0"u8, .. adobe, 0xFF, 0xED, 0, 4, 1, 2, .. Scan];
        Assert.Equal([.. Start, .. profile, .. adobe, .. Scan], JpegPhoto.Clean(jpeg)!);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(0)]
    public void Clean_UprightOrImpossibleOrientation_WritesNoSegment(int orientation) =>
        Assert.Equal([.. Start, .. Scan], JpegPhoto.Clean([.. Start, .. ExifOrientation.Segment(orientation), .. Scan])!);

    [Fact]
    public void Clean_FillBytesBeforeMarkers_AreLeftOutAndTheSegmentsBehindThemAreSeen() =>
        Assert.Equal([.. Start, 0xFF, 0xDB, 0, 4, 1, 2, .. Scan],
            JpegPhoto.Clean([.. Start, 0xFF, 0xFF, 0xFF, 0xED, 0, 4, 1, 2, 0xFF, 0xFF, 0xDB, 0, 4, 1, 2, 0xFF, .. Scan])!);

    [Fact]
    public void Clean_NothingButFillBytes_IsNoPhoto() => Assert.Null(JpegPhoto.Clean([.. Start, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]));

    [Fact]
    public void Clean_TwoOrientations_TheFirstHolds() =>
        Assert.Equal([.. Start, .. ExifOrientation.Segment(6), .. Scan],
            JpegPhoto.Clean([.. Start, .. ExifOrientation.Segment(6), .. ExifOrientation.Segment(3), .. Scan])!);

    [Theory]
    [InlineData(0, 1)] // shorter than its own length
    [InlineData(0xFF, 0xFF)] // beyond the end
    public void Clean_SegmentOfImpossibleLength_IsNoPhoto(byte high, byte low) =>
        Assert.Null(JpegPhoto.Clean([.. Start, 0xFF, 0xDB, high, low, .. Scan]));

    [Fact]
    public void Clean_WithoutScanOrEnd_IsNoPhoto()
    {
        Assert.Null(JpegPhoto.Clean([.. Start, 0xFF, 0xDB, 0, 4, 1, 2]));
        Assert.Null(JpegPhoto.Clean([.. Start, .. Scan[..^1]]));
    }
}
