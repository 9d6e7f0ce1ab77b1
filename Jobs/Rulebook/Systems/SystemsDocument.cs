using System.Globalization;
using System.Text;

namespace Supervision.Jobs.Rulebook.Systems;

/// <summary>The list of all systems as a page of the documentation, written from the rulebooks.</summary>
public static class SystemsDocument
{
    private const string Head = """
        # 44 systems, and what can prove each

        Written by `supervision rulebook systems docs/systems.md` from `Jobs/Rulebook/Systems/systems.yaml`; a test keeps the two in step. The dashboard shows the same list with what arrived and what was found (Rulebook → Systems).

        Evidence: **C** call audio and transcript · **D** telephone record · **V** video index · **B** comments · **H** reviews · **K** cases and ledgers · **R** roster, leave, appointments · **Q** queue tickets · **I** on-site inspection.
        Status of the documents: 
        """;

    /// <summary>Markdown, with line feeds, ending in one.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        text.AppendJoin(" · ", RulebookLibrary.Shipped.Select(document => $"**{document.Id}** {document.Number} ({Word(document.Status)})")).Append(".\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Count(SupervisedSystem.Feeds)} are found in the feeds, {Count(SupervisedSystem.Verdict)} follow from verdicts, {Count(SupervisedSystem.Inspection)} need an inspector's eyes and say why.\n\n");
        text.Append("| # | system | clauses | evidence | rules | what a breach needs, or why nothing proves it |\n|---|---|---|---|---|---|\n");
        foreach (var system in SupervisedSystem.All)
            text.Append(CultureInfo.InvariantCulture, $"| {system.No} | {system.Name}<br>{system.English} | {Clauses(system)} | {string.Join(' ', system.Evidence)} | {Rules(system)} | {Reason(system)} |\n");
        return text.ToString();
    }

    private static int Count(string how) => SupervisedSystem.All.Count(system => system.How == how);

    private static string Clauses(SupervisedSystem system) => string.Join("<br>", system.Sources.Select(source => $"{source.Key} {source.Value}"));

    private static string Rules(SupervisedSystem system) => system.How switch
    {
        SupervisedSystem.Inspection => $"inspection only: {string.Join(", ", system.Rules)}",
        SupervisedSystem.Verdict => "verdicts",
        _ => string.Join(", ", system.Rules.Select(rule => $"`{rule}`")),
    };

    private static string Reason(SupervisedSystem system) => (system.Proof ?? system.Why) is { } text ? $"{text.Chinese}<br>{text.English}" : "";

    private static string Word(DocumentStatus status) => status switch
    {
        DocumentStatus.InForce => "in force",
        DocumentStatus.Draft => "draft number",
        _ => "informative",
    };
}
