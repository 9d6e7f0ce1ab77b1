using System.Globalization;
using System.Text.Json;
using Supervision.Dashboard.Texts.Presence;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Findings;

/// <summary>The parts of a machine's reason in the reader's words; a part without a name here keeps its own.</summary>
public static class ReasonText
{
    public static string Label(string key) => key switch
    {
        "text" => Say("条款原文", "The clause says"),
        "calendar" => Say("工作日依据", "Working day by"),
        "threshold_minutes" => Say("阈值", "Threshold"),
        "threshold_source" => Say("阈值依据", "Threshold set by"),
        "absent_seconds" => Say("净缺岗", "Net absence"),
        "span_seconds" => Say("首尾跨度", "From first to last"),
        "lead_seconds" => Say("持续", "Lasting"),
        "day_seconds" => Say("当日核算", "The day"),
        "waiting" => Say("等候群众", "Waiting citizens"),
        "also" => Say("同时涉及", "Also under"),
        "persons_counted" => Say("清点人数", "Persons counted"),
        "persons_expected" => Say("应有人数", "Persons expected"),
        "empty_posts" => Say("同时空岗的窗口", "Posts empty meanwhile"),
        "path" => Say("来源", "Path"),
        "result" => Say("结果", "Result"),
        "inspector" => Say("检查人", "Inspector"),
        "note" => Say("备注", "Note"),
        "Tickets" => Say("取号", "tickets"),
        "Appointments" => Say("预约", "appointments"),
        "Calls" => Say("未接来电", "missed calls"),
        "required" or "present" or "cover" or "leave" or "reported" or "unobserved" or "absent" => Words.Span(key),
        _ => key,
    };

    /// <summary>The value with its unit where the key has one; null where the value speaks for itself.</summary>
    public static string? Value(string key, JsonElement value) => (key, value.ValueKind) switch
    {
        ("threshold_source", JsonValueKind.Null) => PresenceText.ThresholdOwn,
        ("calendar", JsonValueKind.String) => PresenceText.CalendarSource(value.GetString() ?? ""),
        ("path", JsonValueKind.String) when value.GetString() == "inspection" => Words.Kind("inspection"),
        ("threshold_minutes", JsonValueKind.Number) => QueueText.Minutes(value.GetDouble()),
        ("absent_seconds" or "span_seconds" or "lead_seconds", JsonValueKind.Number) => QueueText.Minutes(value.GetDouble() / 60),
        ("required" or "present" or "cover" or "leave" or "reported" or "unobserved" or "absent", JsonValueKind.Number) =>
            (value.GetDouble() / 60).ToString("0.0", CultureInfo.InvariantCulture) + Say(" 分", " min"),
        _ => null,
    };

    /// <summary>Whether the part says nothing: an empty list, a count of nobody.</summary>
    public static bool IsEmpty(string key, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Null => key != "threshold_source",
        JsonValueKind.Object => key == "waiting" && value.EnumerateObject().All(part => part.Value.ValueKind == JsonValueKind.Number && part.Value.GetDouble() == 0),
        JsonValueKind.Number => key is "present" or "cover" or "leave" or "reported" or "unobserved" && value.GetDouble() == 0,
        _ => false,
    };
}
