using Supervision.Dashboard.Deadlines;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Presence.Absences;
using Supervision.Jobs.Rulebook;

namespace Supervision.Dashboard.Rulebook;

/// <summary>What the key of a rule is called, wherever the rule is kept.</summary>
internal static class RuleName
{
    /// <summary>Empty for keys without a name of their own, such as the clauses of inspections.</summary>
    internal static string Of(string key) => ClockDefinition.All.ContainsKey(key)
        ? ClockWords.Name(key)
        : RulebookLibrary.Shipped.SelectMany(document => document.Rules).FirstOrDefault(rule => rule.Key == key)?.Name
            ?? AbsenceClauses.All.FirstOrDefault(clause => clause.Key == key)?.Text ?? "";
}
