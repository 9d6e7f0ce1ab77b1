using System.Globalization;
using System.Text.Json;
using Supervision.Dashboard.Texts;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Findings.Bench;

/// <summary>Reasons of comments, deadlines and inspections in the reader's language; they are stored as facts, not as sentences.</summary>
public static class ReasonWords
{
    /// <summary>The steps to read; null where the reason is of another kind.</summary>
    /// <param name="zone">The hall's, for instants.</param>
    public static IReadOnlyList<string>? Of(JsonElement root, TimeZoneInfo zone) => root switch
    {
        { ValueKind: not JsonValueKind.Object } => null,
        _ when root.TryGetProperty("sentiment", out _) => Comment(root).ToList(),
        _ when root.TryGetProperty("start_day_counts", out _) => Deadline(root, zone).ToList(),
        _ when root.TryGetProperty("inspector", out _) => Inspection(root).ToList(),
        _ => null,
    };

    private static IEnumerable<string> Comment(JsonElement root)
    {
        yield return Say("整体语气：", "Tone as a whole: ") + Sentiment(Text(root, "sentiment"));
        foreach (var aspect in List(root, "aspects"))
            yield return $"{Aspect(Text(aspect, "aspect"))}{Say("：", ": ")}{Sentiment(Text(aspect, "sentiment"))}{PartText.InBrackets(string.Join(PartText.Comma, List(aspect, "words").Select(word => $"“{word.GetString()}”")))}";
        if (List(root, "urgent").Select(word => $"“{word.GetString()}”").ToList() is { Count: > 0 } urgent)
            yield return Say("需立即处理的言辞：", "Words that cannot wait: ") + string.Join(PartText.Comma, urgent);
    }

    private static IEnumerable<string> Deadline(JsonElement root, TimeZoneInfo zone)
    {
        if (Text(root, "text") is { Length: > 0 } clause)
            yield return Say("条款原文：", "The clause says: ") + clause;
        if (At(root, "started", zone) is { } started)
            yield return Say($"起算：{started}", $"Clock started: {started}");
        if (root.TryGetProperty("length", out var length) && length.ValueKind == JsonValueKind.Number && length.GetDouble() > 0)
            yield return Say($"期限：{length.GetDouble():0.#} {Unit(Text(root, "unit"))}，{(IsTrue(root) ? "起算日计入" : "起算日不计入")}", $"Length: {length.GetDouble():0.#} {Unit(Text(root, "unit"))}, the first day {(IsTrue(root) ? "counts" : "does not count")}");
        if (At(root, "due", zone) is { } due)
            yield return Say($"截止：{due}", $"Due: {due}");
        if (Text(root, "shown") is { Length: > 0 } shown)
            yield return Say("证据所示：", "What shows it: ") + shown;
        // What needs no clock, such as a bad review, is neither done nor undone.
        if (At(root, "ended", zone) is { } ended)
            yield return Say($"完成：{ended}", $"Done: {ended}");
        else if (At(root, "started", zone) is not null)
            yield return Say("尚未完成", "Not done yet");
    }

    private static IEnumerable<string> Inspection(JsonElement root)
    {
        yield return Say("检查结果：", "Result of the inspection: ") + InspectionText.Outcome(Text(root, "result") ?? "");
        if (Text(root, "inspector") is { Length: > 0 } inspector)
            yield return Say("检查人：", "Inspector: ") + inspector;
        if (Text(root, "note") is { Length: > 0 } note)
            yield return Say("备注：", "Note: ") + note;
    }

    private static string Sentiment(string? word) => word switch
    {
        "Positive" => Say("正面", "positive"),
        "Negative" => Say("负面", "negative"),
        "Mixed" => Say("褒贬都有", "mixed"),
        _ => Say("中性", "neutral"),
    };

    private static string Aspect(string? word) => word switch
    {
        "Attitude" => Say("服务态度", "Attitude"),
        "Quality" => Say("服务质量", "Quality"),
        "Efficiency" => Say("办事效率", "Efficiency"),
        "Environment" => Say("大厅环境", "Surroundings"),
        _ => word ?? "",
    };

    private static string Unit(string? word) => word switch
    {
        "hours" => Say("小时", "hours"),
        "working" => Say("个工作日", "working days"),
        "minutes" => Say("分钟", "minutes"),
        _ => Say("个自然日", "natural days"),
    };

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.String ? part.GetString() : null;

    private static bool IsTrue(JsonElement root) => root.TryGetProperty("start_day_counts", out var counts) && counts.ValueKind == JsonValueKind.True;

    private static IEnumerable<JsonElement> List(JsonElement from, string name) => from.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Array ? part.EnumerateArray() : [];

    private static string? At(JsonElement root, string name, TimeZoneInfo zone) =>
        DateTime.TryParse(Text(root, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var utc)
            ? TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : null;
}
