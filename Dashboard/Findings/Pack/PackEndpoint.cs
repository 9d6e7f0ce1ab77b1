using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Findings.Bench;
using Supervision.Ingest.Media;
using Supervision.Jobs.Accounts;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Sql;
using Supervision.Sql.Audit;

namespace Supervision.Dashboard.Findings.Pack;

/// <summary>One session as a ZIP that a third party can verify; each download is an entry of the audit log.</summary>
internal static class PackEndpoint
{
    // More entries about one finding than this only a test writes.
    private const int MostEntries = 500;

    internal static void MapPack(this IEndpointRouteBuilder app) => app.MapGet("/h/{hall}/sessions/{session}/pack",
        async (string session, HttpContext context, Visit visit, Database database, TimeProvider time, DashboardSettings settings) =>
        {
            var cancel = context.RequestAborted;
            // Masked unless an officer asks otherwise: a pack leaves the house.
            var isMasked = context.Request.Query["numbers"] != "shown" || !visit.Has(Roles.Officer);
            var officer = visit.Has(Roles.Officer) ? new Officer(visit.AccountId, visit.StaffNo, visit.Department) : null;
            var archive = new MediaArchive(settings.MediaFolder);
            // Unmasked first: the spans to be silenced are found by what the mask changes.
            if (await SessionView.Read(database, archive, visit.Hall.HallCode, session, officer, isMasked: false, cancel) is not { } whole)
                return Results.StatusCode(StatusCodes.Status404NotFound);
            // The pack holds the findings: who has still to read the call gets it afterwards.
            if (await BlindPage.IsOn(visit, database, time, whole.Session, whole.Findings.Any(finding => finding.Finding.State == "open"), whole.Findings.Any(finding => finding.Stage != ReviewStage.First), cancel))
                return Results.LocalRedirect(visit.At($"sessions/{session}"));
            var view = isMasked ? SessionMask.Of(whole) : whole;
            var files = await Files(view, visit, database, new PackMedia(archive, isMasked ? PackMute.Of(whole) : PackMute.None), isMasked ? PackMute.Of(whole) : null, cancel);
            // Before the first byte leaves: a download that breaks off has shown its beginning.
            await new AuditLog(database, time).Add(visit.Hall.HallCode, visit.AccountId, AuditAction.Export, "session", session,
                new { what = "evidence pack", numbers = isMasked ? "masked" : "shown" }, cancel);
            var name = string.Create(CultureInfo.InvariantCulture, $"{visit.Hall.HallCode}-{session[..Math.Min(12, session.Length)]}.zip");
            // The evidence's own end as the stamp: the same state gives the same bytes, so two packs can be compared.
            return Results.Stream(output => PackArchive.Write(output, files, view.Session.EndsAtUtc, cancel), "application/zip", name);
        });

    private static async Task<List<PackFile>> Files(SessionView view, Visit visit, Database database, PackMedia media, PackMute? mute, CancellationToken cancel)
    {
        var entries = await Entries(view, visit, database, cancel);
        var files = new List<PackFile>
        {
            PackFile.Text("report.txt", PackReport.Report(view, visit)),
            PackFile.Text("session.json", PackFacts.Session(view, visit.Hall.Name)),
            PackFile.Text("findings.json", PackFacts.Findings(view)),
            PackFile.Text("hashes.json", PackFacts.Hashes(view, entries)),
        };
        // As they were hashed: whoever holds the pack proves the chain of verdicts without this program.
        files.AddRange(entries.OrderBy(entry => entry.EntryNo).Select(entry => new PackFile(PackFacts.EntryFile(entry), _ => Task.FromResult(AuditHash.Bytes(entry)))));
        if (view.Call is { Turns.Count: > 0 })
            files.Add(PackFile.Text("transcript.txt", PackReport.Transcript(view)));
        files.AddRange(await media.Files(view, cancel));
        // Written last and read first: it names what is inside and nothing else.
        files.Insert(0, PackFile.Text("README.txt", PackReport.Readme(mute, files.ConvertAll(file => file.Name), view.Call?.Recording is not null)));
        return files;
    }

    // Only what this reader may see: entries of verdicts that a blind officer must not know of stay out.
    private static async Task<List<AuditEntryRow>> Entries(SessionView view, Visit visit, Database database, CancellationToken cancel)
    {
        var entries = new List<AuditEntryRow>();
        foreach (var finding in view.Findings)
        {
            var shown = finding.Verdicts.Select(verdict => verdict.AuditNo).ToHashSet();
            var all = await new AuditPages(database).EntriesOfHall(visit.Hall.HallCode, null, null, finding.Finding.FindingId, DateTime.UnixEpoch, visit.NowUtc.AddDays(1), long.MaxValue, MostEntries, cancel);
            entries.AddRange(all.Where(entry => shown.Contains(entry.EntryNo) || entry.Action is AuditAction.Appeal or AuditAction.AppealDecision or AuditAction.Statement));
        }
        return entries;
    }
}
