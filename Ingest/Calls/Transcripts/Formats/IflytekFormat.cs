using System.Text.Json;

namespace Supervision.Ingest.Calls.Transcripts.Formats;

/// <summary>iFlytek: a lattice of sentences whose best path is an object, or JSON inside a string; the whole may itself be a string.</summary>
internal sealed class IflytekFormat : ITranscriptFormat
{
    private const double FrameSeconds = 0.01;

    public string Name => "iflytek";

    public bool Claims(TranscriptSource source) => source.Json is { } json && (Lattice(json) is not null || OrderResult(json) is not null);

    public Transcript Read(TranscriptSource source)
    {
        var json = source.Json!;
        if (Lattice(json) is null)
            // The outer file is left: lines and columns of a refusal count in the string that holds the result.
            json = JsonFile.Parse(json.Text(OrderResult(json)!.Value));
        var lattice = Lattice(json) ?? throw json.Refuse(json.Root, "no-lattice", "'lattice' is missing");
        return new Transcript { Format = Name, Segments = json.Items(lattice).Select(item => Sentence(json, item)).ToList() };
    }

    private static JsonElement? Lattice(JsonFile json) =>
        json.Member(json.Root, "lattice") ?? json.Path(json.Root, "data", "result", "lattice") ?? json.Path(json.Root, "orderResult", "lattice");

    private static JsonElement? OrderResult(JsonFile json) =>
        (json.Path(json.Root, "content", "orderResult") ?? json.Member(json.Root, "orderResult")) is { ValueKind: JsonValueKind.String } text ? text : null;

    private static Segment Sentence(JsonFile json, JsonElement item)
    {
        var best = json.Member(item, "json_1best") ?? throw json.Refuse(item, "missing-value", "'json_1best' is missing");
        var inner = best.ValueKind == JsonValueKind.String ? JsonFile.Parse(json.Text(best)) : json;
        var root = best.ValueKind == JsonValueKind.String ? inner.Root : best;
        var sentence = inner.Member(root, "st") ?? throw json.Refuse(item, "missing-value", "'st' is missing");
        var start = Fields.Milliseconds(inner, sentence, "bg");
        var words = inner.Items(sentence, "rt").SelectMany(part => inner.Items(part, "ws")).Select(word => WordOf(inner, word, start)).ToList();
        return new Segment
        {
            StartSeconds = start,
            EndSeconds = Fields.Milliseconds(inner, sentence, "ed"),
            Text = string.Concat(words.Select(word => word.Text)).Trim(),
            Speaker = Role(inner, sentence) ?? json.OptionalText(item, "spk"),
            // Punctuation has no length of its own and would point at nothing.
            Words = words.Where(word => word.Text.Any(char.IsLetterOrDigit)).ToList(),
            Line = json.LineOf(item),
        };
    }

    /// <summary>Role "0" means that voices were not told apart.</summary>
    private static string? Role(JsonFile json, JsonElement sentence) =>
        json.OptionalText(sentence, "rl") is { Length: > 0 } role && role != "0" ? role : null;

    /// <summary>The first candidate is the best; word edges count 10 ms frames from the sentence's start.</summary>
    private static Word WordOf(JsonFile json, JsonElement word, double sentenceStart)
    {
        var candidates = json.Items(word, "cw").ToList();
        var text = candidates.Count == 0 ? "" : json.RequiredText(candidates[0], "w");
        return new(
            sentenceStart + (json.OptionalNumber(word, "wb") ?? 0) * FrameSeconds,
            sentenceStart + (json.OptionalNumber(word, "we") ?? 0) * FrameSeconds,
            text);
    }
}
