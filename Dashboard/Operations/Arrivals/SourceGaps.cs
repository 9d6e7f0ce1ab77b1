using Supervision.Dashboard.Accounts;
using Supervision.Sql;
using Supervision.Sql.Operations.Arrivals;

namespace Supervision.Dashboard.Operations.Arrivals;

/// <summary>What exactly is missing, of the sources whose due pieces are known one by one.</summary>
internal static class SourceGaps
{
    // More than anybody fetches by hand: then the whole delivery is missing.
    private const int Most = 200;

    /// <summary>Whether the source's missing pieces can be named.</summary>
    internal static bool Tell(string source) => source is "transcripts" or "recordings" or "roster";

    internal static bool Has(ArrivalRow row) => Tell(row.Source) && row.Expected is { } due && row.Parsed < due;

    internal static string Address(Visit visit, ArrivalRow row) => visit.At($"operations/arrivals/source?name={row.Source}&day={row.Day:yyyy-MM-dd}");

    internal static Task<IReadOnlyList<SourceGapRow>> Of(Visit visit, Database database, string source, DateOnly day)
    {
        var queries = new ArrivalQueries(database);
        var (hall, from, until, cancel) = (visit.Hall.HallCode, visit.StartUtc(day), visit.StartUtc(day.AddDays(1)), visit.Context.RequestAborted);
        return source switch
        {
            "transcripts" => queries.MissingTranscripts(hall, from, until, Most, cancel),
            "recordings" => queries.MissingRecordings(hall, from, until, Most, cancel),
            _ => queries.MissingRosters(hall, day, Most, cancel),
        };
    }
}
