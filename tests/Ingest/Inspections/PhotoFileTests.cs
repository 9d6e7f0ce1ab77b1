using System.Buffers.Binary;
using System.Text;
using Supervision.Ingest.Inspections;

namespace Supervision.Ingest.Tests.Inspections;

/// <summary>Photos by content: what is a picture is kept, what tells of place and device is not.</summary>
public sealed class PhotoFileTests
{
    private static readonly byte[] Scan = [0xFF, 0xDA, 0x00, 0x04, 1, 2, 0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD9];

    [Fact]
    public void Jpeg_WithPlaceCommentAndFilm_KeepsThePictureOnly()
    {
        byte[] jpeg = [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"), .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0GPS 36.9"), .. Segment(0xFE, "camera 7"), .. Segment(0xDB, "tables"), .. Scan, .. "ftypmp42 GPS 36.9"u8];
        var photo = PhotoFile.Read(jpeg)!;
        Assert.Equal(("jpeg", "image/jpeg"), (photo.Format, photo.ContentType));
        Assert.Equal([0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"), .. Segment(0xDB, "tables"), .. Scan], photo.Content);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(8, false)]
    public void Jpeg_LyingOnItsSide_StaysTheRightWayUp(int orientation, bool little)
    {
        byte[] jpeg = [0xFF, 0xD8, .. Exif(orientation, little), .. Segment(0xDB, "tables"), .. Scan];
        var photo = PhotoFile.Read(jpeg)!;
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(photo.Content), StringComparison.Ordinal);
        // Cleaning again finds the same orientation and changes nothing.
        Assert.Equal(photo.Content, PhotoFile.Read(photo.Content)!.Content);
        Assert.Equal([0xFF, 0xE1, 0x00, 0x22], photo.Content[2..6]);
        Assert.Equal(orientation, photo.Content[31]);
    }

    [Fact]
    public void Png_WithTextAndExif_KeepsThePictureOnly()
    {
        byte[] head = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A];
        byte[] png = [.. head, .. Chunk("IHDR"), .. Chunk("eXIf"), .. Chunk("tEXt"), .. Chunk("IDAT"), .. Chunk("IEND"), 1, 2, 3];
        Assert.Equal([.. head, .. Chunk("IHDR"), .. Chunk("IDAT"), .. Chunk("IEND")], PhotoFile.Read(png)!.Content);
    }

    [Fact]
    public void Webp_WithExif_KeepsThePictureAndNoLongerAnnouncesIt()
    {
        byte[] body = [.. WebpChunk("VP8X", 0x0C, 0, 0, 0), .. WebpChunk("VP8 ", 5, 6), .. WebpChunk("EXIF", 1, 2, 3)];
        var photo = PhotoFile.Read(Riff(body))!;
        Assert.Equal(Riff([.. WebpChunk("VP8X", 0, 0, 0, 0), .. WebpChunk("VP8 ", 5, 6)]), photo.Content);
    }

    [Theory]
    [InlineData("<svg onload='x'/>")]
    [InlineData("%PDF-1.7")]
    [InlineData("GIF89a")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0")]
    [InlineData("\u0089PNG\r\n\u001A\n")]
    [InlineData("RIFF\u0004\0\0\0WEBP")]
    [InlineData("")]
    public void Content_ThatIsNoWholePhoto_IsRefused(string content) => Assert.Null(PhotoFile.Read(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void Photo_CutAnywhere_NeverFails()
    {
        byte[] jpeg = [0xFF, 0xD8, .. Exif(6, true), .. Segment(0xDB, "tables"), .. Scan];
        byte[] png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR"), .. Chunk("IDAT"), .. Chunk("IEND")];
        var webp = Riff([.. WebpChunk("VP8X", 0x0C, 0, 0, 0), .. WebpChunk("VP8 ", 5, 6)]);
        foreach (var whole in new[] { jpeg, png, webp })
        {
            for (var length = 0; length < whole.Length; length++)
                PhotoFile.Read(whole[..length]);
        }
        Assert.Null(PhotoFile.Read(jpeg[..^1]));
    }

    [Fact]
    public void Photo_OverTheLimit_IsRefused() => Assert.Null(PhotoFile.Read([0xFF, 0xD8, .. new byte[PhotoFile.MostBytes]]));

    private static byte[] Segment(byte marker, string text)
    {
        var payload = Encoding.Latin1.GetBytes(text);
        return [0xFF, marker, 0, (byte)(payload.Length + 2), .. payload];
    }

    /// <summary>EXIF of one entry, the orientation, with a place behind it.</summary>
    private static byte[] Exif(int orientation, bool little)
    {
        byte[] tiff = little
            ? [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0]
            : [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        byte[] payload = [.. "Exif\0\0"u8, .. tiff, .. "GPS 36.9"u8];
        return [0xFF, 0xE1, 0, (byte)(payload.Length + 2), .. payload];
    }

    private static byte[] Chunk(string kind) => [0, 0, 0, 2, .. Encoding.ASCII.GetBytes(kind), 7, 8, 1, 2, 3, 4];

    private static byte[] WebpChunk(string kind, params byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)data.Length);
        return [.. Encoding.ASCII.GetBytes(kind), .. length, .. data, .. new byte[data.Length % 2]];
    }

    private static byte[] Riff(byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)body.Length + 4);
        return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. body];
    }
}
