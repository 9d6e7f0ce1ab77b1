using System.Text.Json;

namespace Supervision.Ingest.Calls.Transcripts.Formats;

/// <summary>Aliyun NLS recording-file recognition: Result.Sentences with times in milliseconds.</summary>
internal sealed class AliyunFormat : ITranscriptFormat
{
    public string Name => "aliyun";

    public bool Claims(TranscriptSource source) => Sentences(source) is not null;

    public Transcript Read(TranscriptSource source)
    {
        var json = source.Json!;
        return new Transcript { Format = Name, Segments = json.Items(Sentences(source)!.Value).Select(item => Segment(json, item)).ToList() };
    }

    private static JsonElement? Sentences(TranscriptSource source) =>
        source.Json is { } json ? json.Path(json.Root, "Result", "Sentences") ?? json.Member(json.Root, "Sentences") : null;

    private static Segment Segment(JsonFile json, JsonElement item) => new()
    {
        StartSeconds = Fields.Milliseconds(json, item, "BeginTime"),
        EndSeconds = Fields.Milliseconds(json, item, "EndTime"),
        Text = json.RequiredText(item, "Text").Trim(),
        Channel = Fields.Channel(json, item, "ChannelId"),
        Speaker = json.OptionalText(item, "SpeakerId"),
        Line = json.LineOf(item),
    };
}
