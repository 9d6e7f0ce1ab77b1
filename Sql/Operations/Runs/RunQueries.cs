namespace Supervision.Sql.Operations.Runs;

/// <summary>Nightly runs and their stages, as the operations page shows them live.</summary>
public sealed class RunQueries(Database database) : Queries(database)
{
    public Task<int> AddRun(RunRow run, CancellationToken cancel = default) => Execute(run, cancel);

    public Task<int> AddStage(IReadOnlyList<RunStageRow> stages, CancellationToken cancel = default) => Execute(stages, cancel);

    public Task<int> SaveStage(RunStageRow stage, CancellationToken cancel = default) => Execute(stage, cancel);

    public Task<int> FinishRun(string runId, string state, DateTime finishedAtUtc, string? summary, CancellationToken cancel = default) =>
        Execute(new { runId, state, finishedAtUtc, summary }, cancel);

    /// <summary>Marks runs stopped that still say running; only for who holds the hall's lease.</summary>
    public Task<int> StopStaleRuns(string hallCode, DateTime nowUtc, CancellationToken cancel = default) =>
        Execute(new { hallCode, nowUtc }, cancel);

    public Task<RunRow?> Run(string runId, CancellationToken cancel = default) => Row<RunRow>(new { runId }, cancel);

    public Task<IReadOnlyList<RunStageRow>> Stages(string runId, CancellationToken cancel = default) =>
        Rows<RunStageRow>(new { runId }, cancel);

    /// <summary>The newest runs of one hall, newest first.</summary>
    public Task<IReadOnlyList<RunRow>> RecentRuns(string hallCode, int pageSize, CancellationToken cancel = default) =>
        Rows<RunRow>(new { hallCode, pageSize }, cancel);

    /// <summary>Sessions of a hall that wait for an officer.</summary>
    public Task<long> OpenSessions(string hallCode, CancellationToken cancel = default) => Value<long>(new { hallCode }, cancel);

    public Task<RunTotalsRow?> RunTotals(string hallCode, string runId, CancellationToken cancel = default) =>
        Row<RunTotalsRow>(new { hallCode, runId }, cancel);
}
