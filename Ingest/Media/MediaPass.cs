using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using Supervision.Ingest.Media.Measures;

namespace Supervision.Ingest.Media;

/// <summary>One recording, one ffmpeg process, decoded once: everything that the night wants to know about its sound.</summary>
/// <remarks>ffmpeg only decodes; loudness, levels, tones, waveform and review copy come from the samples as they stream by.</remarks>
public sealed class MediaPass(Ffmpeg ffmpeg)
{
    /// <summary>No service call lasts longer; a file that decodes to more is an error or an attack.</summary>
    public const int MaxSeconds = 6 * 3600;

    /// <summary>How the reason begins when something outside ended the decoder.</summary>
    public const string KilledNote = "ffmpeg was killed";

    private const int MaxChannels = 8;
    private const int ChunkBytes = 1 << 16;

    /// <param name="path">The archived recording.</param>
    /// <param name="reviewPath">Where the review copy goes; written beside it and moved there when whole. Null for none.</param>
    /// <param name="talkSeconds">What the telephone system says the call lasted.</param>
    /// <param name="cancel">Kills ffmpeg.</param>
    public async Task<MediaResult> Run(string path, string? reviewPath, double? talkSeconds, CancellationToken cancel)
    {
        var sniffed = MediaSniffer.Sound(await Head(path, cancel));
        if (sniffed.Kind is null)
            return Refuse("not-sound", $"looks like {sniffed.LooksLike}; only WAV, MP3, M4A, OGG and AMR are taken");
        // Read here, not from ffmpeg, which estimates a length where the header's is wrong.
        var claimed = sniffed.Kind == MediaKind.Wav ? await ReadWavHeader(path, cancel) : null;
        await using var review = ReviewCopy.For(NeedsReviewCopy(claimed, path) ? reviewPath : null);
        var decoding = new Decoding(review);
        try
        {
            var run = await ffmpeg.Run(Arguments(sniffed.Demuxer, path), decoding.Read, cancel);
            return Judge(run, decoding, sniffed.Kind.Value, claimed?.ClaimedSeconds, talkSeconds);
        }
        catch (FfmpegMissingException missing)
        {
            return new MediaResult.TryAgain(missing.Message);
        }
        catch (RefusedException refused)
        {
            return new MediaResult.Refused(refused.Refusal);
        }
    }

    private static string[] Arguments(string demuxer, string path) =>
    [
        .. Ffmpeg.Input(demuxer, path), "-map", "0:a:0", "-t", MaxSeconds.ToString(CultureInfo.InvariantCulture),
        "-c:a", "pcm_s16le", "-map_metadata", "-1", "-fflags", "+bitexact", "-f", "wav", "pipe:1",
    ];

    private static MediaResult Judge(FfmpegRun run, Decoding decoding, MediaKind kind, double? wavSeconds, double? talkSeconds)
    {
        if (run.WasKilled)
            return new MediaResult.TryAgain($"{KilledNote} (exit {run.ExitCode})");
        if (run.TimedOut)
            return Refuse("media-time-limit", "decoding took longer than the time limit");
        // Before the exit code: a file damaged half-way is used as far as it goes, with a note (input.md 9).
        if (decoding.Measure is not { Frames: > 0 } measure)
            return Refuse("no-sound-decoded", $"ffmpeg found no sound: {run.LastMessage}");
        // ffmpeg was told to stop there, so that reaching it means that there is more.
        if (measure.Seconds >= MaxSeconds)
            return Refuse("media-too-long", $"longer than {MaxSeconds / 3600} hours");
        var headerSeconds = wavSeconds ?? FfmpegReport.Duration(run.Head);
        var note = Completeness.Note(headerSeconds, measure.Seconds, talkSeconds)
            ?? (run.ExitCode != 0 ? Completeness.Broken(run.LastMessage) : null);
        // Only what is kept gets a copy: everything refused above leaves its part to be deleted.
        decoding.Review?.Finish();
        return new MediaResult.Readable(MediaSummary.Of(measure, kind, decoding.SampleRate, headerSeconds, note?.Stored, decoding.Review is not null));
    }

    private static MediaResult.Refused Refuse(string code, string reason) => new(new Refusal(code, reason));

    /// <summary>Browsers seek plain 16-bit WAV exactly; a copy of it would only double the archive.</summary>
    private static bool NeedsReviewCopy(WavHeader? wav, string path) =>
        wav is not { Format: WavHeader.PcmFormat, BitsPerSample: 16, Channels: 1 or 2 }
        || wav.DataBytes is not { } bytes
        || wav.DataStart + bytes > new FileInfo(path).Length;

    private static async Task<byte[]> Head(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var head = new byte[MediaSniffer.HeadBytes];
        var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        return head[..read];
    }

    private static async Task<WavHeader?> ReadWavHeader(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        return await WavHeader.Read(file, cancel);
    }

    /// <summary>Takes the WAV stream that ffmpeg writes to its standard output.</summary>
    private sealed class Decoding(ReviewCopy? review)
    {
        public PcmMeasure? Measure { get; private set; }

        public int SampleRate { get; private set; }

        public ReviewCopy? Review { get; } = review;

        public async Task Read(Stream pcm, CancellationToken cancel)
        {
            if (await WavHeader.Read(pcm, cancel) is not { } header)
                return;
            if (header.Channels is < 1 or > MaxChannels || header.SampleRate is < 4000 or > 192_000)
                throw new Refusal("media-shape", $"{header.Channels} channels at {header.SampleRate} Hz: not a recording of a call") { Particulars = $"{header.Channels} × {header.SampleRate} Hz" }.AsException();
            SampleRate = header.SampleRate;
            Measure = new PcmMeasure(header.SampleRate, header.Channels);
            Review?.Begin(header.SampleRate, header.Channels);
            await Pump(pcm, header.Channels * 2, cancel);
        }

        private async Task Pump(Stream pcm, int frameBytes, CancellationToken cancel)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
            // Whole frames, or the channels would change places at every chunk.
            var size = ChunkBytes / frameBytes * frameBytes;
            int read;
            while ((read = await pcm.ReadAtLeastAsync(buffer.AsMemory(0, size), size, throwOnEndOfStream: false, cancel)) >= frameBytes)
            {
                var whole = buffer.AsMemory(0, read / frameBytes * frameBytes);
                Measure!.Add(MemoryMarshal.Cast<byte, short>(whole.Span));
                if (Review is not null)
                    await Review.Write(whole, cancel);
            }

            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
