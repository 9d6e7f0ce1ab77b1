using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Learning.Rules;

namespace Supervision.Jobs.Findings;

/// <summary>Where every stage puts what it suspects. A human verdict outlasts whatever a later night finds.</summary>
public sealed class FindingBook(Transaction transaction)
{
    private readonly FindingQueries _queries = new(transaction);
    private HashSet<string>? _leadRules;

    /// <summary>
    /// Brings one session's findings to what the machine finds now. Findings that nobody judged are added, changed or
    /// withdrawn; judged ones, those that wait for a second officer too, keep their content and are marked revised where
    /// the evidence now says something else.
    /// A session without any finding is not written unless it is a blind sample or known already.
    /// </summary>
    /// <param name="session">State and OpenFindings are computed here and may hold anything; so may Priority, except that a new blind sample brings its place.</param>
    /// <param name="findings">All findings of this session under the current rules; State and Revised are set here.</param>
    public async Task Replace(SessionRow session, IReadOnlyList<FindingRow> findings, CancellationToken cancel = default)
    {
        var known = await _queries.FindingsOfSession(session.HallCode, session.SessionId, cancel);
        var earlier = await _queries.Session(session.HallCode, session.SessionId, cancel);
        // Most calls are clean: a row for each would bury the sessions that somebody has to look at.
        if (findings.Count == 0 && known.Count == 0 && earlier is null && !session.IsSample)
            return;
        // What a person has spoken on is never overwritten by a new score; it is marked as revised instead.
        var judged = await Judged(session, known, cancel);
        var leads = await LeadRules(session.HallCode, cancel);
        var now = findings.Select(finding => finding with
        {
            State = "open", Revised = false, IsDemoted = !finding.IsLead && leads.Contains(finding.RuleKey), IsLead = finding.IsLead || leads.Contains(finding.RuleKey),
        }).ToList();
        await Save(now, known, judged, cancel);
        var open = now.Where(finding => !judged.ContainsKey(finding.FindingId)).Concat(judged.Values.Where(finding => finding.State == "open")).ToList();
        // A sample keeps a place in the queue though nothing was found in it: missed breaches are what it is drawn for.
        var isBlind = (session.IsSample || earlier is { IsSample: true }) && judged.Count == 0;
        await _queries.SaveSession(session with
        {
            OpenFindings = open.Count,
            Priority = open.Count > 0
                ? open.Max(finding => FindingPriority.Of(finding.Severity, finding.Probability, finding.IsLead))
                : isBlind ? PlaceOf(session, earlier) : 0,
            IsSample = session.IsSample || earlier is { IsSample: true },
            State = StateOf(session, earlier, open.Count, judged.Count),
        }, cancel);
    }

    /// <summary>Rules whose measured precision lies under the hall's floor: what they flag is shown and not counted.</summary>
    private async Task<HashSet<string>> LeadRules(string hallCode, CancellationToken cancel) =>
        _leadRules ??= (await new RuleQueries(transaction).RuleStandings(hallCode, cancel)).Where(standing => standing.State == "lead").Select(standing => standing.RuleKey).ToHashSet();

    // A serious first verdict leaves its finding open for the second officer: it is a person's word all the same.
    private async Task<Dictionary<string, FindingRow>> Judged(SessionRow session, IReadOnlyList<FindingRow> known, CancellationToken cancel)
    {
        var spoken = known.Any(finding => finding.State == "open")
            ? (await new VerdictQueries(transaction).VerdictsOfSession(session.HallCode, session.SessionId, cancel)).Select(verdict => verdict.FindingId).ToHashSet()
            : [];
        return known.Where(finding => finding.State == "decided" || (finding.State == "open" && spoken.Contains(finding.FindingId))).ToDictionary(finding => finding.FindingId);
    }

    private async Task Save(List<FindingRow> now, IReadOnlyList<FindingRow> known, Dictionary<string, FindingRow> judged, CancellationToken cancel)
    {
        var current = now.ToDictionary(finding => finding.FindingId);
        foreach (var old in known.Where(finding => finding.State == "open" && !judged.ContainsKey(finding.FindingId) && !current.ContainsKey(finding.FindingId)))
            // Withdrawn and not deleted: whoever has seen it can still be told what became of it.
            await _queries.WithdrawFinding(old.HallCode, old.FindingId, cancel);
        // What a person found has no machine twin that could be missing.
        foreach (var old in judged.Values.Where(old => old.ScoredUnder != MissedFinding.ByPerson).Where(old => !current.TryGetValue(old.FindingId, out var found) || Differs(old, found)))
            await _queries.MarkRevised(old.HallCode, old.FindingId, cancel);
        var changes = now.Where(finding => !judged.ContainsKey(finding.FindingId)).ToList();
        if (changes.Count > 0)
            await _queries.SaveFinding(changes, cancel);
    }

    // What the officer judged: the words or minutes, who, and where. A new probability is not new evidence.
    private static bool Differs(FindingRow judged, FindingRow found) =>
        judged.Quote != found.Quote || judged.Minutes != found.Minutes || judged.StaffNo != found.StaffNo
        || judged.PostCode != found.PostCode || judged.Machine != found.Machine;

    // A sample that moved in the queue from one night to the next would be known by it.
    private static double PlaceOf(SessionRow session, SessionRow? earlier) =>
        earlier is { IsSample: true, Priority: > 0 } ? earlier.Priority
        : session is { IsSample: true, Priority: > 0 } ? session.Priority
        : FindingPriority.OfSample(session.SessionId, []);

    private static string StateOf(SessionRow session, SessionRow? earlier, int open, int judged) =>
        open > 0 || (session.IsSample && earlier is null) ? "open"
        : judged > 0 || earlier is { State: "decided" } ? "decided"
        // Scoring again must not take an unread sample out of the queue.
        : earlier is { IsSample: true, State: "open" } ? "open"
        : "withdrawn";
}
