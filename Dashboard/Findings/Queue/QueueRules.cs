using System.Collections.Concurrent;
using Supervision.Dashboard.Texts;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Presence.Absences;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Findings.Queue;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Findings.Queue;

/// <summary>The rules that a finding of the hall can name, to narrow the queue by.</summary>
internal static class QueueRules
{
    // Documents never change under their version, and every page of the queue lists all of their rules.
    private static readonly ConcurrentDictionary<RulebookDocument, IReadOnlyList<ChoiceRow>> Read = new(ReferenceEqualityComparer.Instance);

    private static IEnumerable<ChoiceRow> Elsewhere =>
    [
        .. ClockDefinition.All.Values.Select(clock => new ChoiceRow { Value = clock.Key, Text = $"{clock.Document} {clock.Clause} {Say(clock.Name, clock.English)}" }),
        .. AbsenceClauses.All.Select(clause => new ChoiceRow { Value = clause.Key, Text = $"{clause.Document} {clause.Clause} {Words.Absence(clause.Word)}" }),
    ];

    /// <summary>Rules of every document that the hall may cite, then those of deadlines and absences, each once.</summary>
    internal static async Task<IReadOnlyList<ChoiceRow>> Of(Database database, string hallCode, CancellationToken cancel)
    {
        var shelf = await RulebookShelf.Of(database, hallCode, cancel);
        return shelf.All.SelectMany(document => Read.GetOrAdd(document, Choices)).Concat(Elsewhere).DistinctBy(rule => rule.Value).ToList();
    }

    /// <summary>Whether any finding of the hall names the rule: some rules stand in no document, as that of a burst of ratings.</summary>
    internal static async Task<bool> IsNamed(QueueQueries queries, QueueFilter filter, CancellationToken cancel)
    {
        // Each state on its own, as the index begins with it.
        foreach (var state in QueueAddress.States)
            if (await queries.CountFindings(new QueueFilter { HallCode = filter.HallCode, RuleKey = filter.RuleKey, State = state }, 1, cancel) > 0)
                return true;
        return false;
    }

    private static IReadOnlyList<ChoiceRow> Choices(RulebookDocument document) =>
        document.Rules.Select(rule => new ChoiceRow { Value = rule.Key, Text = $"{document.Id} {rule.Clause} {rule.Name}" }).ToList();
}
