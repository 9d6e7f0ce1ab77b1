using System.Globalization;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls.Duties;

/// <summary>Duties that the times of the turns show; without times they prove nothing.</summary>
internal static class TimingDuties
{
    /// <summary>The longest wait between a citizen's last word and the staff's next one.</summary>
    public static DutyResult Silence(CompiledRule rule, Dialogue dialogue, CallEvidence evidence)
    {
        var most = rule.Rule.Parameters.GetValueOrDefault("most_seconds", 30);
        if (!HasTimes(dialogue))
            return CallDuties.NotProvable(rule, "转写没有时间");
        foreach (var (citizen, staff) in Neighbours(dialogue, Speaker.Citizen, Speaker.Staff))
        {
            var (from, to) = (citizen.EndSeconds!.Value, staff.StartSeconds!.Value);
            if (to - from > most && !SpokeBetween(evidence, from, to))
                return CallDuties.Breached(rule, staff.Index, Seconds($"服务对象说完后沉默{to - from:0}秒"));
        }
        return CallDuties.Met(rule);
    }

    /// <summary>Only separate channels can prove who spoke over whom.</summary>
    public static DutyResult Interruption(CompiledRule rule, Dialogue dialogue)
    {
        var most = rule.Rule.Parameters.GetValueOrDefault("most_seconds", 1);
        if (!HasTimes(dialogue) || dialogue.Turns.Any(turn => turn.Turn.RoleConfidence < 1))
            return CallDuties.NotProvable(rule, "没有分声道的时间");
        foreach (var (citizen, staff) in Neighbours(dialogue, Speaker.Citizen, Speaker.Staff))
        {
            var overlap = Math.Min(citizen.EndSeconds!.Value, staff.EndSeconds!.Value) - staff.StartSeconds!.Value;
            if (overlap > most)
                return CallDuties.Breached(rule, staff.Index, Seconds($"服务对象未说完即插话，重叠{overlap:0.0}秒"));
        }
        return CallDuties.Met(rule);
    }

    private static bool HasTimes(Dialogue dialogue) =>
        dialogue.Turns.Count > 0 && dialogue.Turns.All(turn => turn.Turn is { StartSeconds: not null, EndSeconds: not null });

    private static IEnumerable<(Turn First, Turn Second)> Neighbours(Dialogue dialogue, Speaker first, Speaker second)
    {
        for (var i = 1; i < dialogue.Turns.Count; i++)
            if (dialogue.Turns[i - 1].Turn.Speaker == first && dialogue.Turns[i].Turn.Speaker == second)
                yield return (dialogue.Turns[i - 1].Turn, dialogue.Turns[i].Turn);
    }

    // A clerk who says 嗯 or reads aloud is not silent even where the recogniser wrote nothing.
    private static bool SpokeBetween(CallEvidence evidence, double from, double to) =>
        evidence.StaffSpeech?.Any(span => span.StartSeconds < to - 1 && span.EndSeconds > from + 1) == true;

    private static string Seconds(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
