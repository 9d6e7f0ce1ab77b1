using System.Globalization;
using System.Text;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Findings.Bench;
using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Findings;

namespace Supervision.Dashboard.Findings.Pack;

/// <summary>The same facts for people, in the reader's language.</summary>
internal static class PackReport
{
    // Lines of the README about what not every session has.
    private static readonly string[] Optional = ["transcript.txt", "audit/", "media/"];

    /// <param name="mute">Null where the reader may read and hear the numbers.</param>
    /// <param name="names">The files of the pack.</param>
    internal static string Readme(PackMute? mute, IReadOnlyList<string> names, bool hasSound)
    {
        var text = PackText.Readme(mute is null ? PackText.Shown : !hasSound ? PackText.Masked
            : !mute.IsKnown ? PackText.Masked + PackText.NoSound : PackText.Masked + PackText.Silenced(mute.Spans.Count, mute.Text)).ReplaceLineEndings("\n");
        var missing = Optional.Where(part => !names.Any(name => name.StartsWith(part, StringComparison.Ordinal))).ToList();
        // Who looks for a file that the README names and the pack has not would doubt the whole.
        return string.Join('\n', text.Split('\n').Where(line => !missing.Any(part => line.StartsWith(part, StringComparison.Ordinal))));
    }

    internal static string Transcript(SessionView view)
    {
        var text = new StringBuilder();
        foreach (var turn in view.Call?.Turns ?? [])
            text.Append(CultureInfo.InvariantCulture, $"[{Clock(turn.StartSeconds)}–{Clock(turn.EndSeconds)}] {BenchText.Speaker(turn.Speaker)}: {turn.Body}\n");
        return text.ToString();
    }

    internal static string Report(SessionView view, Visit visit)
    {
        var text = new StringBuilder();
        var who = view.Staff is { } staff ? $"{staff.Name}（{staff.StaffNo}） {staff.Department}" : view.Session.StaffNo ?? "–";
        Line(text, $"{PackText.Title} · {visit.Hall.Name}");
        Line(text, $"{BenchText.Session}: {view.Session.SessionId}");
        Line(text, $"{QueueText.Kind}: {Words.Kind(view.Session.Kind)} {view.Session.SubjectKey}");
        Line(text, $"{QueueText.Person}: {who} · {view.Session.PostCode} {view.Post?.Name}");
        Line(text, $"{QueueText.Time}: {At(visit, view.Session.StartsAtUtc)} – {At(visit, view.Session.EndsAtUtc)} ({visit.Hall.TimeZone})");
        if (view.Comment?.Body is { } comment)
            Line(text, $"{BenchText.Comment}: {comment}");
        if (view.Review is { } review)
            Line(text, $"{BenchText.Review}: {BenchText.Level(review.Level)} {review.Body}");
        foreach (var (finding, index) in view.Findings.Select((finding, index) => (finding, index)))
            Finding(text, finding, index + 1, visit);
        return text.ToString();
    }

    private static void Finding(StringBuilder text, FindingView view, int number, Visit visit)
    {
        var (finding, clause) = (view.Finding, ClauseText.Of(view.Finding.DocumentId, view.Finding.RuleKey, view.Finding.Clause));
        Line(text, $"\n{number}. {FindingWords.Short(finding)} · {At(visit, finding.OccurredAtUtc)}");
        Line(text, $"   {BenchText.Clause}: {finding.DocumentId} {finding.Clause}{(clause is null ? "" : $" · 《{clause.Title}》{clause.Number}（{clause.StatusWord}） {clause.RuleName}")}");
        foreach (var step in ReasonPath.Steps(finding.Reason, visit.Zone))
            Line(text, $"   - {step}");
        foreach (var line in WeighedText.Lines(finding.MatchKind, finding.Reason))
            Line(text, $"   - {line}");
        foreach (var verdict in view.Verdicts)
            Line(text, $"   {BenchText.Outcome} {verdict.VerdictNo}: {Words.Outcome(verdict.Outcome)}{(verdict.Severity is { } severity ? $"/{Words.Severity(severity)}" : "")} · {VerdictText.Reason(verdict.ReasonCode)} · {Name(view, verdict.OfficerId)} · {At(visit, verdict.DecidedAtUtc)} · {BenchText.AuditEntry(verdict.AuditNo)}{(verdict.Note is { } note ? $" · {note}" : "")}");
        foreach (var statement in view.Statements)
            Line(text, $"   {AppealText.Statement} · {At(visit, statement.SaidAtUtc)}: {statement.Body}");
        foreach (var appeal in view.Appeals)
            Line(text, $"   {AppealText.Appeal} · {AppealText.State(appeal.State)} · {At(visit, appeal.FiledAtUtc)}: {appeal.Grounds}{(appeal.DecisionNote is { } decision ? $" · {AppealText.Decision}: {decision}" : "")}{(appeal.IsFinal ? $" · {AppealText.Final}" : "")}");
        if (view.Verdicts.Count == 0)
            Line(text, $"   {BenchText.Awaiting}");
    }

    // The name with the account: a name alone may be two people's.
    private static string Name(FindingView view, string account) => view.Names.GetValueOrDefault(account) is { } name && name != account ? name + PartText.InBrackets(account) : account;

    private static string At(Visit visit, DateTime utc) => visit.Local(utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Clock(double? seconds) => seconds is { } some ? TimeSpan.FromSeconds(some).ToString(@"h\:mm\:ss\.f", CultureInfo.InvariantCulture) : "–";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
