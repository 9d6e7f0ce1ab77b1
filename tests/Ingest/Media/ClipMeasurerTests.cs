using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

public sealed class ClipMeasurerTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly MediaArchive _archive;

    public ClipMeasurerTests() => _archive = new MediaArchive(Path.Combine(_scratch.Folder, "media"));

    public void Dispose() => _scratch.Dispose();

    [SharedDataFact]
    public async Task Clip_RealSample_IsReadyWithItsPicturesBesideIt()
    {
        await using var clip = File.OpenRead(SharedData.PathOf("video", "mmaction2_demo.mp4"));
        var stored = await _archive.Store(clip, CancellationToken.None);

        var row = await Measurer().Measure(stored.Sha256, CancellationToken.None);

        Assert.Equal(("ready", "mp4", ClipMeasurer.Version), (row.State, row.Format, row.MeasuredUnder));
        Assert.True(File.Exists(_archive.PosterPathOf(stored.Sha256)) && File.Exists(_archive.ContactSheetPathOf(stored.Sha256)));
    }

    [Fact]
    public async Task Text_NamedAsClip_IsARefusedRowWithItsReason()
    {
        using var text = new MemoryStream("#EXTM3U\n"u8.ToArray());
        var stored = await _archive.Store(text, CancellationToken.None);

        var row = await Measurer().Measure(stored.Sha256, CancellationToken.None);

        Assert.Equal("refused", row.State);
        Assert.Contains("playlist", row.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clip_WithoutFfmpeg_Waits()
    {
        using var clip = new MemoryStream(System.Text.Encoding.Latin1.GetBytes("\0\0\0\u0018ftypisom\0\0\0\0isom"));
        var stored = await _archive.Store(clip, CancellationToken.None);
        var absent = new FfmpegSettings { Program = "/nonexistent/ffmpeg", ProbeProgram = "/nonexistent/ffprobe" };

        var row = await new ClipMeasurer(_archive, new ClipPass(new Ffmpeg(absent))).Measure(stored.Sha256, CancellationToken.None);

        Assert.Equal(("waiting", (string?)null), (row.State, row.MeasuredUnder));
    }

    private ClipMeasurer Measurer() => new(_archive, new ClipPass(new Ffmpeg(new FfmpegSettings { TimeLimit = TimeSpan.FromSeconds(30) })));
}
