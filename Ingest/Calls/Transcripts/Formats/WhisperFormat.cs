using System.Text.Json;

namespace Supervision.Ingest.Calls.Transcripts.Formats;

/// <summary>OpenAI Whisper: the program's JSON, the service's verbose_json, WhisperX with speakers, and a bare segment or list of them.</summary>
internal sealed class WhisperFormat : ITranscriptFormat
{
    public string Name => "whisper";

    public bool Claims(TranscriptSource source) =>
        source.Json is { Root: var root } json
        && (json.Member(root, "segments") is not null || IsSegment(json, root)
            || (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 && IsSegment(json, root[0])));

    public Transcript Read(TranscriptSource source)
    {
        var json = source.Json!;
        var items = json.Member(json.Root, "segments") is { } segments ? json.Items(segments)
            : json.Root.ValueKind == JsonValueKind.Array ? json.Items(json.Root)
            : [json.Root];
        return new Transcript
        {
            Format = Name,
            Language = json.OptionalText(json.Root, "language"),
            Segments = items.Select(item => Segment(json, item)).ToList(),
        };
    }

    private static bool IsSegment(JsonFile json, JsonElement item) =>
        json.Member(item, "start") is not null && json.Member(item, "end") is not null && json.Member(item, "text") is not null;

    private static Segment Segment(JsonFile json, JsonElement item) => new()
    {
        StartSeconds = json.RequiredNumber(item, "start"),
        EndSeconds = json.RequiredNumber(item, "end"),
        Text = json.RequiredText(item, "text").Trim(),
        Speaker = json.OptionalText(item, "speaker"),
        Channel = Fields.Channel(json, item, "channel"),
        // Clamped: a logarithm above 0 would be a confidence above 1.
        Confidence = json.OptionalNumber(item, "avg_logprob") is { } log ? Math.Clamp(Math.Exp(log), 0, 1) : null,
        Words = json.Items(item, "words").Select(word => WordOf(json, word)).OfType<Word>().ToList(),
        Line = json.LineOf(item),
    };

    /// <summary>WhisperX leaves the times off words that it could not align, such as digits.</summary>
    private static Word? WordOf(JsonFile json, JsonElement word) =>
        json.OptionalNumber(word, "start") is { } start && json.OptionalNumber(word, "end") is { } end
            ? new Word(start, end, json.RequiredText(word, "word"))
            : null;
}
