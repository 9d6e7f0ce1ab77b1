using Supervision.Ingest.Tables;

namespace Supervision.Ingest.Media.Measures;

/// <summary>Turns measured steps into the facts of a recording.</summary>
internal static class MediaSummary
{
    public static MediaFacts Of(PcmMeasure measure, MediaKind kind, int sampleRate, double? headerSeconds, string? note, bool hasReviewCopy)
    {
        var channels = measure.Finish();
        var tones = channels.Select(channel => channel.Tones.ToArray()).ToList();
        var rings = tones.ConvertAll(RingBack.Find);
        var speech = channels.Select(channel => SpeechActivity.Of(channel.LevelsDbfs, channel.Tones)).ToList();
        // One side only: the tone leaks into the other channel and would be counted twice.
        var mostRings = rings.MaxBy(list => list.Count) ?? [];
        return new MediaFacts
        {
            Kind = kind,
            DurationSeconds = measure.Seconds,
            HeaderSeconds = headerSeconds,
            SampleRate = sampleRate,
            Channels = channels.Select((channel, i) => Channel(channel, speech[i], rings[i])).ToList(),
            LoudnessLufs = Loudness.Integrated(channels.Select(channel => channel.Squares).ToList()),
            Silences = SpeechActivity.Silences(speech, tones, mostRings),
            Overlaps = SpeechActivity.Overlaps(speech),
            RingCount = mostRings.Count,
            Peaks = measure.Peaks,
            IncompleteNote = note,
            HasReviewCopy = hasReviewCopy,
        };
    }

    private static ChannelFacts Channel(PcmMeasure.Channel channel, bool[] speech, List<Stretch> rings) => new()
    {
        Speech = SpeechTrack.From(channel.LevelsDbfs, speech),
        LoudnessLufs = Loudness.Integrated([channel.Squares]),
        Rings = rings,
    };
}

/// <summary>Whether a recording is all there.</summary>
public static class Completeness
{
    /// <summary>Why the recording is too short for its header or for the call, in both languages; null when it is whole.</summary>
    /// <remarks>Up to two seconds or a twentieth may be missing: encoders pad, and estimates of variable bit rate are off.</remarks>
    public static Reason? Note(double? headerSeconds, double decodedSeconds, double? talkSeconds)
    {
        if (headerSeconds is { } header && IsMuchShorter(decodedSeconds, header))
            return Of(FormattableString.Invariant($"文件头写明 {header:0.0} 秒，只解出 {decodedSeconds:0.0} 秒；已有的部分照常使用，请补送完整录音。"), FormattableString.Invariant($"header claims {header:0.0} s, only {decodedSeconds:0.0} s decode; what is there is used, send the whole recording"));
        return talkSeconds is { } talk && IsMuchShorter(decodedSeconds, talk)
            ? Of(FormattableString.Invariant($"话单记通话 {talk:0.0} 秒，录音只有 {decodedSeconds:0.0} 秒；已有的部分照常使用，请补送完整录音。"), FormattableString.Invariant($"the call lasted {talk:0.0} s, the recording {decodedSeconds:0.0} s; what is there is used, send the whole recording"))
            : null;
    }

    /// <summary>ffmpeg gave up half-way.</summary>
    internal static Reason Broken(string? message) => Of($"解码中途停止：{message}；已有的部分照常使用。", $"ffmpeg stopped before the end: {message}; what is there is used");

    private static Reason Of(string chinese, string english) => new("incomplete", chinese, english);

    private static bool IsMuchShorter(double decodedSeconds, double claimedSeconds) =>
        claimedSeconds - decodedSeconds > Math.Max(2, claimedSeconds / 20);
}
