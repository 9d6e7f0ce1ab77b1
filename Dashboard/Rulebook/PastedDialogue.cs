using Supervision.Jobs.Calls;
using Supervision.Jobs.Calls.Turns;

namespace Supervision.Dashboard.Rulebook;

/// <summary>Reads a dialogue as people paste it: one sentence a line with the speaker before a colon, or one JSON line as <c>supervision score</c> takes it.</summary>
public static class PastedDialogue
{
    private static readonly string[] StaffWords = ["工作人员", "坐席", "座席", "客服", "窗口", "窗口人员", "接线员", "话务员", "staff", "agent", "a"];
    private static readonly string[] CitizenWords = ["群众", "市民", "客户", "用户", "来电人", "办事人", "群众甲", "citizen", "caller", "customer", "b"];

    /// <summary>The turns in order; a line without a known speaker is staff's, for that is what the bench is tried with.</summary>
    /// <exception cref="FormatException">A JSON line that is none, with what is wrong.</exception>
    public static List<Turn> Turns(string text)
    {
        // No speech begins with a brace.
        if (text.TrimStart().StartsWith('{'))
            return [.. ScoreLine.Parse(text.Trim()).Turns];
        var turns = new List<Turn>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.AsSpan().IndexOfAny(':', '：');
            var speaker = colon > 0 ? SpeakerOf(line[..colon].Trim()) : null;
            // A colon after an unknown word belongs to the sentence: "他说：…" names no speaker.
            var words = speaker is null ? line : line[(colon + 1)..].Trim();
            if (words.Length > 0)
                turns.Add(new Turn(turns.Count, speaker ?? Speaker.Staff, words));
        }
        return turns;
    }

    private static Speaker? SpeakerOf(string name) =>
        StaffWords.Contains(name, StringComparer.OrdinalIgnoreCase) ? Speaker.Staff
        : CitizenWords.Contains(name, StringComparer.OrdinalIgnoreCase) ? Speaker.Citizen
        : null;
}
