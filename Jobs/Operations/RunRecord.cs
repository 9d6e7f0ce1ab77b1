using Supervision.Ingest.Inbox;
using System.Data.Common;
using Supervision.Sql;
using Supervision.Sql.Operations.Runs;

namespace Supervision.Jobs.Operations;

/// <summary>Keeps a run's rows in the database: what waits, runs, is done, and how far, once a second.</summary>
internal sealed class RunRecord(Database database, TimeProvider time, IProgress<StageStatus>? watch) : IDisposable
{
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(1);

    // A third of the lifetime: two renewals may fail before the lease is lost.
    private static readonly TimeSpan RenewEvery = WorkLease.Lifetime / 3;

    private readonly RunQueries _runs = new(database);
    private readonly CancellationTokenSource _ended = new();
    private readonly List<string> _failures = [];

    // The beat and the stage's end both write the stage's row; the end must be the last.
    private readonly SemaphoreSlim _writing = new(1);
    private RunStageRow[] _rows = [];
    private string _runId = "";
    private int _current = -1;
    // One reference: two numbers written by the stage and read by the beat could otherwise be of two reports.
    private volatile Progressed _progress = new(default);

    /// <summary>One line per failed stage.</summary>
    public IReadOnlyList<string> Failures => _failures;

    private DateTime NowUtc => time.GetUtcNow().UtcDateTime;

    public async Task Begin(Night night, string startedBy, IReadOnlyList<NightStage> stages, CancellationToken cancel)
    {
        _runId = night.RunId;
        await using var transaction = await database.Begin(cancel);
        var runs = new RunQueries(transaction);
        // Whoever holds the lease is the only one at work: a run that still says running has died.
        await runs.StopStaleRuns(night.HallCode, NowUtc, cancel);
        await runs.AddRun(new RunRow
        {
            RunId = night.RunId, HallCode = night.HallCode, Day = night.Today, StartedAtUtc = NowUtc,
            State = "running", StartedBy = startedBy, Host = Environment.MachineName,
        }, cancel);
        _rows = stages.Select((stage, index) => new RunStageRow { RunId = night.RunId, StageNo = index + 1, Stage = stage.Key, State = "waiting" }).ToArray();
        await runs.AddStage(_rows, cancel);
        await transaction.Commit(cancel);
    }

    /// <summary>Runs one stage and records its end: done, failed or stopped.</summary>
    public async Task<string> Stage(NightStage stage, Func<IProgress<StageProgress>, Task<StageOutcome>> work, CancellationToken cancel)
    {
        // Before the stage moves on: a beat in between would write the old stage's numbers into the new row.
        _progress = new Progressed(default);
        _current++;
        await Save(row => row with { State = "running", StartedAtUtc = NowUtc });
        try
        {
            cancel.ThrowIfCancellationRequested();
            var outcome = await work(new Latest(this));
            await End("done", outcome, outcome.Note);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await End("stopped", default, null);
        }
        catch (Exception error)
        {
            // Whatever a stage throws ends that stage, never the record of the run.
            _failures.Add($"{stage.Key}: {error.Message.ReplaceLineEndings(" ")}");
            await End("failed", default, error.ToString());
        }
        return _rows[_current].State;
    }

    /// <summary>Writes progress and renews the lease until the run ends; stops the work when the lease is lost.</summary>
    public async Task Beat(WorkLease lease, CancellationTokenSource work)
    {
        using var timer = new PeriodicTimer(BeatEvery, time);
        var renewed = time.GetTimestamp();
        try
        {
            while (await timer.WaitForNextTickAsync(_ended.Token))
            {
                await SaveProgress();
                if (time.GetElapsedTime(renewed) < RenewEvery)
                    continue;
                if (!await Renewed(lease))
                    await work.CancelAsync();
                else
                    renewed = time.GetTimestamp();
            }
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
    }

    public async Task EndBeat(Task beat)
    {
        await _ended.CancelAsync();
        await beat;
    }

    public void Dispose()
    {
        _ended.Dispose();
        _writing.Dispose();
    }

    public Task Finish(NightReport report) => _runs.FinishRun(_runId, report.State, NowUtc, report.ToJson());

    private async Task<bool> Renewed(WorkLease lease)
    {
        try
        {
            return await lease.Renew(_ended.Token);
        }
        catch (DbException)
        {
            // A busy or unreachable database is not another owner; the next beat asks again.
            return true;
        }
    }

    private async Task SaveProgress()
    {
        var (done, total) = _progress.Value;
        try
        {
            await Save(row => row.State == "running" && (row.Done != done || row.Total != total) ? row with { Done = done, Total = total } : null);
        }
        catch (DbException)
        {
            // Progress is a courtesy: the next beat writes it.
        }
    }

    private Task End(string state, StageOutcome outcome, string? note)
    {
        var (done, total) = _progress.Value;
        return Save(row => row with
        {
            State = state,
            // A stage that had nothing to report on the way still ends at its full count.
            Done = state == "done" ? Math.Max(done, outcome.Read) : done,
            Total = state == "done" ? Math.Max(total, outcome.Read) : total,
            Kept = outcome.Kept,
            Dropped = outcome.Dropped,
            Written = outcome.Written,
            FinishedAtUtc = NowUtc,
            Note = note,
        });
    }

    /// <param name="change">The current stage's new row, or null to leave it.</param>
    private async Task Save(Func<RunStageRow, RunStageRow?> change)
    {
        await _writing.WaitAsync();
        try
        {
            if (_current < 0 || change(_rows[_current]) is not { } row)
                return;
            _rows[_current] = row;
            watch?.Report(StageStatus.Of(row, NowUtc));
            await _runs.SaveStage(row);
        }
        finally
        {
            _writing.Release();
        }
    }

    private sealed record Progressed(StageProgress Value);

    private sealed class Latest(RunRecord record) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => record._progress = new Progressed(value);
    }
}
