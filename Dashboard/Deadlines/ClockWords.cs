using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Deadlines;
using Supervision.Sql.Deadlines;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Deadlines;

/// <summary>A deadline in words: which clock, how long, and where it stands now.</summary>
public static class ClockWords
{
    public static string Name(string clockKey) =>
        ClockDefinition.All.TryGetValue(clockKey, out var clock) ? Say(clock.Name, clock.English) : clockKey;

    /// <summary>What passing this deadline, or the breach that needs no clock, is called; null for rules of another kind.</summary>
    public static string? Breach(string? ruleKey) => ruleKey is null || !ClockDefinition.All.TryGetValue(ruleKey, out var clock) ? null
        // A breach without a clock has missed no deadline: its name says all.
        : clock.Unit == "none" ? Name(ruleKey)
        : Say($"未按时限：{clock.Name}", $"Deadline missed: {clock.English}");

    public static string Length(ClockRow clock) => clock.Unit switch
    {
        "hours" => Say($"{clock.Length:0.#} 小时", $"{clock.Length:0.#} h"),
        "natural" => Say($"{clock.Length:0.#} 个自然日", $"{clock.Length:0.#} days"),
        "working" => Say($"{clock.Length:0.#} 个工作日", clock.Length == 1 ? "1 working day" : $"{clock.Length:0.#} working days"),
        "minutes" => Say($"{clock.Length:0.#} 分钟", $"{clock.Length:0.#} min"),
        _ => "",
    };

    /// <summary>due, overdue, paused, unknown or stopped, as the board groups them.</summary>
    public static string Group(ClockRow clock, DateTime nowUtc) => clock.State switch
    {
        // Working days of a year whose calendar has not come: no date is better than a wrong one.
        "running" when clock.DueAtUtc is null => "unknown",
        "running" => clock.DueAtUtc < nowUtc ? "overdue" : "due",
        var state => state,
    };

    public static string State(ClockRow clock, DateTime nowUtc) => Group(clock, nowUtc) switch
    {
        "due" or "overdue" => QueueText.Left(clock.DueAtUtc!.Value - nowUtc),
        "paused" => DeadlineText.ShowPaused,
        "unknown" => Say("日历未知", "Calendar unknown"),
        _ => clock.Stopped switch
        {
            "done" => Say("已办结", "Done"),
            "excused" => Say("已免除", "Excused"),
            "void" => Say("已作废", "Void"),
            var other => other ?? Say("已停止", "Stopped"),
        },
    };

    public static string Tone(ClockRow clock, DateTime nowUtc) => Group(clock, nowUtc) switch
    {
        "overdue" => "bad",
        "due" => clock.DueAtUtc - nowUtc < TimeSpan.FromDays(2) ? "warn" : "plain",
        "unknown" or "paused" => "warn",
        _ => "good",
    };
}
