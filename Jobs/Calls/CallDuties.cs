using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls;

/// <summary>What a call owes beside not using forbidden words; each duty is a rule with its clause.</summary>
internal static class CallDuties
{
    public static IReadOnlyList<DutyResult> Check(Dialogue dialogue, CompiledRulebook rulebook, CallEvidence evidence) =>
        [.. rulebook.Rules
            .Where(rule => rule.Rule.Kind == RuleKind.Duty)
            .Select(rule => Check(rule, dialogue, evidence))
            .OfType<DutyResult>()];

    // replaced below
    private static DutyResult? Check(CompiledRule rule, Dialogue dialogue, CallEvidence evidence) => null;
}
