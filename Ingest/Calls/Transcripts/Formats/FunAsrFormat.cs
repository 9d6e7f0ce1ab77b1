using System.Text.Json;

namespace Supervision.Ingest.Calls.Transcripts.Formats;

/// <summary>FunASR: the list that AutoModel returns, or the message of its websocket service.</summary>
/// <remarks>The service writes its timestamps as JSON inside a string, and <c>is_final</c> stays false offline, so it is not read.</remarks>
internal sealed class FunAsrFormat : ITranscriptFormat
{
    public string Name => "funasr";

    public bool Claims(TranscriptSource source) =>
        source.Json is { Root: var root } json
        && (root.ValueKind == JsonValueKind.Array ? root.GetArrayLength() > 0 && IsResult(json, root[0]) : IsResult(json, root));

    public Transcript Read(TranscriptSource source)
    {
        var json = source.Json!;
        var results = json.Root.ValueKind == JsonValueKind.Array ? json.Items(json.Root) : [json.Root];
        return new Transcript { Format = Name, Segments = results.SelectMany(result => Segments(json, result)).ToList() };
    }

    private static bool IsResult(JsonFile json, JsonElement result) =>
        json.Member(result, "stamp_sents") is not null || json.Member(result, "sentence_info") is not null
        || (json.Member(result, "timestamp") is not null && json.Member(result, "text") is not null);

    private static IEnumerable<Segment> Segments(JsonFile json, JsonElement result)
    {
        // Before the others: only this form tells the voices apart.
        if (json.Member(result, "sentence_info") is { } sentences)
            return json.Items(sentences).Select(item => Sentence(json, item, json.RequiredText(item, "text"), "timestamp"));
        if (json.Member(result, "stamp_sents") is { } stamped)
            return json.Items(stamped).Select(item => Sentence(json, item, json.RequiredText(item, "text_seg") + json.OptionalText(item, "punc"), "ts_list"));
        return [Whole(json, result)];
    }

    private static Segment Sentence(JsonFile json, JsonElement item, string text, string stampsName)
    {
        var spoken = Fields.WithoutTokenBlanks(text);
        return new Segment
        {
            StartSeconds = Fields.Milliseconds(json, item, "start"),
            EndSeconds = Fields.Milliseconds(json, item, "end"),
            Text = spoken,
            Speaker = json.OptionalText(item, "spk"),
            Words = Words(spoken, Stamps(json, item, stampsName)),
            Line = json.LineOf(item),
        };
    }

    /// <summary>Without sentences the result is one stretch from the first to the last stamp.</summary>
    private static Segment Whole(JsonFile json, JsonElement result)
    {
        var stamps = Stamps(json, result, "timestamp");
        // Words that no sound can prove would be quoted against a person.
        if (stamps.Count == 0)
            throw json.Refuse(result, "no-times", "words without timestamps cannot be checked against the recording");
        var spoken = Fields.WithoutTokenBlanks(json.RequiredText(result, "text"));
        return new Segment
        {
            StartSeconds = stamps[0].Start,
            EndSeconds = stamps[^1].End,
            Text = spoken,
            Words = Words(spoken, stamps),
            Line = json.LineOf(result),
        };
    }

    private static List<(double Start, double End)> Stamps(JsonFile json, JsonElement holder, string name)
    {
        if (json.Member(holder, name) is not { } stamps)
            return [];
        if (stamps.ValueKind == JsonValueKind.String)
        {
            var text = json.Text(stamps);
            if (text.Length == 0)
                return [];
            var inner = JsonFile.Parse(text);
            return inner.Items(inner.Root).Select(pair => Stamp(inner, pair)).ToList();
        }

        return json.Items(stamps).Select(pair => Stamp(json, pair)).ToList();
    }

    private static (double Start, double End) Stamp(JsonFile json, JsonElement pair) =>
        pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2
            ? (json.Number(pair[0], "timestamp") / 1000, json.Number(pair[1], "timestamp") / 1000)
            : throw json.Refuse(pair, "bad-timestamp", "a timestamp must be [start, end]");

    /// <summary>One stamp per spoken character; where the counts differ the stamps are of no use.</summary>
    private static List<Word> Words(string text, List<(double Start, double End)> stamps)
    {
        var spoken = text.Where(char.IsLetterOrDigit).ToList();
        return spoken.Count == stamps.Count
            ? spoken.Select((c, i) => new Word(stamps[i].Start, stamps[i].End, c.ToString())).ToList()
            : [];
    }
}
