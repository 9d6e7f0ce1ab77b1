using Supervision.Dashboard.Deadlines;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Presence.Absences;
using Supervision.Jobs.Rulebook;

namespace Supervision.Dashboard.Rulebook;

/// <summary>What the key of a rule is called, wherever the rule is kept.</summary>
public static class RuleName
{
    /// <summary>Empty for keys without a name of their own, such as the clauses of inspections.</summary>
    public static string Of(string key) => ClockDefinition.All.ContainsKey(key)
        ? ClockWords.Name(key)
        : RulebookLibrary.Shipped.SelectMany(document => document.Rules).FirstOrDefault(rule => rule.Key == key)?.Name
            ?? AbsenceClauses.All.FirstOrDefault(clause => clause.Key == key)?.Text ?? "";

    /// <summary>The name of the first rule that rests on the clause; empty where no shipped rule does.</summary>
    public static string OfClause(string document, string clause)
    {
        var key = RulebookLibrary.Shipped.Where(book => book.Id == document).SelectMany(book => book.Rules).FirstOrDefault(rule => rule.Clause == clause)?.Key
            ?? ClockDefinition.All.Values.FirstOrDefault(clock => clock.Document == document && clock.Clause == clause)?.Key
            ?? AbsenceClauses.All.FirstOrDefault(absence => absence.Document == document && absence.Clause == clause)?.Key;
        return key is null ? "" : Of(key);
    }
}
