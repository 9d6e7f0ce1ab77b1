using System.Text.Json;

namespace Supervision.Ingest.Calls.Transcripts.Formats;

/// <summary>whisper.cpp with -oj or -ojf: offsets in milliseconds; the written timestamps repeat them.</summary>
internal sealed class WhisperCppFormat : ITranscriptFormat
{
    public string Name => "whisper.cpp";

    public bool Claims(TranscriptSource source) =>
        source.Json is { Root: var root } json && json.Member(root, "transcription") is { ValueKind: JsonValueKind.Array };

    public Transcript Read(TranscriptSource source)
    {
        var json = source.Json!;
        return new Transcript
        {
            Format = Name,
            Language = json.Path(json.Root, "result", "language") is { } language ? json.Text(language) : null,
            Segments = json.Items(json.Root, "transcription").Select(item => Segment(json, item)).ToList(),
        };
    }

    private static Segment Segment(JsonFile json, JsonElement item)
    {
        var offsets = json.Member(item, "offsets") ?? throw json.Refuse(item, "missing-value", "'offsets' is missing");
        return new Segment
        {
            StartSeconds = Fields.Milliseconds(json, offsets, "from"),
            EndSeconds = Fields.Milliseconds(json, offsets, "to"),
            Text = json.RequiredText(item, "text").Trim(),
            Speaker = json.OptionalText(item, "speaker"),
            Words = json.Items(item, "tokens").Where(token => IsSpoken(json, token)).Select(token => Token(json, token)).ToList(),
            Line = json.LineOf(item),
        };
    }

    /// <summary>Tokens such as [_BEG_] mark positions and were never said.</summary>
    private static bool IsSpoken(JsonFile json, JsonElement token) =>
        json.Member(token, "offsets") is not null && !json.RequiredText(token, "text").StartsWith("[_", StringComparison.Ordinal);

    private static Word Token(JsonFile json, JsonElement token)
    {
        var offsets = json.Member(token, "offsets")!.Value;
        return new(Fields.Milliseconds(json, offsets, "from"), Fields.Milliseconds(json, offsets, "to"), json.RequiredText(token, "text"));
    }
}
