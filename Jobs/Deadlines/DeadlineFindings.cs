using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Deadlines;

/// <summary>Turns broken deadlines into sessions and findings; what is unchanged since the last night is not written again.</summary>
internal sealed class DeadlineFindings(string hallCode, ClockDesk desk, IReadOnlyList<FindingRow> known)
{
    private const string ScoredUnder = "deadlines 1";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ILookup<string, FindingRow> _known = known.ToLookup(finding => finding.SessionId);

    public async Task<bool> Write(Transaction transaction, SubjectClocks clocks, CancellationToken cancel)
    {
        var session = Session(clocks);
        var findings = clocks.Breaches.Select(breach => Finding(session, breach)).ToList();
        if (IsKnown(session.SessionId, findings))
            return false;
        await new FindingBook(transaction).Replace(session, findings, cancel);
        return true;
    }

    private bool IsKnown(string sessionId, List<FindingRow> findings)
    {
        var open = _known[sessionId].Where(finding => finding.State != "withdrawn").ToDictionary(finding => finding.FindingId);
        return open.Count == findings.Count && findings.All(finding => open.TryGetValue(finding.FindingId, out var old)
            && old.Reason == finding.Reason && old.StaffNo == finding.StaffNo && old.PostCode == finding.PostCode && old.Probability == finding.Probability);
    }

    private SessionRow Session(SubjectClocks clocks)
    {
        // The words of a comment are judged in a session of their own.
        var subject = clocks.Subject.Kind == "comment" ? $"{clocks.Subject.Key} clocks" : clocks.Subject.Key;
        return new SessionRow
        {
            HallCode = hallCode, SessionId = FindingKeys.Session(hallCode, clocks.Subject.Kind, subject), Kind = clocks.Subject.Kind, SubjectKey = subject,
            StaffNo = clocks.Subject.StaffNo, PostCode = clocks.Subject.PostCode, Day = desk.DateOf(clocks.AtUtc),
            StartsAtUtc = clocks.AtUtc, EndsAtUtc = clocks.AtUtc, State = "open",
        };
    }

    private FindingRow Finding(SessionRow session, DeadlineBreach breach)
    {
        var clock = breach.Clock;
        // Who was rated or wrote about does not verify or answer: that is the unit's duty.
        var isUnits = clock is not null && session.Kind is "review" or "comment";
        return new FindingRow
        {
            HallCode = hallCode, FindingId = FindingKeys.Finding(session.SessionId, breach.Rule.Key, clock?.ClockId ?? "evidence"), SessionId = session.SessionId,
            RuleKey = breach.Rule.Key, DocumentId = breach.Rule.Document, Clause = breach.Rule.Clause, Kind = session.Kind,
            StaffNo = isUnits ? null : session.StaffNo, PostCode = session.PostCode, OccurredAtUtc = breach.AtUtc, Day = session.Day,
            Probability = breach.Probability, Severity = breach.Rule.Severity, Machine = "breach", IsLead = breach.Probability < 0.5, State = "open",
            ScoredUnder = ScoredUnder, Reason = Reason(breach),
        };
    }

    private static string Reason(DeadlineBreach breach) => JsonSerializer.Serialize(new
    {
        text = breach.Rule.Text,
        started = breach.Clock?.StartedAtUtc,
        length = breach.Clock?.Length,
        unit = breach.Clock?.Unit,
        start_day_counts = breach.Clock?.StartDayCounts,
        due = breach.Clock?.DueAtUtc,
        ended = breach.Clock?.StoppedAtUtc,
        calendar = breach.Clock?.CalendarVersion,
    }, Json);
}
