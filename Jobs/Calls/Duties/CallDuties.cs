using System.Globalization;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls.Duties;

/// <summary>What a call owes beside not using forbidden words; each duty is a rule with its clause.</summary>
internal static class CallDuties
{
    public static IReadOnlyList<DutyResult> Check(Dialogue dialogue, CompiledRulebook rulebook, CallEvidence evidence) =>
        [.. rulebook.Rules
            .Where(rule => rule.Rule.Check != DutyCheck.None)
            .Select(rule => Check(rule, dialogue, evidence))];

    private static DutyResult Check(CompiledRule rule, Dialogue dialogue, CallEvidence evidence) => rule.Rule.Check switch
    {
        DutyCheck.Opening => SpokenDuties.Opening(rule, dialogue, evidence),
        DutyCheck.Farewell => SpokenDuties.Farewell(rule, dialogue, evidence),
        DutyCheck.NameWhenAsked => SpokenDuties.NameWhenAsked(rule, dialogue),
        DutyCheck.Silence => TimingDuties.Silence(rule, dialogue, evidence),
        DutyCheck.Interruption => TimingDuties.Interruption(rule, dialogue),
        DutyCheck.HangUp => HangUp(rule, evidence),
        DutyCheck.Rings => Rings(rule, evidence),
        _ => CallBack(rule, evidence),
    };

    private static DutyResult HangUp(CompiledRule rule, CallEvidence evidence) => evidence.HangUpSide switch
    {
        null or Speaker.Unknown => NotProvable(rule, "话单没有挂机方"),
        Speaker.Staff => Breached(rule, null, "话单记录工作人员先挂机"),
        _ => Met(rule),
    };

    private static DutyResult Rings(CompiledRule rule, CallEvidence evidence)
    {
        var most = rule.Rule.Parameters.GetValueOrDefault("most_rings", 3);
        if (evidence.IsMissed || !evidence.IsIncoming || evidence.Rings is not { } rings)
            return NotProvable(rule, "没有接听前的振铃记录");
        return rings > most ? Breached(rule, null, string.Create(CultureInfo.InvariantCulture, $"铃响{rings}声才接听")) : Met(rule);
    }

    private static DutyResult CallBack(CompiledRule rule, CallEvidence evidence) => (evidence.IsMissed, evidence.CalledBack) switch
    {
        (false, _) or (true, true) => Met(rule),
        (true, false) => Breached(rule, null, "未接来电没有回拨记录"),
        _ => NotProvable(rule, "没有去电记录"),
    };

    internal static DutyResult Met(CompiledRule rule) => new(rule, DutyState.Met, null, "");

    internal static DutyResult Breached(CompiledRule rule, int? turn, string reason) => new(rule, DutyState.Breached, turn, reason);

    internal static DutyResult NotProvable(CompiledRule rule, string reason) => new(rule, DutyState.NotProvable, null, reason);
}
