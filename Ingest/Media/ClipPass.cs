using System.Globalization;
using System.Text.Json;

namespace Supervision.Ingest.Media;

/// <summary>What one pass over a video clip gave.</summary>
public abstract record ClipResult
{
    private ClipResult()
    {
    }

    /// <summary>The poster frame and the contact sheet are in place.</summary>
    public sealed record Readable(ClipFacts Facts) : ClipResult;

    public sealed record Refused(Refusal Why) : ClipResult;

    /// <summary>The machine, not the file, is to blame.</summary>
    public sealed record TryAgain(string Reason) : ClipResult;
}

/// <summary>Shape of a clip as ffprobe reads it.</summary>
public sealed record ClipFacts(MediaKind Kind, double DurationSeconds, int WidthPixels, int HeightPixels);

/// <summary>Poster frame from the middle and a contact sheet of twelve frames.</summary>
public sealed class ClipPass(Ffmpeg ffmpeg)
{
    private const int MaxSidePixels = 8192;

    /// <summary>Longer clips are sampled at key frames only: twelve small pictures are not worth decoding hours.</summary>
    private const double EveryFrameSeconds = 60;

    public async Task<ClipResult> Run(string path, string posterPath, string contactSheetPath, CancellationToken cancel)
    {
        try
        {
            var sniffed = MediaSniffer.Video(await Head(path, cancel));
            if (sniffed.Kind is not { } kind)
                throw new Refusal("not-video", $"looks like {sniffed.LooksLike}; only MP4, MOV, AVI, Matroska and MPEG are taken").AsException();
            var facts = await Probe(kind, sniffed.Demuxer, path, cancel);
            await Picture(sniffed.Demuxer, path, posterPath, ["-ss", Seconds(facts.DurationSeconds / 2)], "scale='min(1280,iw)':-2", cancel);
            string[] input = facts.DurationSeconds > EveryFrameSeconds ? ["-skip_frame", "nokey"] : [];
            // Twelve frames over the whole length; the bound keeps a clip of unknown length from an endless rate.
            var rate = 12 / Math.Max(0.1, facts.DurationSeconds);
            await Picture(sniffed.Demuxer, path, contactSheetPath, input, $"fps={Seconds(rate)}:start_time=0,scale=320:-2,tile=4x3", cancel);
            return new ClipResult.Readable(facts);
        }
        catch (RefusedException refused)
        {
            return new ClipResult.Refused(refused.Refusal);
        }
        catch (FfmpegMissingException missing)
        {
            return new ClipResult.TryAgain(missing.Message);
        }
        catch (FfmpegKilledException killed)
        {
            return new ClipResult.TryAgain(killed.Message);
        }
    }

    private async Task<ClipFacts> Probe(MediaKind kind, string demuxer, string path, CancellationToken cancel)
    {
        using var json = new MemoryStream();
        var run = await ffmpeg.Probe(
            [.. Ffmpeg.Input(demuxer, path), "-select_streams", "v:0", "-show_entries", "stream=width,height,duration:format=duration"],
            (output, token) => output.CopyToAsync(json, token),
            cancel);
        Check(run, "the clip cannot be read");
        using var probed = JsonDocument.Parse(json.ToArray());
        if (!probed.RootElement.TryGetProperty("streams", out var streams) || streams.GetArrayLength() == 0)
            throw new Refusal("no-picture", "the clip has no picture").AsException();
        var facts = new ClipFacts(kind, Duration(probed.RootElement, streams[0]), Int(streams[0], "width"), Int(streams[0], "height"));
        // Before anything is decoded: a frame's memory grows with its area, which the file claims.
        if (facts.WidthPixels is < 1 or > MaxSidePixels || facts.HeightPixels is < 1 or > MaxSidePixels)
            throw new Refusal("clip-shape", $"{facts.WidthPixels} × {facts.HeightPixels} pixels") { Particulars = $"{facts.WidthPixels} × {facts.HeightPixels}" }.AsException();
        return facts;
    }

    private static double Duration(JsonElement root, JsonElement stream)
    {
        // The picture's own length first: sound may run on behind it.
        foreach (var holder in new[] { stream, root.GetProperty("format") })
        {
            if (holder.TryGetProperty("duration", out var text)
                && double.TryParse(text.GetString(), CultureInfo.InvariantCulture, out var seconds)
                && double.IsFinite(seconds) && seconds > 0)
                return seconds;
        }

        return 0;
    }

    private static int Int(JsonElement stream, string name) => stream.TryGetProperty(name, out var value) ? value.GetInt32() : 0;

    private async Task Picture(string demuxer, string path, string picturePath, string[] input, string filter, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(picturePath))!);
        var part = $"{picturePath}.{Guid.NewGuid():N}.part";
        try
        {
            var run = await ffmpeg.Run(
                [.. input, .. Ffmpeg.Input(demuxer, path), "-map", "0:v:0", "-frames:v", "1", "-vf", filter, "-q:v", "4", "-f", "mjpeg", "pipe:1"],
                (output, token) => SaveBounded(output, part, token),
                cancel);
            Check(run, "no frame can be decoded");
            // ffmpeg ends well and writes nothing where there is no frame at that time.
            if (new FileInfo(part).Length == 0)
                throw new Refusal("no-frame", "no frame can be decoded").AsException();
            File.Move(part, picturePath, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>One JPEG: what grows past 32 MiB is not a picture.</summary>
    private static async Task SaveBounded(Stream output, string path, CancellationToken cancel)
    {
        await using var file = File.Create(path);
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await output.ReadAsync(buffer, cancel)) > 0)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            if (file.Length > 32 << 20)
                throw new Refusal("clip-picture-size", "a frame of this clip takes more than 32 MiB").AsException();
        }
    }

    private static void Check(FfmpegRun run, string what)
    {
        // Asked first: a killed run also looks like a failed one, and the clip would be refused for good.
        if (run.WasKilled)
            throw new FfmpegKilledException(run.ExitCode);
        if (run.TimedOut)
            throw new Refusal("media-time-limit", "decoding took longer than the time limit").AsException();
        if (run.ExitCode != 0)
            throw new Refusal("clip-unreadable", $"{what}: {run.LastMessage}").AsException();
    }

    private static async Task<byte[]> Head(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var head = new byte[MediaSniffer.HeadBytes];
        return head[..await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel)];
    }

    private static string Seconds(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}

/// <summary>ffmpeg was stopped from outside.</summary>
internal sealed class FfmpegKilledException(int exitCode) : Exception($"ffmpeg was killed (exit {exitCode})");
