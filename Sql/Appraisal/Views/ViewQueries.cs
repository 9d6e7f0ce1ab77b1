namespace Supervision.Sql.Appraisal.Views;

/// <summary>The appraisal seen by unit, post and hall.</summary>
public sealed class ViewQueries(Database database) : Queries(database)
{
    /// <summary>Every unit in every month between two, both included.</summary>
    /// <param name="day">The day whose unit a person is counted in.</param>
    public Task<IReadOnlyList<UnitMonth>> UnitMonths(string hallCode, string firstMonth, string lastMonth, DateOnly day, CancellationToken cancel = default) =>
        Rows<UnitMonth>(new { hallCode, firstMonth, lastMonth, day }, cancel);

    /// <summary>Confirmed breaches by hall date, both days included; leads and praise left out.</summary>
    public Task<IReadOnlyList<ConfirmedPlace>> ConfirmedPlaces(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<ConfirmedPlace>(new { hallCode, firstDay, lastDay }, cancel);

    /// <summary>One hall's period in sums; null where it has no scores.</summary>
    public Task<HallSum?> HallSums(string hallCode, string period, CancellationToken cancel = default) => Row<HallSum>(new { hallCode, period }, cancel);
}
