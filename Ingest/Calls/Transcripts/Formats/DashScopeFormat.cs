using System.Text.Json;

namespace Supervision.Ingest.Calls.Transcripts.Formats;

/// <summary>DashScope Paraformer: one transcript per channel, sentences and words in milliseconds.</summary>
internal sealed class DashScopeFormat : ITranscriptFormat
{
    public string Name => "dashscope";

    public bool Claims(TranscriptSource source) =>
        source.Json is { Root: var root } json && json.Member(root, "transcripts") is { ValueKind: JsonValueKind.Array };

    public Transcript Read(TranscriptSource source)
    {
        var json = source.Json!;
        var channels = json.Items(json.Root, "transcripts");
        return new Transcript { Format = Name, Segments = channels.SelectMany(channel => Channel(json, channel)).ToList() };
    }

    private static IEnumerable<Segment> Channel(JsonFile json, JsonElement channel)
    {
        var number = Fields.Channel(json, channel, "channel_id");
        return json.Items(channel, "sentences").Select(sentence => new Segment
        {
            StartSeconds = Fields.Milliseconds(json, sentence, "begin_time"),
            EndSeconds = Fields.Milliseconds(json, sentence, "end_time"),
            Text = json.RequiredText(sentence, "text").Trim(),
            Speaker = json.OptionalText(sentence, "speaker_id"),
            Channel = number,
            Words = json.Items(sentence, "words").Select(word => WordOf(json, word)).ToList(),
            Line = json.LineOf(sentence),
        });
    }

    private static Word WordOf(JsonFile json, JsonElement word) =>
        new(Fields.Milliseconds(json, word, "begin_time"), Fields.Milliseconds(json, word, "end_time"), json.RequiredText(word, "text"));
}
