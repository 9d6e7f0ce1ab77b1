using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Appraisal.Comparison;
using Supervision.Sql;
using Supervision.Sql.Appraisal.Views;
using Supervision.Sql.Halls;
using Supervision.Sql.Rulebook;

namespace Supervision.Dashboard.Appraisal;

/// <summary>Reads what a comparison of halls needs of one hall.</summary>
internal static class HallReader
{
    internal static async Task<HallFigures> Read(Database database, HallRow hall, Period period, CancellationToken cancel)
    {
        var adopted = await new RulebookQueries(database).Adoptions(hall.HallCode, cancel);
        return new HallFigures(hall.HallCode, hall.Name, await new ViewQueries(database).HallSums(hall.HallCode, period.Text, cancel),
            adopted.Where(row => row.ValidFrom <= period.LastDay && (row.ValidTo is null || row.ValidTo >= period.LastDay)).Select(row => row.DocumentId).Distinct().Order(StringComparer.Ordinal).ToList());
    }
}
