namespace Supervision.Ingest.Inspections;

/// <summary>A photo without what the camera wrote beside the picture.</summary>
/// <param name="Format">jpeg, png or webp.</param>
public sealed record Photo(string Format, byte[] Content)
{
    public string ContentType => "image/" + Format;
}

/// <summary>Photos as inspectors upload them: recognised by content, never by name; place, device and previews are taken out.</summary>
public static class PhotoFile
{
    /// <summary>8 MiB: above what telephones make of a JPEG, below what blocks a small server.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>The photo to keep; null for content that is no whole JPEG, PNG or WebP.</summary>
    public static Photo? Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length is 0 or > MostBytes)
            return null;
        // By its first bytes, never by its name (input.md 8).
        var (format, clean) = content switch
        {
            [0xFF, 0xD8, 0xFF, ..] => ("jpeg", JpegPhoto.Clean(content)),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ("png", PngPhoto.Clean(content)),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => ("webp", WebpPhoto.Clean(content)),
            _ => ("", null),
        };
        return clean is null ? null : new Photo(format, clean);
    }
}
