namespace Supervision.Sql.Findings;

public sealed partial class FindingQueries
{
    /// <summary>Findings of the hall days from the first to the last, withdrawn ones left out, one at a time.</summary>
    public IAsyncEnumerable<FindingRow> FindingsOfDays(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Stream<FindingRow>(new { hallCode, firstDay, lastDay }, cancel);
}
