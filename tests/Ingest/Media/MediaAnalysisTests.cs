using System.Text.Json;
using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

/// <summary>The analysis of a recording as it is stored.</summary>
public sealed class MediaAnalysisTests
{
    [Fact]
    public async Task Analysis_WrittenAndRead_IsTheSame()
    {
        var whole = new MediaAnalysis
        {
            DurationSeconds = 2.5, Silences = [new(0.5, 2.5)], Overlaps = [], Peaks = [0, 128, 255],
            Channels = [new() { Speech = new([0x94, 0x7F]), LoudnessLufs = null, Rings = [new(1, 2)] }],
        };
        using var stored = new MemoryStream(whole.ToJson());
        var read = await MediaAnalysis.Read(stored, CancellationToken.None);
        Assert.Equal((2.5, 2.0), (read.DurationSeconds, Assert.Single(read.Silences).Seconds));
        Assert.Equal([0, 128, 255], read.Peaks);
        var channel = Assert.Single(read.Channels);
        Assert.Equal((true, -20, null), (channel.Speech.IsSpeech(0), channel.Speech.LevelDbfs(0), channel.LoudnessLufs));
        Assert.Equal(new Stretch(1, 2), Assert.Single(channel.Rings));
    }

    [Fact]
    public async Task Read_OfNull_SaysThatItIsEmpty()
    {
        using var stored = new MemoryStream("null"u8.ToArray());
        Assert.Contains("empty", (await Assert.ThrowsAsync<InvalidDataException>(() => MediaAnalysis.Read(stored, CancellationToken.None))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WithoutAMember_Fails()
    {
        using var stored = new MemoryStream("{\"durationSeconds\":1}"u8.ToArray());
        await Assert.ThrowsAsync<JsonException>(() => MediaAnalysis.Read(stored, CancellationToken.None));
    }
}
