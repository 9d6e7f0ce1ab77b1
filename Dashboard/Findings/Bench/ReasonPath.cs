using System.Text.Json;

namespace Supervision.Dashboard.Findings.Bench;

/// <summary>The machine's reason as steps to read: a list of words, a list of objects or one object, as the stage wrote it.</summary>
public static class ReasonPath
{
    /// <summary>Each step with its parts in order; text that is no JSON is one step.</summary>
    public static IReadOnlyList<string> Steps(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return [];
        try
        {
            using var document = JsonDocument.Parse(reason);
            var root = document.RootElement;
            return root.ValueKind switch
            {
                JsonValueKind.Array => root.EnumerateArray().Select(Text).Where(text => text.Length > 0).ToList(),
                JsonValueKind.Object => root.EnumerateObject().Select(part => $"{part.Name}：{Text(part.Value)}").ToList(),
                _ => [Text(root)],
            };
        }
        catch (JsonException)
        {
            return [reason];
        }
    }

    private static string Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() ?? "",
        JsonValueKind.Object => string.Join(" · ", element.EnumerateObject().Select(part => $"{part.Name} {Text(part.Value)}")),
        JsonValueKind.Array => string.Join("、", element.EnumerateArray().Select(Text)),
        JsonValueKind.Null => "",
        _ => element.ToString(),
    };
}
