using Supervision.Dashboard.Accounts;
using Supervision.Ingest.Media;
using Supervision.Jobs.Accounts;
using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Calls.Media;

namespace Supervision.Dashboard.Calls;

/// <summary>Recordings by content hash, in ranges, for who may hear them in this hall; each hearing is logged.</summary>
internal static class MediaEndpoints
{
    // One sitting with a session: a player asks for many ranges, and each is no new hearing.
    private static readonly TimeSpan Sitting = TimeSpan.FromMinutes(30);

    internal static void MapMedia(this IEndpointRouteBuilder app) => app.MapGet("/h/{hall}/media/{hash}", Play);

    private static async Task<IResult> Play(string hash, HttpContext context, Visit visit, Database database, TimeProvider time, DashboardSettings settings)
    {
        if (await InEvidence(hash, visit, database, context.RequestAborted) is not { } media)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        // The review copy where there is one: every browser plays and seeks it, which the original's codec may not allow.
        var path = new MediaArchive(settings.MediaFolder).PathOf(media.ReviewHash ?? media.MediaHash);
        if (!File.Exists(path))
            return Results.StatusCode(StatusCodes.Status404NotFound);
        // Before the sound leaves: a hearing that breaks off was one.
        await LogOnce(media, visit, database, time, context.RequestAborted);
        // Nothing stays on a shared computer, and a copy in the cache would be heard without an entry.
        context.Response.Headers.CacheControl = "private, no-store";
        var isCopy = media.ReviewHash is { } review && review != media.MediaHash;
        return Results.File(path, isCopy ? "audio/wav" : ContentType(media.Format), enableRangeProcessing: true);
    }

    // A window clerk hears only the own calls.
    private static async Task<EvidenceMediaRow?> InEvidence(string hash, Visit visit, Database database, CancellationToken cancel)
    {
        // The hash becomes a path: nothing but a hash may.
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower))
            return null;
        var rows = await new HearingQueries(database).MediaInEvidence(visit.Hall.HallCode, hash, cancel);
        var isJudge = visit.Has(Roles.Officer) || visit.Has(Roles.Leader);
        // A recording without a known clerk is nobody's own: null must not equal null.
        return rows.FirstOrDefault(row => isJudge || (row.StaffNo is not null && row.StaffNo == visit.StaffNo));
    }

    private static async Task LogOnce(EvidenceMediaRow media, Visit visit, Database database, TimeProvider time, CancellationToken cancel)
    {
        // By person and recording, not by session: the same sound may be evidence in several.
        if (await new HearingQueries(database).PlaybacksSince(visit.Hall.HallCode, visit.AccountId, media.MediaHash, visit.NowUtc - Sitting, cancel) == 0)
            await new AuditLog(database, time).Add(visit.Hall.HallCode, visit.AccountId, AuditAction.Playback, "recording", media.MediaHash, new { media.CallId }, cancel);
    }

    private static string ContentType(string format) => format switch
    {
        "wav" => "audio/wav",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" => "audio/ogg",
        "amr" => "audio/amr",
        _ => "application/octet-stream",
    };
}
