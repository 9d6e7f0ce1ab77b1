using System.Text.Json;
using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Calls.Hits;

namespace Supervision.Dashboard.Findings.Bench;

/// <summary>The machine's reason as steps to read: a list of words, a list of objects or one object, as the stage wrote it. What the model weighed is told by <see cref="WeighedText"/>.</summary>
public static class ReasonPath
{
    /// <summary>Each step with its parts in order; text that is no JSON is one step.</summary>
    public static IReadOnlyList<string> Steps(string reason, TimeZoneInfo? zone = null)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return [];
        try
        {
            using var document = JsonDocument.Parse(reason);
            var root = document.RootElement;
            if (ReasonWords.Of(root, zone ?? TimeZoneInfo.Utc) is { } told)
                return told;
            return root.ValueKind switch
            {
                JsonValueKind.Array => root.EnumerateArray().Where(step => !StoredWeighing.Is(step)).Select(Text).Where(text => text.Length > 0).ToList(),
                JsonValueKind.Object => root.EnumerateObject().Where(part => !ReasonText.IsEmpty(part.Name, part.Value)).Select(part => $"{ReasonText.Label(part.Name)}{PartText.Colon}{Named(part)}").ToList(),
                _ => [Text(root)],
            };
        }
        // What the machine said must be readable, whichever stage wrote it and when.
        catch (JsonException)
        {
            return [reason];
        }
    }

    private static string Named(JsonProperty part) => ReasonText.Value(part.Name, part.Value) ?? Text(part.Value);

    private static string Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => SentenceText.Of(element.GetString() ?? "", Language.IsChinese),
        JsonValueKind.Object => string.Join(" · ", element.EnumerateObject().Where(part => !ReasonText.IsEmpty(part.Name, part.Value)).Select(part => $"{ReasonText.Label(part.Name)} {Named(part)}")),
        JsonValueKind.Array => string.Join(PartText.Comma, element.EnumerateArray().Select(Text)),
        JsonValueKind.Null => "",
        _ => element.ToString(),
    };
}
