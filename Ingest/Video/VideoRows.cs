using Supervision.Ingest.Video.Indexes;

namespace Supervision.Ingest.Video;

/// <summary>One row for the clip feed, made from a recorder's index.</summary>
public sealed record MappedClip
{
    public required string Camera { get; init; }

    public required string PostCode { get; init; }

    public required DateTime StartsAtUtc { get; init; }

    /// <summary>Exclusive.</summary>
    public required DateTime EndsAtUtc { get; init; }

    /// <summary><c>present</c> or <c>absent</c>; <c>recorded</c> proves only that the time was observed.</summary>
    public required string Kind { get; init; }

    public int? Persons { get; init; }

    public double? Confidence { get; init; }

    public string? FileLocator { get; init; }

    public int? Line { get; init; }
}

/// <summary>What an index gives once its cameras are known.</summary>
public sealed record MappedIndex(IReadOnlyList<MappedClip> Clips, IReadOnlyList<Refusal> Refusals);

/// <summary>Puts the entries of an index on posts and on one clock.</summary>
public static class VideoRows
{
    /// <summary>Rows for every post that a camera watches; an entry of an unknown camera is refused, the others load.</summary>
    /// <param name="index">As the recorder wrote it.</param>
    /// <param name="cameras">The hall's cameras.csv.</param>
    /// <param name="hallZone">Clock of cameras without one of their own.</param>
    /// <param name="nowUtc">Evidence later than a day after it is impossible.</param>
    public static MappedIndex Map(VideoIndex index, CameraMap cameras, TimeZoneInfo hallZone, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(cameras);
        var clips = new List<MappedClip>();
        var refusals = new List<Refusal>(index.Refusals);
        foreach (var span in index.Spans)
        {
            var lines = cameras.Find(span.CameraNames, DateOnly.FromDateTime(span.Start));
            var watched = lines.Where(line => line.Area is null || span.Proof == SpanProof.Recorded || span.Areas.Contains(line.Area)).ToList();
            if (lines.Count == 0)
                refusals.Add(Refuse(span, "unknown-camera", $"camera '{span.CameraNames[0]}' is not in cameras.csv on that day"));
            else if (watched.Count > 0 && Instants(span, watched[0], hallZone, nowUtc) is not { } instants)
                refusals.Add(Refuse(span, "impossible-time", "before 2000, after tomorrow, or skipped by the clock"));
            else
                clips.AddRange(watched.Select(line => Clip(span, line, Instants(span, line, hallZone, nowUtc)!.Value)));
        }

        return new(clips, refusals);
    }

    private static (DateTime Start, DateTime End)? Instants(VideoSpan span, CameraMapping line, TimeZoneInfo hallZone, DateTime nowUtc)
    {
        var zone = line.ClockZone ?? hallZone;
        return Utc(span.Start) is { } start && Utc(span.End) is { } end && start < end && WrittenInstant.IsPlausible(start, nowUtc) && WrittenInstant.IsPlausible(end, nowUtc)
            ? (start, end)
            : null;

        DateTime? Utc(DateTime written) =>
            WrittenInstant.ToUtc(span.IsLabelledZ && line.IsZLocal ? DateTime.SpecifyKind(written, DateTimeKind.Unspecified) : written, zone);
    }

    private static MappedClip Clip(VideoSpan span, CameraMapping line, (DateTime Start, DateTime End) instants) => new()
    {
        Camera = line.Area is null ? line.Camera : $"{line.Camera}/{line.Area}",
        PostCode = line.PostCode,
        StartsAtUtc = instants.Start,
        EndsAtUtc = instants.End,
        Kind = span.Proof == SpanProof.Person ? "present" : "recorded",
        Persons = span.Persons,
        Confidence = span.Confidence,
        FileLocator = span.Locator,
        Line = span.Line,
    };

    private static Refusal Refuse(VideoSpan span, string code, string reason) =>
        new(code, reason) { Line = span.Line, Value = $"{span.CameraNames[0]} {span.Start:yyyy-MM-dd HH:mm:ss} – {span.End:yyyy-MM-dd HH:mm:ss}" };
}
