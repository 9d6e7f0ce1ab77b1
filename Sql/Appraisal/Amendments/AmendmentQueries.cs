namespace Supervision.Sql.Appraisal.Amendments;

public sealed class AmendmentQueries(Database database) : Queries(database)
{
    /// <summary>Every correction of a period, by person and then in the order they were made.</summary>
    public Task<IReadOnlyList<AmendmentRow>> Amendments(string hallCode, string period, CancellationToken cancel = default) =>
        Rows<AmendmentRow>(new { hallCode, period }, cancel);

    public Task<int> AddAmendment(AmendmentRow amendment, CancellationToken cancel = default) => Execute(amendment, cancel);

    /// <summary>Locked months of a hall between two months, both included, oldest first.</summary>
    public Task<IReadOnlyList<string>> LockedMonths(string hallCode, string firstMonth, string lastMonth, CancellationToken cancel = default) =>
        Rows<string>(new { hallCode, firstMonth, lastMonth }, cancel);
}
