using System.Globalization;
using System.Text;
using Supervision.Ingest.Media;

namespace Supervision.Dashboard.Findings.Pack;

/// <summary>A piece of a clip around the session, without its sound: a camera hears people whom the session is not about.</summary>
internal static class PackVideo
{
    private const double LeadSeconds = 5;
    private const double LongestSeconds = 30;

    // A piece without a single picture is still a valid file of some hundred bytes.
    private const int LeastBytes = 2048;

    // Pieces lie in memory until their turn in the archive comes.
    private const int MostBytes = 20 << 20;

    /// <summary>The piece as MP4; null where the clip is of another container or cannot be cut, and its pictures must do.</summary>
    /// <param name="sinceStart">How far into the clip the session begins.</param>
    internal static async Task<byte[]?> Cut(string path, TimeSpan sinceStart, CancellationToken cancel)
    {
        if (!File.Exists(path) || !await IsMp4(path, cancel))
            return null;
        var at = Math.Max(0, sinceStart.TotalSeconds - LeadSeconds);
        // An index row may name more time than its file holds: then the file's beginning is what there is.
        return await Piece(path, at, cancel) ?? (at > 0 ? await Piece(path, 0, cancel) : null);
    }

    private static async Task<byte[]?> Piece(string path, double at, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        string[] arguments =
        [
            // Copied, not encoded anew: the pictures stay the recorder's own, and cutting costs next to nothing.
            "-ss", Seconds(at), "-t", Seconds(LongestSeconds), .. Ffmpeg.Input("mov", path), "-map", "0:v:0", "-an", "-c:v", "copy", "-map_metadata", "-1",
            "-fflags", "+bitexact", "-flags", "+bitexact", "-movflags", "frag_keyframe+empty_moov+default_base_moof", "-f", "mp4", "pipe:1",
        ];
        var run = await new Ffmpeg(new FfmpegSettings { TimeLimit = TimeSpan.FromSeconds(20) }).Run(arguments, (output, stop) => output.CopyToAsync(bytes, stop), cancel);
        return run.ExitCode == 0 && bytes.Length is > LeastBytes and < MostBytes ? bytes.ToArray() : null;
    }

    private static async Task<bool> IsMp4(string path, CancellationToken cancel)
    {
        var head = new byte[8];
        await using var file = File.OpenRead(path);
        return await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel) == head.Length && Encoding.ASCII.GetString(head, 4, 4) == "ftyp";
    }

    private static string Seconds(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
