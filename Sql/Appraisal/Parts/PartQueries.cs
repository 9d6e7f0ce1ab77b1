namespace Supervision.Sql.Appraisal.Parts;

public sealed class PartQueries(Database database) : Queries(database)
{
    /// <summary>The parts of everybody's score in one period, by person and in the order of the formula.</summary>
    public Task<IReadOnlyList<AppraisalPartRow>> PartsOfPeriod(string hallCode, string period, CancellationToken cancel = default) =>
        Rows<AppraisalPartRow>(new { hallCode, period }, cancel);

    /// <summary>The parts of one person's score, in the order of the formula.</summary>
    public Task<IReadOnlyList<AppraisalPartRow>> Parts(string hallCode, string period, string staffNo, CancellationToken cancel = default) =>
        Rows<AppraisalPartRow>(new { hallCode, period, staffNo }, cancel);

    /// <summary>Empties one period before it is written again.</summary>
    public Task<int> ClearParts(string hallCode, string period, CancellationToken cancel = default) => Execute(new { hallCode, period }, cancel);

    public Task<int> AddPart(IReadOnlyList<AppraisalPartRow> parts, CancellationToken cancel = default) => Execute(parts, cancel);
}
