using Supervision.Dashboard.Deadlines;
using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Operations;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Queue;

namespace Supervision.Dashboard.Findings;

/// <summary>A finding in a few words.</summary>
public static class FindingWords
{
    // A long quote is read in the transcript; a heading only has to be told from the next one.
    private const int HeadingQuote = 40;

    public static string Short(QueueLine line) => Short(line.FindingKind ?? line.SessionKind, line.Quote, line.AbsenceWord, line.Minutes, line.RuleKey);

    public static string Short(FindingRow finding) => Short(finding.Kind, finding.Quote, finding.AbsenceWord, finding.Minutes, finding.RuleKey);

    /// <summary>The breach with its clause, as a page is called; the kind of evidence where nothing is flagged.</summary>
    /// <param name="findings">The one to be judged first comes first.</param>
    public static string Heading(string sessionKind, IReadOnlyList<FindingRow> findings)
    {
        if (findings is not [var first, ..])
            return BenchText.Title(sessionKind);
        var cut = first.Quote is { Length: > 0 } quote ? first with { Quote = Cut(quote) } : first;
        var more = findings.Count > 1 ? $" · {QueueText.More(findings.Count - 1)}" : "";
        return $"{Short(cut)} · {first.DocumentId} {first.Clause}{more}";
    }

    /// <summary>
    /// A call that waits, without a word of what the machine made of it: flagged ones and blind samples read alike, so that nobody can pick or pass over either.
    /// </summary>
    /// <param name="opening">What the citizen said first; null where nobody wrote it down.</param>
    public static string Blind(string? opening) => PhoneMask.Of(opening?.Trim()) is { Length: > 0 } words ? BenchText.Citizen(Cut(words)) : BenchText.Title("call");

    /// <summary>The order in which findings of a session stand and are opened: what waits before what is decided, the gravest first.</summary>
    public static double Gravity(string? severity, double? probability, bool? isLead, string? state) =>
        (state == "open" ? 1000 : 0) + (severity is { } known && VerdictWords.Severities.Contains(known) ? FindingPriority.Of(known, Math.Clamp(probability ?? 0, 0, 1), isLead == true) : 0);

    private static string Cut(string words) => words.Length > HeadingQuote ? words[..HeadingQuote] + "…" : words;

    /// <summary>The words said, what was missing and for how long, or which deadline passed.</summary>
    public static string Short(string kind, string? quote, string? absenceWord, double? minutes, string? ruleKey = null)
    {
        var length = minutes is { } some ? $" {QueueText.Minutes(some)}" : "";
        return (quote, absenceWord) switch
        {
            // The words are where the required ones should stand: alone in quotes they would read as forbidden.
            ({ Length: > 0 }, _) when kind == "duty" => QueueText.DutyMissed(PhoneMask.Of(quote)!),
            ({ Length: > 0 }, _) => $"“{PhoneMask.Of(quote)}”",
            (_, { Length: > 0 }) => Words.Absence(absenceWord) + length,
            _ when ClockWords.Breach(ruleKey) is { } late => late,
            _ => Words.Kind(kind) + length,
        };
    }
}
