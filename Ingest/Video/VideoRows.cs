using Supervision.Ingest.Halls;
using Supervision.Ingest.Tables.Values;
using Supervision.Ingest.Video.Indexes;
using Supervision.Sql;

namespace Supervision.Ingest.Video;

/// <summary>One row for the clip feed, made from a recorder's index.</summary>
public sealed record MappedClip
{
    public required string Camera { get; init; }

    public required string PostCode { get; init; }

    public required DateTime StartsAtUtc { get; init; }

    /// <summary>Exclusive.</summary>
    public required DateTime EndsAtUtc { get; init; }

    /// <summary><c>present</c>, or <c>recorded</c>, which proves only that the camera was running.</summary>
    public required string Kind { get; init; }

    public int? Persons { get; init; }

    public double? Confidence { get; init; }

    public string? FileLocator { get; init; }

    /// <summary>Of recorded time: the camera that reports every person there.</summary>
    public string? EventsFrom { get; init; }

    public int? Line { get; init; }

    /// <summary>The entry of the index in words.</summary>
    public string Subject { get; init; } = "";
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
            var lines = cameras.Find(span.CameraNames, line => DayOf(span, line, hallZone));
            // Recording covers the whole picture; a person counts only for the areas that it was seen in.
            var watched = lines.Where(line => line.Area is null || span.Proof == SpanProof.Recorded || span.Areas.Contains(line.Area)).ToList();
            // Not when no area fits: a person elsewhere in the picture is no fault of the map.
            if (lines.Count == 0)
                refusals.Add(Refuse(span, "unknown-camera", $"camera '{span.CameraNames[0]}' is not in cameras.csv on that day"));
            // Two posts of one picture may run on two clocks, and an hour may be missing from one of them.
            foreach (var line in watched)
            {
                if (Instants(span, line, hallZone, nowUtc) is { } instants)
                    clips.Add(Clip(span, line, instants));
                else
                    refusals.Add(Refuse(span, "impossible-time", "before 2000, after tomorrow, or skipped by the clock"));
            }
        }

        return new(clips, refusals);
    }

    /// <summary>The hall day on which an entry begins: validity is told in hall days, whatever clock the recorder has.</summary>
    private static DateOnly? DayOf(VideoSpan span, CameraMapping line, TimeZoneInfo hallZone) =>
        ToUtc(span, span.Start, line, hallZone) is { } utc ? HallDays.Of(utc, hallZone) : DateOnly.FromDateTime(span.Start);

    private static DateTime? ToUtc(VideoSpan span, DateTime written, CameraMapping line, TimeZoneInfo hallZone) =>
        WrittenInstant.ToUtc(span.IsLabelledZ && line.IsZLocal ? DateTime.SpecifyKind(written, DateTimeKind.Unspecified) : written, line.ClockZone ?? hallZone);

    private static (DateTime Start, DateTime End)? Instants(VideoSpan span, CameraMapping line, TimeZoneInfo hallZone, DateTime nowUtc)
    {
        return ToUtc(span, span.Start, line, hallZone) is { } start && ToUtc(span, span.End, line, hallZone) is { } end && start < end
            && WrittenInstant.IsPlausible(start, nowUtc) && WrittenInstant.IsPlausible(end, nowUtc)
            ? (start, end)
            : null;
    }

    private static MappedClip Clip(VideoSpan span, CameraMapping line, (DateTime Start, DateTime End) instants) => new()
    {
        Camera = line.Area is null ? line.Camera : BoundedKey.Of($"{line.Camera}/{line.Area}"),
        PostCode = line.PostCode,
        StartsAtUtc = instants.Start,
        EndsAtUtc = instants.End,
        Kind = span.Proof == SpanProof.Person ? "present" : "recorded",
        Persons = span.Persons,
        Confidence = span.Confidence,
        FileLocator = span.Locator,
        EventsFrom = span.Proof == SpanProof.Person ? null : line.EventSource,
        Line = span.Line,
        Subject = SubjectOf(span),
    };

    /// <summary>An entry in words; its refusal carries it, so that a later reading finds the same entry again.</summary>
    public static string SubjectOf(VideoSpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return Escaped.Short(StrictText.Cut($"{span.CameraNames[0]} {span.Start:yyyy-MM-dd HH:mm:ss} – {span.End:yyyy-MM-dd HH:mm:ss}")!);
    }

    private static Refusal Refuse(VideoSpan span, string code, string reason) => new(code, reason) { Line = span.Line, Value = SubjectOf(span) };
}
