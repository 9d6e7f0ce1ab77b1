using System.Text.Json;

namespace Supervision.Ingest.Video.Indexes;

/// <summary>Frigate events and review items: lists of its web service, or its messages one per line; epoch seconds.</summary>
internal sealed class FrigateFormat : IVideoIndexFormat
{
    public bool Claims(IndexSource source) => source.Items().FirstOrDefault() is { File: not null } first && IsFrigate(first.File, Now(first.File, first.Item));

    public VideoIndex Read(IndexSource source)
    {
        var latest = new Dictionary<string, (JsonFile File, JsonElement Item)>();
        foreach (var (file, item) in source.Items())
        {
            var now = Now(file, item);
            if (!IsFrigate(file, now))
                throw file.Refuse(item, "not-frigate", "neither an event nor a review item of Frigate");
            // A log has a message for every change of an event; the last one holds.
            latest[file.RequiredText(now, "id")] = (file, now);
        }

        var spans = new SpanList();
        foreach (var (file, item) in latest.Values)
        {
            try
            {
                Add(spans, file, item);
            }
            catch (RefusedException refused)
            {
                // One damaged event does not take the others with it.
                spans.Refuse(refused.Refusal.Code, refused.Refusal.English, refused.Refusal.Value, refused.Refusal.Line);
            }
        }
        return spans.Close("frigate");
    }

    /// <summary>A message carries the item before and after the change; only the latter holds.</summary>
    private static JsonElement Now(JsonFile file, JsonElement item) => file.Member(item, "after") ?? item;

    private static bool IsFrigate(JsonFile file, JsonElement item) =>
        file.Member(item, "camera") is not null && file.Member(item, "id") is not null && file.Member(item, "start_time") is not null;

    private static void Add(SpanList spans, JsonFile file, JsonElement item)
    {
        // Cars and dogs are no refusal: the system reports all it sees.
        if (!IsPerson(file, item))
            return;
        var line = file.LineOf(item);
        var start = WrittenInstant.FromEpochSeconds(file.RequiredNumber(item, "start_time"));
        var end = file.OptionalNumber(item, "end_time") is { } seconds ? WrittenInstant.FromEpochSeconds(seconds) : null;
        if (start is null)
            spans.Refuse("bad-time", "the start is no time", item.GetProperty("start_time").GetRawText(), line);
        else if (end is null)
            spans.Refuse("not-ended", "the event has not ended; it is taken when Frigate exports it again", file.RequiredText(item, "id"), line);
        else
            spans.Add(start.Value, end.Value, line, (from, to) => Span(file, item, from, to));
    }

    private static VideoSpan Span(JsonFile file, JsonElement item, DateTime from, DateTime to) => new()
    {
        CameraNames = SpanList.Names(file.RequiredText(item, "camera")),
        Proof = SpanProof.Person,
        Start = from,
        End = to,
        Areas = Areas(file, item),
        Confidence = Score(file, item),
        Locator = file.RequiredText(item, "id"),
    };

    /// <summary>An event has one label, a review item a list of objects; a recognised face is written person-verified.</summary>
    private static bool IsPerson(JsonFile file, JsonElement item)
    {
        if (file.Member(item, "false_positive") is { ValueKind: JsonValueKind.True })
            return false;
        if (file.OptionalText(item, "label") is { } label)
            return label == "person";
        return file.Member(item, "data") is { } data && file.Items(data, "objects").Select(file.Text).Any(name => name is "person" or "person-verified");
    }

    private static List<string> Areas(JsonFile file, JsonElement item)
    {
        var holder = file.Member(item, "entered_zones") ?? file.Member(item, "zones") ?? file.Path(item, "data", "zones");
        return holder is { } zones ? file.Items(zones).Select(file.Text).ToList() : [];
    }

    private static double? Score(JsonFile file, JsonElement item)
    {
        var data = file.Member(item, "data") ?? item;
        var score = file.OptionalNumber(item, "top_score") ?? file.OptionalNumber(data, "top_score") ?? file.OptionalNumber(data, "score");
        return score is { } value ? Math.Clamp(value, 0, 1) : null;
    }
}
