using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Scheduling;
using Supervision.Sql;
using Supervision.Sql.Operations.Runs;

namespace Supervision.Dashboard.Operations;

/// <summary>Live progress of a run, and running one stage again.</summary>
internal static class RunEndpoints
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    internal static void MapRuns(this IEndpointRouteBuilder app)
    {
        app.MapGet("/h/{hall}/operations/live/{run}", async (string run, HttpContext context, Visit visit, Database database, TimeProvider time) =>
            // The run's own hall decides, as its id alone would open another hall's.
            await new RunQueries(database).Run(run, context.RequestAborted) is { } row && row.HallCode == visit.Hall.HallCode
                ? TypedResults.ServerSentEvents(Progress(run, database, time, context.RequestAborted))
                : Results.StatusCode(StatusCodes.Status404NotFound));
        app.MapPost("/h/{hall}/operations/stage", RunStage);
    }

    /// <summary>The stages each second until the run has ended; each event is complete, so that a lost one does no harm.</summary>
    private static async IAsyncEnumerable<SseItem<LiveRun>> Progress(string runId, Database database, TimeProvider time, [EnumeratorCancellation] CancellationToken cancel)
    {
        var queries = new RunQueries(database);
        string state;
        do
        {
            var run = await queries.Run(runId, cancel);
            // A run that is gone cannot end any more: the stream must.
            state = run?.State ?? "stopped";
            var stages = await queries.Stages(runId, cancel);
            yield return new SseItem<LiveRun>(new LiveRun(state, stages.Select(LiveStage.Of).ToList()), "stages");
            await Task.Delay(Pause, time, cancel);
        }
        while (state == "running");
    }

    private static async Task<IResult> RunStage(HttpContext context, Visit visit, Database database, TimeProvider time, IServiceProvider services)
    {
        var stage = (await context.Request.ReadFormAsync(context.RequestAborted))["stage"].ToString();
        // Without a scheduler here the request would wait for nobody.
        if (NightStages.All.All(known => known.Key != stage) || services.GetService<NightSchedule>() is not { } schedule)
            return Results.BadRequest();
        await schedule.RunNow(visit.Hall.HallCode, [stage], visit.AccountId, context.RequestAborted);
        await new AuditLog(database, time).Add(visit.Hall.HallCode, visit.AccountId, AuditAction.Run, "stage", stage, new { stage }, context.RequestAborted);
        return Results.LocalRedirect(visit.At("operations/runs?asked=true"));
    }
}

/// <summary>One event of the stream, in words and figures as the page shows them.</summary>
internal sealed record LiveRun(string State, IReadOnlyList<LiveStage> Stages);

internal sealed record LiveStage(int Number, string Word, string Tone, long Done, long Total, string Progress, string Kept, string Dropped, string Written)
{
    internal static LiveStage Of(RunStageRow stage) => new(stage.StageNo, Words.State(stage.State), Words.Tone(stage.State), stage.Done, stage.Total,
        Figure(stage.Done) + " / " + Figure(stage.Total), Figure(stage.Kept), Figure(stage.Dropped), Figure(stage.Written));

    private static string Figure(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
