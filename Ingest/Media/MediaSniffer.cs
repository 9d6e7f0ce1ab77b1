using System.Buffers.Binary;
using System.Text;

namespace Supervision.Ingest.Media;

/// <summary>Tells media from its first bytes, never from its name (input.md 8).</summary>
public static class MediaSniffer
{
    /// <summary>Enough for every signature and for the box list of an MP4 header.</summary>
    public const int HeadBytes = 4096;

    /// <summary>Sound that the calls feed takes: WAV, MP3, M4A, OGG, AMR.</summary>
    public static Sniffed Sound(ReadOnlySpan<byte> head)
    {
        var kind = SoundKind(head);
        return new(kind, kind?.ToString() ?? Describe(head));
    }

    /// <summary>Clips that the video feed takes: MP4 or MOV, AVI, Matroska or WebM, MPEG program stream.</summary>
    public static Sniffed Video(ReadOnlySpan<byte> head)
    {
        var kind = VideoKind(head);
        return new(kind, kind?.ToString() ?? Describe(head));
    }

    private static MediaKind? SoundKind(ReadOnlySpan<byte> head)
    {
        if (IsRiff(head, "WAVE"u8))
            return MediaKind.Wav;
        if (IsIsoMedia(head))
            return MediaKind.M4a;
        // With the version behind it, which is 0 in every Ogg there is.
        if (head.StartsWith("OggS\0"u8))
            return MediaKind.Ogg;
        if (head.StartsWith("#!AMR\n"u8) || head.StartsWith("#!AMR-WB\n"u8))
            return MediaKind.Amr;
        return IsMp3(head) ? MediaKind.Mp3 : null;
    }

    private static MediaKind? VideoKind(ReadOnlySpan<byte> head)
    {
        if (IsIsoMedia(head))
            return MediaKind.M4a;
        if (IsRiff(head, "AVI "u8))
            return MediaKind.Avi;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]))
            return MediaKind.Matroska;
        return head.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0xBA]) ? MediaKind.MpegProgram : null;
    }

    private static bool IsRiff(ReadOnlySpan<byte> head, ReadOnlySpan<byte> form) =>
        head.Length >= 12 && head.Slice(8, 4).SequenceEqual(form)
        && (head.StartsWith("RIFF"u8) || head.StartsWith("RF64"u8) || head.StartsWith("BW64"u8));

    /// <summary>Still pictures use the same box; their brands are left out.</summary>
    private static bool IsIsoMedia(ReadOnlySpan<byte> head)
    {
        if (head.Length < 16 || !head.Slice(4, 4).SequenceEqual("ftyp"u8))
            return false;
        var size = BinaryPrimitives.ReadUInt32BigEndian(head);
        var brand = head.Slice(8, 4);
        // The box lists its brands, four bytes each: more than a kilobyte is not a list of brands.
        return size is >= 16 and <= 1024
            && !brand.SequenceEqual("heic"u8) && !brand.SequenceEqual("mif1"u8) && !brand.SequenceEqual("avif"u8);
    }

    /// <summary>An ID3v2 tag or a layer III frame header; ADTS (AAC) shares the sync word but has layer 0.</summary>
    private static bool IsMp3(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 10 && head.StartsWith("ID3"u8))
            return head[3] is >= 2 and <= 4 && ((head[6] | head[7] | head[8] | head[9]) & 0x80) == 0;
        return head.Length >= 4 && head[0] == 0xFF && (head[1] & 0xE0) == 0xE0 && (head[1] & 0x18) != 0x08
            && (head[1] & 0x06) == 0x02 && (head[2] & 0xF0) != 0xF0 && (head[2] & 0x0C) != 0x0C;
    }

    private static string Describe(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            return "an empty file";
        // Named apart from other text: these make a player fetch from elsewhere, and the operator should know.
        if (head.StartsWith("#EXTM3U"u8) || head.StartsWith("[playlist]"u8))
            return "a playlist";
        if (head.StartsWith("ffconcat"u8))
            return "a concat script";
        if (head.StartsWith("fLaC"u8))
            return "FLAC";
        return IsText(head) ? DescribeText(head) : $"unknown content (begins {Convert.ToHexString(head[..Math.Min(8, head.Length)])})";
    }

    private static string DescribeText(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            return "HTML";
        if (text.StartsWith('<'))
            return "XML";
        return text.StartsWith('{') || text.StartsWith('[') ? "JSON" : "text";
    }

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var value in head)
        {
            if (value < 0x20 && value is not (0x09 or 0x0A or 0x0C or 0x0D or 0x1B))
                return false;
        }

        return true;
    }
}

/// <summary>Containers that may reach ffmpeg; anything else is refused unread.</summary>
public enum MediaKind
{
    Wav,
    Mp3,
    M4a,
    Ogg,
    Amr,
    Avi,
    Matroska,
    MpegProgram,
}

/// <summary>What the first bytes of a file say it is.</summary>
/// <param name="Kind">Null when the content is nothing that this feed takes.</param>
/// <param name="LooksLike">The content in words, for the refusal.</param>
public sealed record Sniffed(MediaKind? Kind, string LooksLike)
{
    /// <summary>ffmpeg's name of the only demuxer that may read it.</summary>
    public string Demuxer => Kind switch
    {
        MediaKind.Wav => "wav",
        MediaKind.Mp3 => "mp3",
        MediaKind.M4a => "mov",
        MediaKind.Ogg => "ogg",
        MediaKind.Amr => "amr",
        MediaKind.Avi => "avi",
        MediaKind.Matroska => "matroska",
        MediaKind.MpegProgram => "mpeg",
        _ => throw new InvalidOperationException($"no demuxer for content that looks like {LooksLike}"),
    };
}
