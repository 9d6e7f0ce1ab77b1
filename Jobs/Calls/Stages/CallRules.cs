using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Reviews;
using Supervision.Jobs.Rulebook;
using Supervision.Sql.Calls.Scores;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Calls.Stages;

/// <summary>What one call's score stores.</summary>
internal sealed record ScoredCall(CallScoreRow Score, SessionRow Session, IReadOnlyList<FindingRow> Findings, IReadOnlyList<SuspectHitRow> Suspects);

/// <summary>The documents of one stretch of days, compiled, with the model: a call in, its rows out.</summary>
internal sealed class CallRules
{
    // A missed duty is read off the record, not heard; people still overturn some, because records are wrong at times.
    private const double DutyProbability = 0.8;

    private const double HintProbability = 0.7;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly CompiledRulebook _rulebook;
    private readonly ContextModel _model;

    private CallRules(CompiledRulebook rulebook, ContextModel model, string scorerVersion)
    {
        (_rulebook, _model) = (rulebook, model);
        // Everything a score depends on beside the call: a change of any of the three makes all calls due again.
        Version = FindingKeys.Hash(scorerVersion, rulebook.Version, model.Version);
    }

    /// <summary>Changes when the same call could score otherwise.</summary>
    public string Version { get; }

    public static CallRules Of(IReadOnlyList<RulebookDocument> documents, ContextModel model, string scorerVersion) =>
        new(CompiledRulebook.Compile(documents), model, scorerVersion);

    /// <summary>Pure: the same record gives the same rows.</summary>
    public ScoredCall Score(CallRecord record, TimeZoneInfo zone)
    {
        var score = CallScorer.Score(record.Turns, _rulebook, _model, record.Evidence);
        var session = CallSession.Of(record.Call, zone);
        var turns = record.Turns.ToDictionary(turn => turn.Index);
        var findings = score.Turns
            .Select(turn => (turn.Index, Hits: TurnHits.Ordered(turn.Hits.Where(hit => hit.Probability >= CallScorer.ShippedThreshold))))
            .Where(turn => turn.Hits.Count > 0)
            .Select(turn => OfTurn(session, turns[turn.Index], turn.Hits, record.Evidence))
            .Concat(score.Duties.Where(duty => duty.State == DutyState.Breached)
                .GroupBy(duty => duty.Rule.Rule.Check).Select(same => OfDuty(session, turns, TurnHits.Ordered(same))))
            .Concat(Hints(session, turns, record))
            .DistinctBy(finding => finding.FindingId).ToList();
        var suspects = score.SuspectedTranscriptionErrors.Select((suspect, index) => new SuspectHitRow
        {
            HallCode = session.HallCode, CallId = record.Call.CallId, HitNo = index + 1, TurnNo = suspect.Index,
            ClauseKey = suspect.Hit.Rule.Rule.Key, Phrase = suspect.Hit.Phrase, Reason = suspect.Hit.Reason,
        }).ToList();
        return new ScoredCall(Row(record, score, findings.Count, suspects.Count), session, findings, suspects);
    }

    private CallScoreRow Row(CallRecord record, CallScore score, int hits, int suspects) => new()
    {
        HallCode = record.Call.HallCode, CallId = record.Call.CallId, ScoredUnder = Version, CallHash = record.Call.ContentHash,
        // What it was scored from: a better transcript or new audio is a reason to score again.
        TranscriptHash = record.Transcript?.SourceHash, AnalysisHash = record.Media?.AnalysisHash,
        StaffTurns = score.Turns.Count, Hits = hits, SuspectHits = suspects, ScoredAtUtc = default,
    };

    // One turn is one finding whatever clauses its words touch: the same words must not count twice.
    private FindingRow OfTurn(SessionRow session, Turn turn, IReadOnlyList<CallHit> hits, CallEvidence evidence)
    {
        var hit = hits[0];
        return Finding(session, hit.Rule, "phrase", "phrase", $"{turn.Index}") with
        {
            OccurredAtUtc = session.StartsAtUtc.AddSeconds(hit.StartSeconds ?? turn.StartSeconds ?? 0),
            TurnNo = turn.Index,
            StartSeconds = hit.StartSeconds ?? turn.StartSeconds,
            EndSeconds = hit.EndSeconds ?? turn.EndSeconds,
            Quote = turn.Text[hit.Start..hit.End],
            MatchKind = hit.Match.ToString().ToLowerInvariant(),
            Probability = hit.Probability,
            Machine = hit.IsRemedied ? "remedied" : "breach",
            Reason = StoredWeighing.ToReason(hits.Select(each => each.Reason), StoredWeighing.Of(hit, _model, evidence)),
        };
    }

    // A greeting left out is one omission, however many documents ask for it.
    private FindingRow OfDuty(SessionRow session, Dictionary<int, Turn> turns, IReadOnlyList<DutyResult> duties)
    {
        var duty = duties[0];
        var turn = duty.TurnIndex is { } index ? turns.GetValueOrDefault(index) : null;
        return Finding(session, duty.Rule, "duty", "duty", duty.Rule.Rule.Check.ToString()) with
        {
            OccurredAtUtc = session.StartsAtUtc.AddSeconds(turn?.StartSeconds ?? 0),
            TurnNo = duty.TurnIndex,
            StartSeconds = turn?.StartSeconds,
            EndSeconds = turn?.EndSeconds,
            Quote = turn?.Text,
            Probability = DutyProbability,
            Reason = JsonSerializer.Serialize(duties.Select(each => $"{each.Rule.Citation}：{each.Reason}"), Json),
        };
    }

    // Asking for five stars is no clause of its own; it touches the honesty of ratings (弄虚作假), so it is a lead.
    private IEnumerable<FindingRow> Hints(SessionRow session, Dictionary<int, Turn> turns, CallRecord record) =>
        // Ratings are S3's matter: a hall that has not adopted it owes nothing under it.
        _rulebook.Documents.All(document => document.Id != "S3") ? [] : HintedRating.Find(record.Turns).Select(hint => new FindingRow
        {
            HallCode = session.HallCode,
            FindingId = FindingKeys.Finding(session.SessionId, "review.hinted", $"{hint.TurnIndex}"),
            SessionId = session.SessionId,
            RuleKey = "review.hinted",
            DocumentId = "S3",
            Clause = "三(二)9(6)",
            Kind = "review",
            StaffNo = session.StaffNo,
            OccurredAtUtc = session.StartsAtUtc.AddSeconds(turns[hint.TurnIndex].StartSeconds ?? 0),
            Day = session.Day,
            TurnNo = hint.TurnIndex,
            StartSeconds = turns[hint.TurnIndex].StartSeconds,
            EndSeconds = turns[hint.TurnIndex].EndSeconds,
            Quote = hint.Words,
            Probability = HintProbability,
            Severity = "minor",
            Machine = "breach",
            IsLead = true,
            State = "open",
            Reason = JsonSerializer.Serialize(new[] { $"通话中向办事人要评价（{hint.Words}）" }, Json),
            ScoredUnder = Version,
        });

    private FindingRow Finding(SessionRow session, CompiledRule rule, string kind, string key, string position) => new()
    {
        HallCode = session.HallCode,
        FindingId = FindingKeys.Finding(session.SessionId, key, position),
        SessionId = session.SessionId,
        RuleKey = rule.Rule.Key,
        DocumentId = rule.Document.Id,
        Clause = rule.Rule.Clause,
        Kind = kind,
        StaffNo = session.StaffNo,
        OccurredAtUtc = session.StartsAtUtc,
        Day = session.Day,
        Severity = rule.Rule.Severity.ToString().ToLowerInvariant(),
        Machine = "breach",
        // A document that binds nobody gives a hint, never a charge.
        IsLead = rule.Rule.Status == DocumentStatus.Informative,
        State = "open",
        Reason = "[]",
        ScoredUnder = Version,
    };
}
