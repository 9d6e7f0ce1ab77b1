using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Learning.Cards;

namespace Supervision.Jobs.Calls.Hits;

/// <summary>
/// What the model weighed when a finding was scored, stored with it: numbers of a later model would explain a
/// probability that it never gave. Shares from 0 to 1, rounded to thousandths.
/// </summary>
public sealed record StoredWeighing
{
    private const int Digits = 3;

    /// <summary>A neighbour's first words tell which sentence it was; the transcript holds the rest.</summary>
    private const int LongestWords = 30;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<WeighedField>(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Version of the context model.</summary>
    public required string Model { get; init; }
    public required double Probability { get; init; }

    /// <summary>The phrase's own chance; null without a listed phrase.</summary>
    public double? Prior { get; init; }

    /// <summary>What the model alone said.</summary>
    public required double Context { get; init; }

    /// <summary>What the model says of a sentence without a word.</summary>
    public required double Base { get; init; }

    /// <summary>That staff spoke.</summary>
    public required double Role { get; init; }

    /// <summary>Of the seconds, the share with staff speech; null where no sound was measured.</summary>
    public double? Speech { get; init; }

    /// <summary>The share that written words keep though help followed, where it decided; null where it did not.</summary>
    public double? Least { get; init; }

    /// <summary>Words and neighbours by how much the log-odds move without them, the strongest first.</summary>
    public IReadOnlyList<WeighedPart> Parts { get; init; } = [];

    /// <summary>Groups of telling words in the sentence, each with its move of the log-odds, the heaviest first.</summary>
    public IReadOnlyList<WeighedCue> Cues { get; init; } = [];

    /// <summary>Null where no model was asked.</summary>
    public static StoredWeighing? Of(CallHit hit, ContextModel model, CallEvidence evidence) =>
        hit.Makeup is not { Seen: { } seen, Context: { } context } makeup ? null : new StoredWeighing
        {
            Model = model.Version,
            Probability = Rounded(hit.Probability),
            Prior = makeup.Prior is { } prior ? Rounded(prior) : null,
            Context = Rounded(context),
            Base = Rounded(model.Base(seen.Reading)),
            Role = Rounded(makeup.Role),
            Speech = SpeechGate.Share(hit.StartSeconds, hit.EndSeconds, evidence) is { } share ? Rounded(share) : null,
            Least = makeup.IsLeast ? Rounded(makeup.Least) : null,
            Parts = [.. Weighing.Of(seen, model.Probability).Select(part => part with { Words = Short(part.Words), With = Rounded(part.With), Without = Rounded(part.Without), Weight = Rounded(part.Weight) })],
            Cues = [.. model.Cues(seen).Select(cue => cue with { Weight = Rounded(cue.Weight) }).OrderByDescending(cue => Math.Abs(cue.Weight)).ThenBy(cue => cue.Name, StringComparer.Ordinal)],
        };

    /// <summary>The reason of a finding: sentences to read, then what was weighed.</summary>
    public static string ToReason(IEnumerable<string> sentences, StoredWeighing? weighing) =>
        JsonSerializer.Serialize(sentences.Cast<object>().Concat(weighing is null ? [] : [weighing]), Format);

    /// <summary>What a finding's reason holds of it; null for reasons of older programs and of other kinds.</summary>
    public static StoredWeighing? Read(string reason)
    {
        try
        {
            using var document = JsonDocument.Parse(reason);
            return document.RootElement.ValueKind != JsonValueKind.Array ? null
                : document.RootElement.EnumerateArray().Where(Is).Select(element => element.Deserialize<StoredWeighing>(Format)).FirstOrDefault();
        }
        // A reason that somebody else wrote is shown as it is and holds no weighing.
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether an element of a reason is what was weighed and no sentence.</summary>
    public static bool Is(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("model", out _) && element.TryGetProperty("context", out _);

    private static double Rounded(double value) => Math.Round(value, Digits);

    private static string Short(string words) => words.Length > LongestWords ? words[..LongestWords] + "…" : words;
}
