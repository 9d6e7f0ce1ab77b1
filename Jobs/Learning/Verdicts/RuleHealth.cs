using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Learning.Rules;

namespace Supervision.Jobs.Learning.Verdicts;

/// <summary>How one rule does by what officers decided on its newest flags.</summary>
/// <param name="Precision">Over the window.</param>
/// <param name="Earlier">Over the older half of the window, for the trend.</param>
/// <param name="Recent">Over its newer half.</param>
public sealed record RuleHealth(RulePrecision Precision, RulePrecision Earlier, RulePrecision Recent, RuleState State, DateTime LastVerdictUtc)
{
    /// <summary>Enough for a bound 7 points under the share, few enough that a mended rule recovers within a quarter.</summary>
    public const int Window = 100;

    /// <param name="verdicts">Newest first.</param>
    /// <param name="floor">The hall's, 0 to 1.</param>
    /// <returns>Rules with at least one verdict that tells something, by key.</returns>
    public static IReadOnlyList<RuleHealth> Of(IEnumerable<RuleVerdictRow> verdicts, double floor) =>
        [.. verdicts.Where(verdict => IsUpheld(verdict) is not null)
            .GroupBy(verdict => verdict.RuleKey)
            .OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => Of(rule.Key, [.. rule.Take(Window)], floor))];

    private static RuleHealth Of(string ruleKey, List<RuleVerdictRow> newest, double floor)
    {
        var all = Count(ruleKey, newest);
        var half = newest.Count / 2;
        return new RuleHealth(all, Count(ruleKey, newest.Skip(half)), Count(ruleKey, newest.Take(half)), all.State(floor), newest[0].DecidedAtUtc);
    }

    private static RulePrecision Count(string ruleKey, IEnumerable<RuleVerdictRow> verdicts)
    {
        var upheld = verdicts.Select(IsUpheld).ToLookup(upheld => upheld);
        return new RulePrecision(ruleKey, upheld[true].Count(), upheld[false].Count());
    }

    /// <summary>Null where the verdict says nothing of the rule: not applicable.</summary>
    private static bool? IsUpheld(RuleVerdictRow verdict) => verdict.Outcome switch
    {
        VerdictWords.Confirmed or VerdictWords.Remedied => true,
        VerdictWords.Dismissed or VerdictWords.NotStaff => false,
        _ => null,
    };
}
