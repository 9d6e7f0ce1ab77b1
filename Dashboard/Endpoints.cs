using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Appraisal;
using Supervision.Dashboard.Audit;
using Supervision.Dashboard.Calls;
using Supervision.Dashboard.Deadlines;
using Supervision.Dashboard.Findings;
using Supervision.Dashboard.Inspections;
using Supervision.Dashboard.Layout;
using Supervision.Dashboard.Operations;
using Supervision.Dashboard.Operations.Arrivals;
using Supervision.Dashboard.Operations.Items;
using Supervision.Dashboard.Presence.Day;
using Supervision.Dashboard.Rulebook;

namespace Supervision.Dashboard;

/// <summary>All addresses of the program. Each page and endpoint needs its line in <see cref="Access"/>.</summary>
internal static class Endpoints
{
    internal static void MapEndpoints(this WebApplication app)
    {
        // Style sheets, scripts and fonts carry nothing of any hall.
        app.MapStaticAssets().AllowAnonymous();
        // Alive without the database: a restart would not bring a lost one back.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        // Here the database counts: readers are better sent to a server that can reach it.
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
        app.MapPreferences();
        app.MapSignOut();
        app.MapFindings();
        app.MapAppraisal();
        app.MapDeadlines();
        app.MapCalendar();
        app.MapInspections();
        app.MapMedia();
        app.MapPosters();
        app.MapRuns();
        app.MapItems();
        app.MapExport("batches", OperationsLists.Batches);
        app.MapExport("quarantine", (visit, database, cancel) => QuarantineColumns.Of(visit).Narrow(OperationsLists.Quarantine(visit, database, cancel), QuarantineColumns.OfFile));
        app.MapExport("runs", RunList.Table);
        app.MapExport("arrivals", (visit, database, cancel) => ArrivalColumns.Of(visit).Narrow(ArrivalList.Table(visit, database, cancel), ArrivalColumns.OfFile));
        app.MapExport("audit", (visit, database, cancel) => AuditColumns.Of(visit).Narrow(AuditList.Table(visit, database, cancel), AuditColumns.OfFile));
        app.MapPost("/h/{hall}/administration/documents/remove", AdoptionPage.Remove);
        app.MapRazorComponents<App>();
    }
}
