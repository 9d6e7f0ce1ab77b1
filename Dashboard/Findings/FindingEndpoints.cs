using Supervision.Dashboard.Findings.Appeals;
using Supervision.Dashboard.Findings.Bench.Evidence;
using Supervision.Dashboard.Findings.Bench.Verdicts;
using Supervision.Dashboard.Findings.Footage;
using Supervision.Dashboard.Findings.Pack;
using Supervision.Dashboard.Findings.Queue;
using Supervision.Dashboard.Findings.Views;
using Supervision.Dashboard.Layout;

namespace Supervision.Dashboard.Findings;

/// <summary>Everything of the officer's bench that is no page.</summary>
internal static class FindingEndpoints
{
    internal static void MapFindings(this IEndpointRouteBuilder app)
    {
        app.MapBulkVerdict();
        app.MapVerdictForm();
        app.MapPlayback();
        app.MapMissedForm();
        app.MapAppeals();
        app.MapViews();
        app.MapFootage();
        app.MapPack();
        app.MapPosters();
        app.MapExport("queue", QueueExport.Table);
        app.MapExport("footage", FootageView.Table);
    }
}
