using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Accounts;
using Supervision.Ingest.Media;
using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Evidence;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Dashboard.Findings.Bench.Evidence;

/// <summary>What the player asks for: the waveform of a session's recording, and the note that it was played.</summary>
internal static class Playback
{
    // Ten minutes in the recorder's own steps of 100 ms, so that a word can be seen when zoomed in; a longer recording is thinned to it.
    private const int Bars = 6000;

    internal static void MapPlayback(this IEndpointRouteBuilder app)
    {
        app.MapGet("/h/{hall}/sessions/{session}/wave", async (string session, HttpContext context, Visit visit, Database database, TimeProvider time, DashboardSettings settings) =>
        {
            var cancel = context.RequestAborted;
            var (recording, findings) = await Sounds(session, visit, database, cancel);
            // A red stretch in the waveform would tell what the page keeps back.
            if (recording is not null && await IsBlind(session, findings, visit, database, time, cancel))
                findings = [];
            if (recording?.AnalysisHash is not { } hash || new MediaArchive(settings.MediaFolder).PathOf(hash) is not { } path || !File.Exists(path))
                return Results.NotFound();
            await using var file = File.OpenRead(path);
            return Results.Json(Wave(await MediaAnalysis.Read(file, cancel), findings));
        });
        app.MapPost("/h/{hall}/sessions/{session}/played", async (string session, HttpContext context, Visit visit, Database database, TimeProvider time) =>
        {
            var (recording, _) = await Sounds(session, visit, database, context.RequestAborted);
            if (recording is null)
                return Results.NotFound();
            await new AuditLog(database, time).Add(visit.Hall.HallCode, visit.AccountId, AuditAction.Playback, "session", session, new { recording.MediaHash }, context.RequestAborted);
            return Results.NoContent();
        });
    }

    private static async Task<(CallRecording? Recording, IReadOnlyList<FindingRow> Findings)> Sounds(string sessionId, Visit visit, Database database, CancellationToken cancel)
    {
        var queries = new FindingQueries(database);
        var session = await queries.Session(visit.Hall.HallCode, sessionId, cancel);
        var findings = await queries.FindingsOfSession(visit.Hall.HallCode, sessionId, cancel);
        // The access table lets staff in for their own calls; which those are, only the findings say.
        var reads = visit.Has(Roles.Officer) || visit.Has(Roles.Leader) || (visit.StaffNo is { } own && findings.Any(finding => finding.StaffNo == own));
        // Not there and not allowed look alike: a guessed address tells nothing.
        if (session is not { Kind: "call" } || !reads)
            return (null, []);
        var recordings = await new EvidenceQueries(database).Recordings(visit.Hall.HallCode, session.SubjectKey, cancel);
        return (recordings is [var first, ..] ? first : null, findings);
    }

    private static async Task<bool> IsBlind(string sessionId, IReadOnlyList<FindingRow> findings, Visit visit, Database database, TimeProvider time, CancellationToken cancel)
    {
        var session = await new FindingQueries(database).Session(visit.Hall.HallCode, sessionId, cancel);
        var isJudged = (await new VerdictQueries(database).VerdictsOfSession(visit.Hall.HallCode, sessionId, cancel)).Count > 0;
        return await BlindPage.IsOn(visit, database, time, session!, findings.Any(finding => finding.State == "open"), isJudged, cancel);
    }

    private static object Wave(MediaAnalysis analysis, IReadOnlyList<FindingRow> findings)
    {
        var channels = Math.Max(1, analysis.Channels.Count);
        var steps = analysis.Peaks.Length / channels;
        var bars = Math.Min(Bars, steps);
        // The loudest of each stretch, not the mean: a short shout would vanish in it.
        var peaks = Enumerable.Range(0, channels).Select(channel => Enumerable.Range(0, bars).Select(bar => Loudest(analysis.Peaks, channels, channel, (int)((long)bar * steps / bars), (int)((long)(bar + 1) * steps / bars))).ToArray()).ToArray();
        return new
        {
            seconds = analysis.DurationSeconds,
            peaks,
            silences = analysis.Silences.Select(part => new[] { part.StartSeconds, part.EndSeconds }),
            overlaps = analysis.Overlaps.Select(part => new[] { part.StartSeconds, part.EndSeconds }),
            // A withdrawn finding has no claim to be listened for.
            hits = findings.Where(finding => finding is { StartSeconds: not null, State: not "withdrawn" })
                .Select(finding => new { id = finding.FindingId, start = finding.StartSeconds, end = finding.EndSeconds ?? finding.StartSeconds + 1 }),
        };
    }

    private static int Loudest(byte[] peaks, int channels, int channel, int from, int to)
    {
        var loudest = 0;
        for (var step = from; step < Math.Max(to, from + 1); step++)
            loudest = Math.Max(loudest, peaks[step * channels + channel]);
        return loudest;
    }
}
