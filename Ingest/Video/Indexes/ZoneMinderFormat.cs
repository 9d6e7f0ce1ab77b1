using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Supervision.Ingest.Video.Indexes;

/// <summary>ZoneMinder events: every value a string, local time, names of the times changed between versions.</summary>
internal sealed partial class ZoneMinderFormat : IVideoIndexFormat
{
    public bool Claims(IndexSource source) =>
        source.Json is [{ } file] && file.Member(file.Root, "events") is { ValueKind: JsonValueKind.Array } events
        && (events.GetArrayLength() == 0 || file.Member(events[0], "Event") is not null);

    public VideoIndex Read(IndexSource source)
    {
        var file = source.Json[0];
        var spans = new SpanList();
        foreach (var item in file.Items(file.Root, "events"))
            Add(spans, file, file.Member(item, "Event") ?? throw file.Refuse(item, "missing-value", "'Event' is missing"));
        if (file.Member(file.Root, "pagination") is { } pages)
        {
            spans.Expect(file.OptionalText(pages, "count"), "pagination.count");
            if (file.Member(pages, "nextPage") is { ValueKind: JsonValueKind.True })
                spans.Note("the recorder holds more than this page (nextPage)");
        }

        return spans.Close("zoneminder");
    }

    private static void Add(SpanList spans, JsonFile file, JsonElement item)
    {
        var persons = PersonNote().Match(file.OptionalText(item, "Notes") ?? "");
        spans.Add(Time(file, item, "Start"), Time(file, item, "End"), file.LineOf(item), (start, end) => new VideoSpan
        {
            CameraNames = SpanList.Names(file.OptionalText(item, "MonitorId")),
            // Motion alone proves that the camera ran, not that somebody was there.
            Proof = persons.Success ? SpanProof.Person : SpanProof.Recorded,
            Start = start,
            End = end,
            Confidence = persons.Success ? double.Parse(persons.Groups["percent"].Value, CultureInfo.InvariantCulture) / 100 : null,
            Locator = file.OptionalText(item, "FileSystemPath") ?? file.OptionalText(item, "StoragePath"),
        });
    }

    /// <summary>Version 1.37 renamed StartTime to StartDateTime; an event that runs has an empty end.</summary>
    private static string? Time(JsonFile file, JsonElement item, string side)
    {
        var text = file.OptionalText(item, side + "DateTime") ?? file.OptionalText(item, side + "Time");
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    [GeneratedRegex(@"\bperson:(?<percent>100|[0-9]{1,2})%", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PersonNote();
}
