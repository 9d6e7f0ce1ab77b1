using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Dashboard.Findings.Bench;
using Supervision.Jobs.Calls.Hits;
using Supervision.Sql.Audit;

namespace Supervision.Dashboard.Findings.Pack;

/// <summary>The facts of a session for machines; see docs/officer.md for the fields.</summary>
internal static class PackFacts
{
    // Chinese stays readable for the person who opens the file; nothing of it is ever put into a page.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Session(SessionView view, string hallName) => Write(new
    {
        view.Session.HallCode, HallName = hallName, view.Session.SessionId, view.Session.Kind, view.Session.SubjectKey, view.Session.Day, view.Session.StartsAtUtc, view.Session.EndsAtUtc, view.Session.State,
        Staff = view.Staff is { } staff ? new { staff.StaffNo, staff.Name, staff.Department } : null,
        Post = view.Post is { } post ? new { post.PostCode, post.Name, post.Department } : null,
        Absence = view.Absence?.Episode is { } episode ? new { episode.AbsenceWord, episode.StartsAtUtc, episode.EndsAtUtc, episode.AbsentSeconds, episode.ThresholdMinutes, episode.ThresholdSource, episode.Waiting } : null,
        Spans = view.Absence?.Spans.Select(span => new { span.Kind, span.StartsAtUtc, span.EndsAtUtc }),
        Review = view.Review is { } review ? new { review.ReviewId, review.RatedAtUtc, review.Level, review.Item, review.CaseNo, review.Body } : null,
        Comment = view.Comment is { } comment ? new { comment.EntryId, comment.ReceivedAtUtc, comment.Channel, comment.Body } : null,
        Clocks = view.Clocks.Select(clock => new { clock.ClockKey, clock.DocumentId, clock.Clause, clock.StartedAtUtc, clock.DueAtUtc, clock.Length, clock.Unit, clock.State, clock.StoppedAtUtc }),
    });

    internal static string Findings(SessionView view) => Write(view.Findings.Select(finding => new
    {
        finding.Finding.FindingId, finding.Finding.Kind, finding.Finding.RuleKey, Clause = ClauseOf(finding), finding.Finding.OccurredAtUtc, finding.Finding.StartSeconds, finding.Finding.EndSeconds,
        finding.Finding.Quote, finding.Finding.MatchKind, finding.Finding.Probability, finding.Finding.Severity, finding.Finding.Minutes, finding.Finding.AbsenceWord, finding.Finding.Machine, finding.Finding.IsLead,
        finding.Finding.State, finding.Finding.Revised, Reasons = ReasonPath.Steps(finding.Finding.Reason), Weighed = StoredWeighing.Read(finding.Finding.Reason), finding.Finding.ScoredUnder,
        Verdicts = finding.Verdicts.Select(verdict => new { verdict.VerdictNo, verdict.Outcome, verdict.Severity, verdict.ReasonCode, verdict.Measure, verdict.Note, verdict.OfficerId, OfficerName = finding.Names.GetValueOrDefault(verdict.OfficerId), verdict.DecidedAtUtc, verdict.IsSecond, verdict.AuditNo }),
        Appeals = finding.Appeals.Select(appeal => new { appeal.AppealId, appeal.StaffNo, appeal.FiledAtUtc, appeal.Grounds, appeal.DueAtUtc, appeal.SupervisorId, appeal.SupervisorOpinion, appeal.State, appeal.DecidedBy, appeal.DecidedAtUtc, appeal.DecisionNote, appeal.IsFinal }),
        Statements = finding.Statements.Select(statement => new { statement.StatementNo, statement.StaffNo, statement.SaidAtUtc, statement.Body }),
        Effects = finding.Effects.Select(effect => new { effect.AppealId, effect.Period, effect.ScoreBefore, effect.RankBefore, effect.ScoreAfter, effect.RankAfter }),
    }));

    /// <summary>Hashes of the originals, which the pack does not hold whole, and of the audit entries that record the judgements.</summary>
    internal static string Hashes(SessionView view, IEnumerable<AuditEntryRow> entries) => Write(new
    {
        Recording = view.Call?.Recording is { } recording ? new { recording.FileName, OriginalSha256 = recording.MediaHash, ReviewCopySha256 = recording.ReviewHash, AnalysisSha256 = recording.AnalysisHash } : null,
        Transcript = view.Call?.Transcript is { } transcript ? new { SourceSha256 = transcript.SourceHash, transcript.Format, transcript.RoleBasis, transcript.RoleConfidence } : null,
        Clips = view.Clips.Select(clip => new { clip.Clip.ClipId, clip.Clip.Camera, clip.Clip.StartsAtUtc, clip.Clip.EndsAtUtc, clip.Clip.Kind, OriginalSha256 = clip.PosterHash }),
        Audit = entries.OrderBy(entry => entry.EntryNo).Select(entry => new { entry.EntryNo, entry.AtUtc, entry.AccountId, entry.Action, entry.SubjectKind, entry.SubjectKey, entry.PreviousHash, entry.EntryHash, File = EntryFile(entry) }),
    });

    /// <summary>The file with an audit entry's bytes.</summary>
    internal static string EntryFile(AuditEntryRow entry) => string.Create(CultureInfo.InvariantCulture, $"audit/{entry.EntryNo:000000}.bin");

    private static object ClauseOf(FindingView finding)
    {
        var clause = ClauseText.Of(finding.Finding.DocumentId, finding.Finding.RuleKey, finding.Finding.Clause);
        return new { finding.Finding.DocumentId, finding.Finding.Clause, clause?.Title, clause?.Number, clause?.RuleName, Status = clause?.Status.ToString(), clause?.InForceFrom, clause?.Note };
    }

    private static string Write(object value) => JsonSerializer.Serialize(value, Json) + "\n";
}
