using System.Text.Json;

namespace Supervision.Ingest.Calls.Transcripts.Formats;

/// <summary>Azure: batch transcription (ticks), fast transcription (milliseconds), and conversations with named participants.</summary>
internal sealed class AzureFormat : ITranscriptFormat
{
    private const double TicksPerSecond = 1e7;

    public string Name => "azure";

    public bool Claims(TranscriptSource source) =>
        source.Json is { Root: var root } json
        && (json.Member(root, "recognizedPhrases") is not null || json.Member(root, "phrases") is not null || Conversations(json) is not null);

    public Transcript Read(TranscriptSource source)
    {
        var json = source.Json!;
        if (json.Member(json.Root, "recognizedPhrases") is { } recognised)
            // Phrases that failed have no text: silence or noise, and no fault of the file.
            return Of(json.Items(recognised).Where(phrase => IsSuccess(json, phrase)).Select(phrase => Recognised(json, phrase)), language: null);
        return json.Member(json.Root, "phrases") is { } phrases
            ? Of(json.Items(phrases).Select(phrase => Fast(json, phrase)), language: null)
            : Conversation(json);
    }

    private static JsonElement? Conversations(JsonFile json) =>
        json.Path(json.Root, "analysisInput", "conversations") ?? json.Member(json.Root, "conversations");

    private Transcript Of(IEnumerable<Segment> segments, string? language) =>
        new() { Format = Name, Language = language, Segments = segments.ToList() };

    private static bool IsSuccess(JsonFile json, JsonElement phrase) =>
        json.OptionalText(phrase, "recognitionStatus") is null or "Success";

    private static Segment Recognised(JsonFile json, JsonElement phrase)
    {
        // Ordered by the service, the likeliest first.
        var best = json.Items(phrase, "nBest").FirstOrDefault();
        if (best.ValueKind != JsonValueKind.Object)
            throw json.Refuse(phrase, "missing-value", "'nBest' is empty");
        var start = json.RequiredNumber(phrase, "offsetInTicks") / TicksPerSecond;
        return new Segment
        {
            StartSeconds = start,
            EndSeconds = start + json.RequiredNumber(phrase, "durationInTicks") / TicksPerSecond,
            Text = json.RequiredText(best, "display").Trim(),
            Speaker = json.OptionalText(phrase, "speaker"),
            Channel = Fields.Channel(json, phrase, "channel"),
            Confidence = json.OptionalNumber(best, "confidence"),
            Line = json.LineOf(phrase),
        };
    }

    private static Segment Fast(JsonFile json, JsonElement phrase)
    {
        var start = Fields.Milliseconds(json, phrase, "offsetMilliseconds");
        return new Segment
        {
            StartSeconds = start,
            EndSeconds = start + Fields.Milliseconds(json, phrase, "durationMilliseconds"),
            Text = json.RequiredText(phrase, "text").Trim(),
            Speaker = json.OptionalText(phrase, "speaker"),
            Channel = Fields.Channel(json, phrase, "channel"),
            Confidence = json.OptionalNumber(phrase, "confidence"),
            Line = json.LineOf(phrase),
        };
    }

    private Transcript Conversation(JsonFile json)
    {
        var conversations = json.Items(Conversations(json)!.Value).ToList();
        // Whose call the others are, the file's name cannot say.
        if (conversations.Count != 1)
            throw json.Refuse(json.Root, "several-conversations", $"{conversations.Count} conversations; one file holds one call");
        var items = json.Items(conversations[0], "conversationItems").Select(item => Turn(json, item));
        return Of(items, json.OptionalText(conversations[0], "language"));
    }

    private static Segment Turn(JsonFile json, JsonElement item)
    {
        var timing = json.Member(item, "conversationItemLevelTiming");
        var start = timing is { } at ? json.RequiredNumber(at, "offset") / TicksPerSecond : (double?)null;
        return new Segment
        {
            StartSeconds = start,
            EndSeconds = timing is { } length ? start + json.RequiredNumber(length, "duration") / TicksPerSecond : null,
            Text = json.RequiredText(item, "text").Trim(),
            Speaker = json.OptionalText(item, "role") ?? json.OptionalText(item, "participantId"),
            Line = json.LineOf(item),
        };
    }
}
