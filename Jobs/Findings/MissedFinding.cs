using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Jobs.Findings;

/// <summary>What an officer finds that the machine did not mark, and a session in which nothing was found.</summary>
public sealed class MissedFinding(Database database, TimeProvider time)
{
    /// <summary>Stands in <see cref="FindingRow.ScoredUnder"/> where a person and no rule version found it.</summary>
    public const string ByPerson = "person";

    /// <summary>Adds a finding of this rule to the session; the verdict is given on it like on any other.</summary>
    /// <returns>Null where the session or the rule does not exist, or no words say what happened.</returns>
    public async Task<FindingRow?> Add(string hallCode, string sessionId, string ruleKey, string words, CancellationToken cancel = default)
    {
        var session = await new FindingQueries(database).Session(hallCode, sessionId, cancel);
        // What binds is what the hall had adopted that day, its own texts among it.
        var documents = (await RulebookShelf.Of(database, hallCode, cancel)).InForce(session?.Day ?? default);
        var (document, rule) = documents.SelectMany(document => document.Rules.Select(rule => (document, rule))).FirstOrDefault(pair => pair.rule.Key == ruleKey);
        if (session is null || rule is null || string.IsNullOrWhiteSpace(words) || words.Length > VerdictRequest.MaxNote)
            return null;
        var finding = new FindingRow
        {
            HallCode = hallCode,
            // By the words: the same report sent twice is one finding.
            FindingId = FindingKeys.Finding(sessionId, ruleKey, $"{ByPerson} {words.Trim()}"),
            SessionId = sessionId,
            RuleKey = ruleKey,
            DocumentId = document.Id,
            Clause = rule.Clause,
            Kind = session.Kind == "call" ? "phrase" : session.Kind,
            StaffNo = session.StaffNo,
            PostCode = session.PostCode,
            OccurredAtUtc = session.StartsAtUtc,
            Day = session.Day,
            Quote = words.Trim(),
            // A person has heard it; the verdict on it is still another officer's to give.
            Probability = 1,
            Severity = rule.Severity.ToString().ToLowerInvariant(),
            Machine = "breach",
            State = "open",
            Reason = "[]",
            ScoredUnder = ByPerson,
        };
        await new FindingQueries(database).SaveFinding([finding], cancel);
        return finding;
    }

    /// <summary>Closes an open session without findings: the officer heard or read it and found nothing.</summary>
    /// <returns>Overtaken where it is not open or holds open findings; barred where the officer is too near to whom it is about.</returns>
    public async Task<VerdictAnswer> NothingFound(string hallCode, string sessionId, Officer officer, CancellationToken cancel = default)
    {
        await using var transaction = await database.Begin(cancel);
        var findings = await new FindingQueries(transaction).FindingsOfSession(hallCode, sessionId, cancel);
        var session = await new FindingQueries(transaction).Session(hallCode, sessionId, cancel);
        // Something still open in the session contradicts that nothing was found.
        if (session is not { State: "open" } || findings.Any(finding => finding.State == "open"))
            return VerdictAnswer.Overtaken;
        // To clear a colleague is a judgement like any other.
        if (await BarOf(transaction, session, officer, cancel) != Bar.None)
            return VerdictAnswer.Barred;
        await new VerdictQueries(transaction).SetSessionState(hallCode, sessionId, "decided", 0, 0, cancel);
        await new AuditLog(transaction, time).Add(hallCode, officer.AccountId, AuditAction.Verdict, "session", sessionId, new { Outcome = "nothing found" }, cancel);
        await transaction.Commit(cancel);
        return VerdictAnswer.Saved;
    }

    /// <summary>Whether an officer may judge a session as a whole.</summary>
    public static async Task<Bar> BarOf(Database database, SessionRow session, Officer officer, CancellationToken cancel = default) =>
        DueProcess.Party(officer, new Accused(session.StaffNo, await new VerdictQueries(database).Departments(session.HallCode, session.StaffNo, session.PostCode, session.Day, cancel)));
}
