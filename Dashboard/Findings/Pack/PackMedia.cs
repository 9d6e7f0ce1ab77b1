using System.Globalization;
using Supervision.Dashboard.Findings.Bench;
using Supervision.Ingest.Media;

namespace Supervision.Dashboard.Findings.Pack;

/// <summary>The pieces of a recording around its findings, cut by ffmpeg from the copy that seeks exactly, and the pictures of clips.</summary>
internal sealed class PackMedia(MediaArchive archive, PackMute mute)
{
    // As the player does: what led to the words, and what came of them.
    private const double LeadSeconds = 5;
    private const double TailSeconds = 3;

    // A finding that lasts longer is documented by its beginning; the original's hash stands for the whole.
    private const double LongestSeconds = 120;

    internal async Task<IReadOnlyList<PackFile>> Files(SessionView view, CancellationToken cancel)
    {
        var files = new List<PackFile>();
        if (mute.IsKnown && view.Call?.Recording is { ReviewHash: { } hash } && archive.PathOf(hash) is var path && File.Exists(path))
        {
            await using var copy = File.OpenRead(path);
            if (await WavHeader.Read(copy, cancel) is { } header)
                files.AddRange(Spans(view).Select((span, index) => new PackFile(NameOf(index, span), stop => Cut(path, header, span, stop))));
        }
        // By content: two index rows may name the same file.
        foreach (var clip in view.Clips.Where(clip => clip.PosterHash is not null).DistinctBy(clip => clip.PosterHash))
        {
            files.Add(new PackFile($"media/clip-{clip.PosterHash![..12]}-poster.jpg", stop => File.ReadAllBytesAsync(archive.PosterPathOf(clip.PosterHash), stop)));
            if (await PackVideo.Cut(archive.PathOf(clip.PosterHash), view.Session.StartsAtUtc - clip.Clip.StartsAtUtc, cancel) is { } video)
                files.Add(new PackFile($"media/clip-{clip.PosterHash[..12]}-excerpt.mp4", _ => Task.FromResult(video)));
            if (File.Exists(archive.ContactSheetPathOf(clip.PosterHash)))
                files.Add(new PackFile($"media/clip-{clip.PosterHash[..12]}-sheet.jpg", stop => File.ReadAllBytesAsync(archive.ContactSheetPathOf(clip.PosterHash), stop)));
        }
        return files;
    }

    /// <summary>Where the excerpts lie in the recording, in order; findings close together share one.</summary>
    internal static IReadOnlyList<(double Start, double End)> Spans(SessionView view)
    {
        var spans = new List<(double Start, double End)>();
        foreach (var finding in view.Findings.Select(finding => finding.Finding).Where(finding => finding.StartSeconds is not null).OrderBy(finding => finding.StartSeconds))
        {
            var start = Math.Max(0, finding.StartSeconds!.Value - LeadSeconds);
            var end = Math.Min(start + LongestSeconds, (finding.EndSeconds ?? finding.StartSeconds.Value + 2) + TailSeconds);
            // One file for both: the same seconds twice would sound like two incidents.
            if (spans.Count > 0 && start <= spans[^1].End)
                spans[^1] = (spans[^1].Start, Math.Max(spans[^1].End, end));
            else
                spans.Add((start, end));
        }
        return spans;
    }

    private static string NameOf(int index, (double Start, double End) span) =>
        string.Create(CultureInfo.InvariantCulture, $"media/excerpt-{index + 1:00}-{span.Start:0000.0}s-{span.End:0000.0}s.wav");

    // Raw samples under a header of our own: ffmpeg cannot complete a header in a pipe, and its own differs between versions.
    private async Task<byte[]> Cut(string path, WavHeader header, (double Start, double End) span, CancellationToken cancel)
    {
        using var samples = new MemoryStream();
        string[] arguments =
        [
            "-ss", Seconds(span.Start), "-t", Seconds(span.End - span.Start), .. Ffmpeg.Input("wav", path),
            "-map", "0:a:0", "-ar", header.SampleRate.ToString(CultureInfo.InvariantCulture), "-c:a", "pcm_s16le", "-f", "s16le", "pipe:1",
        ];
        var run = await new Ffmpeg(new FfmpegSettings { TimeLimit = TimeSpan.FromSeconds(30) }).Run(arguments, (output, stop) => output.CopyToAsync(samples, stop), cancel);
        // The download breaks off rather than lacking a file that nobody misses.
        if (run.ExitCode != 0)
            throw new IOException($"ffmpeg could not cut {span.Start:0.0}–{span.End:0.0} s: {run.LastMessage}");
        var sound = samples.ToArray();
        mute.Silence(sound, header, span.Start);
        return [.. WavHeader.ForPcm16(header.SampleRate, header.Channels, sound.Length), .. sound];
    }

    private static string Seconds(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
