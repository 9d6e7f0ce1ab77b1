using System.Text.Json;

namespace Supervision.Ingest.Media;

/// <summary>What is stored of a recording for its player and for the proof of speech; kept in the archive as one JSON file.</summary>
public sealed record MediaAnalysis
{
    public required double DurationSeconds { get; init; }

    public required IReadOnlyList<ChannelFacts> Channels { get; init; }

    public required IReadOnlyList<Stretch> Silences { get; init; }

    public required IReadOnlyList<Stretch> Overlaps { get; init; }

    /// <summary>Greatest amplitude in each 10 ms, 0 to 255, channels interleaved.</summary>
    public required byte[] Peaks { get; init; }

    public static MediaAnalysis Of(MediaFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new()
        {
            DurationSeconds = facts.DurationSeconds,
            Channels = facts.Channels,
            Silences = facts.Silences,
            Overlaps = facts.Overlaps,
            Peaks = facts.Peaks,
        };
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web);

    public static async Task<MediaAnalysis> Read(Stream json, CancellationToken cancel) =>
        await JsonSerializer.DeserializeAsync<MediaAnalysis>(json, JsonSerializerOptions.Web, cancel)
        ?? throw new InvalidDataException("the stored analysis of a recording is empty");
}
