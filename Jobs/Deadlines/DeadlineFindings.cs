using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Deadlines;

/// <summary>Turns broken deadlines into sessions and findings; what is unchanged since the last night is not written again.</summary>
/// <param name="keepsSteps">Whether the hall records steps of this kind here at all; if not, their absence proves nothing.</param>
internal sealed class DeadlineFindings(string hallCode, ClockDesk desk, IReadOnlyList<FindingRow> known, bool keepsSteps)
{
    private const string ScoredUnder = "deadlines 1";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ILookup<string, FindingRow> _known = known.ToLookup(finding => finding.SessionId);

    /// <summary>The kind of a session about a duty of the unit, which names no person.</summary>
    internal const string UnitKind = "ledger";

    public async Task<bool> Write(Transaction transaction, SubjectClocks clocks, CancellationToken cancel)
    {
        if (clocks.Subject.Kind is not ("review" or "comment"))
            return await Replace(transaction, clocks, clocks.Breaches, cancel);
        // Who was rated or wrote about does not verify or answer: that duty is the unit's, in a session of its own without a name.
        var late = clocks.Breaches.Where(breach => breach.Clock is { } clock && (keepsSteps || clock.StoppedAtUtc is not null)).ToList();
        var unit = clocks with { Subject = new ClockSubject(UnitKind, $"{clocks.Subject.Kind}/{clocks.Subject.Key}", null, null) };
        var written = await Replace(transaction, unit, late, cancel);
        // A comment is judged by its words, elsewhere; its session is not touched here.
        if (clocks.Subject.Kind == "comment")
            return written;
        return await Replace(transaction, clocks, [.. clocks.Breaches.Where(breach => breach.Clock is null)], cancel) || written;
    }

    private async Task<bool> Replace(Transaction transaction, SubjectClocks clocks, IReadOnlyList<DeadlineBreach> breaches, CancellationToken cancel)
    {
        var session = Session(clocks);
        var findings = breaches.Select(breach => Finding(session, breach)).ToList();
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
        return new SessionRow
        {
            HallCode = hallCode, SessionId = FindingKeys.Session(hallCode, clocks.Subject.Kind, clocks.Subject.Key), Kind = clocks.Subject.Kind, SubjectKey = clocks.Subject.Key,
            StaffNo = clocks.Subject.StaffNo, PostCode = clocks.Subject.PostCode, Day = desk.DateOf(clocks.AtUtc),
            StartsAtUtc = clocks.AtUtc, EndsAtUtc = clocks.AtUtc, State = "open",
        };
    }

    private FindingRow Finding(SessionRow session, DeadlineBreach breach)
    {
        var clock = breach.Clock;
        return new FindingRow
        {
            HallCode = hallCode, FindingId = FindingKeys.Finding(session.SessionId, breach.Rule.Key, clock?.ClockId ?? "evidence"), SessionId = session.SessionId,
            RuleKey = breach.Rule.Key, DocumentId = breach.Rule.Document, Clause = breach.Rule.Clause, Kind = session.Kind,
            StaffNo = session.StaffNo, PostCode = session.PostCode, OccurredAtUtc = breach.AtUtc, Day = session.Day,
            Probability = breach.Probability, Severity = breach.Rule.Severity, Machine = "breach", IsLead = breach.Probability < 0.5, State = "open",
            ScoredUnder = ScoredUnder, Reason = Reason(breach),
        };
    }

    // A reason without anything shown keeps the form it always had, so that no judged finding is marked revised for nothing.
    private static string Reason(DeadlineBreach breach) => breach.Shown is { } shown
        ? JsonSerializer.Serialize(new { text = breach.Rule.Text, shown, start_day_counts = (bool?)null }, Json)
        : JsonSerializer.Serialize(new
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
