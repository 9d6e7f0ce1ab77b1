namespace Supervision.Ingest.Media;

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
