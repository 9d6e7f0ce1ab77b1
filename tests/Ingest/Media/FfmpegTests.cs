using System.Diagnostics;
using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

/// <summary>How the process class behaves when the program hangs, floods, eats memory or dies; each stand-in is a shell script.</summary>
public sealed class FfmpegTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Program_Hanging_IsKilledAtTheTimeLimitWithItsChildren()
    {
        var marker = Path.Combine(_scratch.Folder, "survived");
        var ffmpeg = StandIn($"sh -c 'sleep 3; touch \"{marker}\"' & wait", new FfmpegSettings { TimeLimit = TimeSpan.FromSeconds(0.5) });
        var clock = Stopwatch.StartNew();

        var run = await ffmpeg.Run([], Drain, CancellationToken.None);

        Assert.True(run.TimedOut);
        Assert.False(run.WasKilled);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2.5), $"took {clock.Elapsed}");
        await Task.Delay(TimeSpan.FromSeconds(3.2));
        Assert.False(File.Exists(marker));
    }

    // What a file refers to is never fetched, and its content is never asked what it would like to be read as.
    [Fact]
    public void Input_OfAnyFile_FixesTheDemuxerAndLetsNothingButFilesBeOpened()
    {
        var options = Ffmpeg.Input("wav", "-i http.wav");

        Assert.Equal("file,pipe", options[Array.IndexOf(options, "-protocol_whitelist") + 1]);
        Assert.Equal("wav", options[Array.IndexOf(options, "-f") + 1]);
        // A name that looks like an option or an address stays a file's.
        Assert.Equal("-i", options[^2]);
        Assert.Equal("file:" + Path.GetFullPath("-i http.wav"), options[^1]);
    }

    [Fact]
    public async Task Program_Cancelled_IsKilledAtOnce()
    {
        var ffmpeg = StandIn("sleep 30", new FfmpegSettings());
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));
        var clock = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ffmpeg.Run([], Drain, cancel.Token));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }

    [Fact]
    public async Task Messages_WithoutEnd_AreKeptBoundedWithTheLastLine()
    {
        var ffmpeg = StandIn("yes 'broken packet' 2>/dev/null | head -c 14000000 >&2; echo '[wav @ 0x55] the end' >&2; exit 1", new FfmpegSettings());

        var run = await ffmpeg.Run([], Drain, CancellationToken.None);

        Assert.Equal((1, "the end"), (run.ExitCode, run.LastMessage));
        Assert.InRange(run.Head.Length + run.Tail.Length, 1, 32 * 1024);
    }

    [Fact]
    public async Task Program_KilledFromOutside_SaysNothingAboutTheFile()
    {
        var run = await StandIn("kill -9 $$", new FfmpegSettings()).Run([], Drain, CancellationToken.None);

        Assert.True(run.WasKilled);
    }

    [Fact]
    public async Task Recording_WhoseFfmpegIsKilled_WaitsAndLeavesNothingBehind()
    {
        var archive = new MediaArchive(Path.Combine(_scratch.Folder, "media"));
        using var wav = new MemoryStream(new Sound(8000, 1).Add(2, Sound.Tone(300)).Wav(claimedDataBytes: long.MaxValue));
        var stored = await archive.Store(wav, CancellationToken.None);
        var dying = new RecordingMeasurer(archive, new MediaPass(StandIn("kill -9 $$", new FfmpegSettings())));
        var healthy = new RecordingMeasurer(archive, new MediaPass(new Ffmpeg(new FfmpegSettings())));

        var waiting = await dying.Measure(stored.Sha256, talkSeconds: null, CancellationToken.None);
        var ready = await healthy.Measure(stored.Sha256, talkSeconds: null, CancellationToken.None);

        Assert.Equal(("waiting", "ready"), (waiting.State, ready.State));
        Assert.Empty(Directory.GetFiles(Path.Combine(archive.Root, "incoming")));
    }

    [Fact]
    public async Task Program_WithAMemoryLimit_RunsUnderIt()
    {
        var ffmpeg = StandIn("ulimit -v", new FfmpegSettings { MemoryLimitBytes = 512L << 20 });
        var said = "";

        await ffmpeg.Run([], async (output, cancel) => said = await new StreamReader(output).ReadToEndAsync(cancel), CancellationToken.None);

        Assert.Equal("524288", said.Trim());
    }

    private static Task Drain(Stream output, CancellationToken cancel) => output.CopyToAsync(Stream.Null, cancel);

    private Ffmpeg StandIn(string script, FfmpegSettings settings)
    {
        var path = _scratch.Write("stand-in", System.Text.Encoding.UTF8.GetBytes("#!/bin/sh\n" + script + "\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        return new Ffmpeg(settings with { Program = path });
    }
}
