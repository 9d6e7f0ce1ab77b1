using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Operations;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Queue;

namespace Supervision.Dashboard.Findings;

/// <summary>A finding in a few words.</summary>
public static class FindingWords
{
    public static string Short(QueueLine line) => Short(line.FindingKind ?? line.SessionKind, line.Quote, line.AbsenceWord, line.Minutes);

    public static string Short(FindingRow finding) => Short(finding.Kind, finding.Quote, finding.AbsenceWord, finding.Minutes);

    /// <summary>The words said, or what was missing and for how long.</summary>
    public static string Short(string kind, string? quote, string? absenceWord, double? minutes)
    {
        var length = minutes is { } some ? $" {QueueText.Minutes(some)}" : "";
        return (quote, absenceWord) switch
        {
            // The words are where the required ones should stand: alone in quotes they would read as forbidden.
            ({ Length: > 0 }, _) when kind == "duty" => QueueText.DutyMissed(PhoneMask.Of(quote)!),
            ({ Length: > 0 }, _) => $"“{PhoneMask.Of(quote)}”",
            (_, { Length: > 0 }) => Words.Absence(absenceWord) + length,
            _ => Words.Kind(kind) + length,
        };
    }
}
