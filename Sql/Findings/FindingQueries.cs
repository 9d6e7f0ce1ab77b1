namespace Supervision.Sql.Findings;

public sealed partial class FindingQueries(Database database) : Queries(database)
{
    public Task<SessionRow?> Session(string hallCode, string sessionId, CancellationToken cancel = default) =>
        Row<SessionRow>(new { hallCode, sessionId }, cancel);

    /// <summary>Every finding of one session, withdrawn ones included, in order of time.</summary>
    public Task<IReadOnlyList<FindingRow>> FindingsOfSession(string hallCode, string sessionId, CancellationToken cancel = default) =>
        Rows<FindingRow>(new { hallCode, sessionId }, cancel);

    /// <summary>Adds the session or brings the existing one to these values.</summary>
    public Task<int> SaveSession(SessionRow session, CancellationToken cancel = default) => Execute(session, cancel);

    /// <summary>Adds findings or brings unjudged ones to these values; one that any officer has judged stays as it was.</summary>
    public Task<int> SaveFinding(IReadOnlyList<FindingRow> findings, CancellationToken cancel = default) => Execute(findings, cancel);

    /// <summary>Takes back an unjudged finding that the evidence no longer supports.</summary>
    public Task<int> WithdrawFinding(string hallCode, string findingId, CancellationToken cancel = default) => Execute(new { hallCode, findingId }, cancel);

    /// <summary>Marks a judged finding whose evidence has changed since; the verdict stays.</summary>
    public Task<int> MarkRevised(string hallCode, string findingId, CancellationToken cancel = default) => Execute(new { hallCode, findingId }, cancel);

    /// <summary>Records that evidence was looked at under these rules.</summary>
    public Task<int> SaveEvidenceScore(IReadOnlyList<EvidenceScoreRow> scores, CancellationToken cancel = default) => Execute(scores, cancel);
}
