using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Scheduling;
using Supervision.Sql;
using Supervision.Sql.Operations.Runs;

namespace Supervision.Dashboard.Operations;

/// <summary>The latest run with its stages, earlier runs, and the buttons that start the night or a stage.</summary>
public partial class RunsPage
{
    private const int RunsShown = 20;
    private IReadOnlyList<RunRow> _runs = [];
    private IReadOnlyList<RunStageRow> _stages = [];
    private RunRow? _run;
    private DateTimeOffset? _next;
    private string? _nextKey;

    [Parameter] public string Hall { get; set; } = "";

    [Parameter] public string? Run { get; set; }

    [SupplyParameterFromQuery(Name = "asked")] public bool Asked { get; set; }

    /// <summary>Start and id of the last run shown.</summary>
    [SupplyParameterFromQuery(Name = "after")] public string? After { get; set; }

    [SupplyParameterFromForm(FormName = "stage", Name = "stage")] public string? Stage { get; set; }

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IServiceProvider Services { get; init; }

    // A dashboard beside a worker of its own runs no scheduler.
    private NightSchedule? Schedule => Services.GetService<NightSchedule>();

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        var queries = new RunQueries(Database);
        // One more than shown tells whether another page follows.
        var runs = await RunList.Page(Visit, Database, After, RunsShown + 1, cancel);
        _runs = runs.Take(RunsShown).ToList();
        _nextKey = runs.Count > RunsShown ? RunList.KeyOf(_runs[^1]) : null;
        // The newest on its own: the list may stand on a later page or under a filter.
        _run = Run is null ? (await queries.RecentRuns(Hall, 1, cancel) is [var newest] ? newest : null) : await queries.Run(Run, cancel);
        // The id in the address may be another hall's run.
        if (_run is not null && _run.HallCode != Hall)
            _run = null;
        if (_run is not null)
            _stages = await queries.Stages(_run.RunId, cancel);
        if (Schedule is { } schedule)
            _next = await schedule.NextNight(Hall, cancel);
    }

    private Task Start() => Ask([]);

    private async Task Ask(string[] stages)
    {
        if (Schedule is { } schedule)
        {
            await schedule.RunNow(Hall, stages, Visit.AccountId, Visit.Context.RequestAborted);
            await new AuditLog(Database, Time).Add(Hall, Visit.AccountId, AuditAction.Run, "hall", Hall, new { stages }, Visit.Context.RequestAborted);
        }
        Navigation.NavigateTo(Visit.At("operations/runs?asked=true"));
    }
}
