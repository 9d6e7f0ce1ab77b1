namespace Supervision.Sql.Findings.Statements;

/// <summary>What staff say about findings.</summary>
public sealed class StatementQueries(Database database) : Queries(database)
{
    /// <summary>Of all findings of a session, oldest first.</summary>
    public Task<IReadOnlyList<StaffStatementRow>> StatementsOfSession(string hallCode, string sessionId, CancellationToken cancel = default) =>
        Rows<StaffStatementRow>(new { hallCode, sessionId }, cancel);

    /// <summary>Of one person, oldest first.</summary>
    public Task<IReadOnlyList<StaffStatementRow>> StatementsOfStaff(string hallCode, string staffNo, CancellationToken cancel = default) =>
        Rows<StaffStatementRow>(new { hallCode, staffNo }, cancel);

    /// <summary>How many there are about one finding.</summary>
    public Task<int> StatementCount(string hallCode, string findingId, CancellationToken cancel = default) => Value<int>(new { hallCode, findingId }, cancel);

    public Task<int> AddStatement(StaffStatementRow statement, CancellationToken cancel = default) => Execute(statement, cancel);
}
