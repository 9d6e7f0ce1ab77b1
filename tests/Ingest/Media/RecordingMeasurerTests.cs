using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

public sealed class RecordingMeasurerTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly MediaArchive _archive;
    private readonly RecordingMeasurer _measurer;

    public RecordingMeasurerTests()
    {
        _archive = new MediaArchive(Path.Combine(_scratch.Folder, "media"));
        _measurer = new RecordingMeasurer(_archive, new MediaPass(new Ffmpeg(new FfmpegSettings { TimeLimit = TimeSpan.FromSeconds(20) })));
    }

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task PlainWav_Measured_IsItsOwnReviewCopyAndItsAnalysisReadsBack()
    {
        var sound = new Sound(8000, 2);
        var stored = await Store(sound.Add(6, Sound.RingBack(), sound.Talk()).Wav());

        var row = await _measurer.Measure(stored.Sha256, talkSeconds: 6, CancellationToken.None);

        Assert.Equal(("ready", "wav", 2, 2), (row.State, row.Format, row.Channels, row.RingCount));
        Assert.Equal(row.MediaHash, row.ReviewHash);
        await using var json = File.OpenRead(_archive.PathOf(row.AnalysisHash!));
        var analysis = await MediaAnalysis.Read(json, CancellationToken.None);
        Assert.Equal(600 * 2, analysis.Peaks.Length);
        Assert.Equal(1, SpeechProof.Fraction(analysis.Channels[1].Speech, 0, 6));
        Assert.Equal(0, SpeechProof.Fraction(analysis.Channels[0].Speech, 0, 6));
    }

    [Fact]
    public async Task Recording_WithALyingHeader_GetsAReviewCopyWithATrueOne()
    {
        var sound = new Sound(8000, 1).Add(4, Sound.Tone(300));
        var stored = await Store(sound.Wav(claimedDataBytes: 1_000_000_000));

        var row = await _measurer.Measure(stored.Sha256, talkSeconds: null, CancellationToken.None);

        Assert.Equal("incomplete", row.State);
        Assert.NotNull(row.Note);
        Assert.Equal(sound.Wav(), await File.ReadAllBytesAsync(_archive.PathOf(row.ReviewHash!)));
        Assert.Empty(Directory.GetFiles(Path.Combine(_archive.Root, "incoming")));
    }

    [Fact]
    public async Task Text_NamedAsRecording_IsARefusedRowWithItsReason()
    {
        var stored = await Store("#EXTM3U\n"u8.ToArray());

        var row = await _measurer.Measure(stored.Sha256, talkSeconds: null, CancellationToken.None);

        Assert.Equal("refused", row.State);
        Assert.Contains("playlist", row.Note, StringComparison.Ordinal);
        Assert.Null(row.ReviewHash);
    }

    private async Task<ArchivedFile> Store(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await _archive.Store(stream, CancellationToken.None);
    }
}
