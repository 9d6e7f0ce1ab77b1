using Supervision.Dashboard.Texts;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Presence.Absences;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Presence;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Findings.Bench;

/// <summary>The clause behind a finding as the rulebook gives it, and what the hall's other rulebooks make of the same words.</summary>
public sealed record ClauseText(string Title, string Number, string RuleName, DocumentStatus Status, DateOnly? InForceFrom, string Note)
{
    /// <summary>Null where the shipped rulebooks do not hold the document.</summary>
    public static ClauseText? Of(string documentId, string ruleKey)
    {
        var document = RulebookLibrary.Shipped.FirstOrDefault(document => document.Id == documentId);
        var rule = document?.Rules.FirstOrDefault(rule => rule.Key == ruleKey);
        return document is null ? null : new ClauseText(document.Title, document.Number, rule?.Name ?? WordsOf(ruleKey), rule?.Status ?? document.Status, document.InForceFrom, document.Note);
    }

    /// <summary>The document's own words for absences and deadlines, whose rules are kept apart from the phrases.</summary>
    private static string WordsOf(string ruleKey) => ClockDefinition.All.GetValueOrDefault(ruleKey)?.Text
        ?? AbsenceClauses.All.FirstOrDefault(clause => clause.Key == ruleKey)?.Text ?? "";

    public string StatusWord => Status switch
    {
        DocumentStatus.InForce => Say("现行", "In force"),
        DocumentStatus.Draft => Say("草案", "Draft"),
        _ => Say("资料性", "Informative"),
    };

    public string Tone => Status == DocumentStatus.InForce ? "good" : "warn";

    /// <summary>One line per other document in force that day: which clause holds for the same words, or that none does.</summary>
    public static async Task<ILookup<string, string>> Others(SessionView view, Database database, CancellationToken cancel)
    {
        var adoptions = await new PresenceQueries(database).Adoptions(view.Session.HallCode, cancel);
        var documents = Adoption.InForce(adoptions, view.Session.Day).Select(document => document.Id).ToList();
        var findings = view.Findings.Select(finding => finding.Finding).ToList();
        return findings.Where(finding => finding.Kind == "phrase")
            .SelectMany(finding => documents.Where(id => id != finding.DocumentId).Select(id => (finding.FindingId, Line: Line(id, findings.Where(other => other.DocumentId == id && other.TurnNo == finding.TurnNo).ToList()))))
            .ToLookup(pair => pair.FindingId, pair => pair.Line);
    }

    private static string Line(string documentId, List<FindingRow> hits) => hits.Count == 0
        ? Say($"{documentId}：不成立", $"{documentId}: no breach")
        : string.Join("；", hits.Select(hit => $"{documentId} {hit.Clause}：{BenchText.Machine(hit.Machine)}（{hit.Probability:P0}）"));
}
