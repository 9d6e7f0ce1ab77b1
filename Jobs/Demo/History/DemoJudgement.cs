using System.Globalization;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Demo.History;

/// <summary>What an invented officer makes of a finding: right about what was planted, divided about what citizens felt.</summary>
internal static class DemoJudgement
{
    /// <summary>Outcome and reason of a verdict.</summary>
    /// <param name="subject">The evidence's own key, as the truth file names it.</param>
    internal static (string Outcome, string Reason) Of(FindingRow finding, string subject, IReadOnlyList<DemoTruth> truth)
    {
        return finding switch
        {
            { IsLead: true } => (VerdictWords.Dismissed, "evidence"),
            { Machine: "remedied" } => (VerdictWords.Remedied, "guided"),
            { Kind: "phrase" } => IsPlanted("call", subject) ? (VerdictWords.Confirmed, "words") : (VerdictWords.Dismissed, "misheard"),
            { Kind: "duty" } => IsPlanted("call", subject) ? (VerdictWords.Confirmed, "duty") : (VerdictWords.NotApplicable, "context"),
            { Kind: "absence" } => IsPlanted("absence", $"{finding.PostCode} {finding.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}") ? (VerdictWords.Confirmed, "absence") : (VerdictWords.NotApplicable, "excused"),
            { Kind: "case" or "appointment" or "ledger" } => (VerdictWords.Confirmed, "late"),
            { Kind: "praise" or "inspection" } => (VerdictWords.Confirmed, "manner"),
            // Not every unhappy citizen was wronged: one bad review or complaint in three does not hold.
            _ => DemoVerdicts.Chance(finding.FindingId, 3) == 0 ? (VerdictWords.Dismissed, "evidence") : (VerdictWords.Confirmed, "manner"),
        };

        bool IsPlanted(string kind, string key) => truth.Any(one => one.Kind == kind && one.Subject == key && one.Expect.StartsWith('S'));
    }
}
