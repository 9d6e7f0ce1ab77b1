using System.Text.Json;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Findings;
using Supervision.Sql.Rulebook.Replays;

namespace Supervision.Jobs.Rulebook.Replay;

/// <summary>One call's flags under the rules at work and under the change, beside what officers decided. Pure.</summary>
internal static class CallComparison
{
    /// <summary>The replay's figures with this call added, and its changed flags in the order of the recording.</summary>
    public static (ReplayRow Figures, IReadOnlyList<ReplayChangeRow> Changes) Of(ReplayRow figures, ScoredCall now, ScoredCall then, IReadOnlyDictionary<string, string> verdicts)
    {
        var before = now.Findings.ToDictionary(finding => finding.FindingId);
        var after = then.Findings.ToDictionary(finding => finding.FindingId);
        var changes = new List<ReplayChangeRow>();
        var number = figures.Gained + figures.Lost + figures.Changed;
        foreach (var id in before.Keys.Union(after.Keys).OrderBy(id => (after.GetValueOrDefault(id) ?? before[id]).OccurredAtUtc).ThenBy(id => id, StringComparer.Ordinal))
            if (Kind(before.GetValueOrDefault(id), after.GetValueOrDefault(id)) is { } kind)
                changes.Add(Change(figures, ++number, kind, before.GetValueOrDefault(id), after.GetValueOrDefault(id), verdicts.GetValueOrDefault(id), now.Score.CallId));
        return (Count(figures, before, after, verdicts, changes), changes);
    }

    private static string? Kind(FindingRow? before, FindingRow? after) => (before, after) switch
    {
        (null, not null) => "gained",
        (not null, null) => "lost",
        _ => before!.RuleKey != after!.RuleKey || before.Machine != after.Machine ? "changed" : null,
    };

    private static ReplayChangeRow Change(ReplayRow replay, int number, string kind, FindingRow? before, FindingRow? after, string? verdict, string callId)
    {
        var shown = after ?? before!;
        return new ReplayChangeRow
        {
            HallCode = replay.HallCode, ReplayId = replay.ReplayId, ChangeNo = number, Kind = kind, SessionId = shown.SessionId, FindingId = shown.FindingId,
            CallId = callId, Day = shown.Day, TurnNo = shown.TurnNo, DocumentId = shown.DocumentId, Clause = shown.Clause, Machine = shown.Machine, Probability = shown.Probability,
            Verdict = verdict, Contradicts = Contradicts(kind, verdict, before, after), Quote = shown.Quote,
            Reason = kind == "changed" ? JsonSerializer.Serialize(new[] { $"{before!.DocumentId} {before.Clause} {before.Machine} → {shown.DocumentId} {shown.Clause} {shown.Machine}" }) : shown.Reason,
        };
    }

    /// <summary>Only what the change itself would do against a person: what the rules at work get wrong already is not its fault.</summary>
    private static bool Contradicts(string kind, string? verdict, FindingRow? before, FindingRow? after) => (kind, verdict) switch
    {
        ("lost", VerdictWords.Confirmed or VerdictWords.Remedied) => true,
        ("gained", VerdictWords.Dismissed or VerdictWords.NotStaff) => true,
        ("changed", VerdictWords.Confirmed) => before!.Machine == "breach" && after!.Machine == "remedied",
        ("changed", VerdictWords.Remedied) => before!.Machine == "remedied" && after!.Machine == "breach",
        _ => false,
    };

    private static ReplayRow Count(ReplayRow figures, Dictionary<string, FindingRow> before, Dictionary<string, FindingRow> after, IReadOnlyDictionary<string, string> verdicts, List<ReplayChangeRow> changes)
    {
        var upheld = verdicts.Where(verdict => verdict.Value is VerdictWords.Confirmed or VerdictWords.Remedied).Select(verdict => verdict.Key).ToList();
        var rejected = verdicts.Where(verdict => verdict.Value is VerdictWords.Dismissed or VerdictWords.NotStaff).Select(verdict => verdict.Key).ToList();
        return figures with
        {
            FlagsBefore = figures.FlagsBefore + before.Count,
            FlagsAfter = figures.FlagsAfter + after.Count,
            Gained = figures.Gained + changes.Count(change => change.Kind == "gained"),
            Lost = figures.Lost + changes.Count(change => change.Kind == "lost"),
            Changed = figures.Changed + changes.Count(change => change.Kind == "changed"),
            Contradicted = figures.Contradicted + changes.Count(change => change.Contradicts),
            UpheldBefore = figures.UpheldBefore + upheld.Count(before.ContainsKey),
            UpheldAfter = figures.UpheldAfter + upheld.Count(after.ContainsKey),
            RejectedBefore = figures.RejectedBefore + rejected.Count(before.ContainsKey),
            RejectedAfter = figures.RejectedAfter + rejected.Count(after.ContainsKey),
        };
    }
}
