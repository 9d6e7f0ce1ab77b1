using Supervision.Dashboard.Findings.Appeals;
using Supervision.Dashboard.Findings.Bench;
using Supervision.Dashboard.Findings.Queue;
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
        app.MapExport("queue", QueueExport.Table);
    }
}
