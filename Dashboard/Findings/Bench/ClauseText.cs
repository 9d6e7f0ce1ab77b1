using Supervision.Dashboard.Texts;
using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Inspections;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Presence.Absences;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Findings.Bench;

/// <summary>The clause behind a finding as the rulebook gives it, and what the hall's other rulebooks make of the same words.</summary>
public sealed record ClauseText(string Title, string Number, string RuleName, DocumentStatus Status, DateOnly? InForceFrom, string Note)
{
    private static readonly Lazy<ContextModel> Model = new(ContextModel.Load);

    /// <summary>The model that reads the words for the other rulebooks, now and not when the finding was scored.</summary>
    internal static string ModelVersion => Model.Value.Version;

    /// <summary>Loads and compiles what the first session page would otherwise wait for.</summary>
    internal static void Warm() => OtherReadings.Of([], RulebookLibrary.Shipped, Model.Value);

    /// <summary>Null where neither the shipped rulebooks nor the hall's own texts hold the document.</summary>
    /// <param name="clause">The article, which alone says what an inspector looked at.</param>
    public static ClauseText? Of(string documentId, string ruleKey, string clause)
    {
        var (document, rule) = RulebookShelf.Find(documentId, ruleKey);
        var words = rule?.Name ?? (ruleKey == InspectionFindings.Kind ? Seen(documentId, clause) : WordsOf(ruleKey));
        return document is null ? null : new ClauseText(document.Title, document.Number, words, rule?.Status ?? document.Status, document.InForceFrom, document.Note);
    }

    // An inspector may cite any article: where the form does not have it, saying so is better than an empty line.
    private static string Seen(string documentId, string clause) =>
        Checklist.Find(documentId, clause) is { } item ? Say(item.Text, item.English) : InspectionText.NoWords;

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

    /// <summary>One line per other document in force that day: which clause the same words breach, or why none.</summary>
    public static async Task<ILookup<string, string>> Others(SessionView view, Database database, KeptReadings kept, CancellationToken cancel)
    {
        var findings = view.Findings.Select(finding => finding.Finding).Where(finding => finding is { Kind: "phrase", TurnNo: not null }).ToList();
        // Before the shelf and the model: most sessions hold no phrase, and reading a call is dear.
        if (findings.Count == 0 || view.Call is not { Turns.Count: > 0 } call)
            return Enumerable.Empty<string>().ToLookup(_ => "");
        var shelf = await RulebookShelf.Of(database, view.Session.HallCode, cancel);
        // Only documents that speak of words: the others would say "no breach" of every sentence.
        var documents = shelf.InForce(view.Session.Day).Where(document => document.Rules.Any(rule => rule.Kind == RuleKind.Phrase)).ToList();
        var readings = kept.Of(call.Turns.Select(SpokenTurns.Of).ToList(), documents, Model.Value);
        // The finding's own document is left out: its answer is the finding.
        return findings.SelectMany(finding => readings.Where(reading => reading.Document.Id != finding.DocumentId).SelectMany(reading => Lines(reading, finding.TurnNo!.Value).Select(line => (finding.FindingId, line))))
            .ToLookup(pair => pair.FindingId, pair => pair.line);
    }

    private static IEnumerable<string> Lines(OtherReadings reading, int turn)
    {
        var holds = reading.Hits[turn].DistinctBy(hit => hit.Rule).Select(hit => hit.IsRemedied
            ? Say($"{hit.Rule.Citation} 成立，随后已补救（{hit.Probability:P0}）", $"{hit.Rule.Citation}: breach, remedied afterwards ({hit.Probability:P0})")
            : Say($"{hit.Rule.Citation} 成立（{hit.Probability:P0}）", $"{hit.Rule.Citation}: breach ({hit.Probability:P0})"));
        // A clause that one sentence of the turn breaks is not excused by what was put right about another.
        var excused = reading.Excused[turn].DistinctBy(hit => hit.Rule).Where(hit => reading.Hits[turn].All(other => other.Rule != hit.Rule)).Select(Excused);
        return holds.Concat(excused).DefaultIfEmpty(Say($"{reading.Document.Id} 不成立：没有与这句话相符的条款", $"{reading.Document.Id}: no breach, no clause fits these words"));
    }

    private static string Excused(ExcusedHit hit) => hit.SecondsLater is { } seconds
        ? Say($"{hit.Rule.Citation} 不成立：{seconds:0} 秒后已{hit.RemedyName}（“{hit.Words}”）", $"{hit.Rule.Citation}: no breach, help {seconds:0} s later: {hit.RemedyName} (“{hit.Words}”)")
        : Say($"{hit.Rule.Citation} 不成立：随即{hit.RemedyName}（“{hit.Words}”）", $"{hit.Rule.Citation}: no breach, help at once: {hit.RemedyName} (“{hit.Words}”)");
}
