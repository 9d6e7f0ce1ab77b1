using System.Globalization;
using System.Runtime.CompilerServices;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Operations.Arrivals;
using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Operations;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Operations.Board;
using Supervision.Sql.Operations.Runs;

namespace Supervision.Dashboard.Operations;

/// <summary>The history of runs: searched by day and state, by page, and as an export. No run is ever removed.</summary>
internal static class RunList
{
    private const int ExportPage = 1000;

    internal static IReadOnlyList<string> States { get; } = ["done", "attention", "failed", "stopped", "running"];

    /// <summary>Runs that the address asks for, newest first, from behind its key on.</summary>
    internal static Task<IReadOnlyList<RunRow>> Page(Visit visit, Database database, string? after, int pageSize, CancellationToken cancel)
    {
        // The key of a run is made like that of a batch: its instant, then its id.
        var (before, id) = OperationsLists.BatchKey(after);
        return new BoardQueries(database).RunPage(visit.Hall.HallCode, OperationsLists.Known(visit.Query["state"]), startedBy: null,
            ArrivalList.DayOf(visit.Query["from"]), ArrivalList.DayOf(visit.Query["to"]), before, id, pageSize, cancel);
    }

    internal static string KeyOf(RunRow run) => string.Create(CultureInfo.InvariantCulture, $"{run.StartedAtUtc.Ticks}.{run.RunId}");

    internal static ExportTable Table(Visit visit, Database database, CancellationToken cancel) => new(OperationsText.Runs,
        [OperationsText.Day, OperationsText.StateHead, OperationsText.Started, OperationsText.Finished, OperationsText.StartedBy, OperationsText.Host], Rows(visit, database, cancel));

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(Visit visit, Database database, [EnumeratorCancellation] CancellationToken cancel)
    {
        string? after = null;
        IReadOnlyList<RunRow> page;
        do
        {
            page = await Page(visit, database, after, ExportPage, cancel);
            foreach (var run in page)
                yield return [run.Day, Words.State(run.State), visit.Local(run.StartedAtUtc), run.FinishedAtUtc is { } end ? visit.Local(end) : null, run.StartedBy, run.Host];
            after = page.Count > 0 ? KeyOf(page[^1]) : null;
        }
        while (page.Count == ExportPage);
    }
}
