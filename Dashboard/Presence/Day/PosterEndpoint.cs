using Supervision.Dashboard.Accounts;
using Supervision.Ingest.Media;
using Supervision.Sql;
using Supervision.Sql.Video;

namespace Supervision.Dashboard.Presence.Day;

/// <summary>The poster frame of a clip file by the content hash of the clip, where it is evidence of this hall.</summary>
internal static class PosterEndpoint
{
    internal static void MapPosters(this IEndpointRouteBuilder app) => app.MapGet("/h/{hall}/posters/{hash}", Show);

    private static async Task<IResult> Show(string hash, HttpContext context, Visit visit, Database database, DashboardSettings settings)
    {
        // The hash becomes a path: nothing but a hash may. And only footage of this hall is shown in it.
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower) || (await new FootageQueries(database).FootageByHash(visit.Hall.HallCode, hash, context.RequestAborted)).Count == 0)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        var path = new MediaArchive(settings.MediaFolder).PosterPathOf(hash);
        if (!File.Exists(path))
            return Results.StatusCode(StatusCodes.Status404NotFound);
        // A picture of a counter shows citizens: it does not stay on a shared computer.
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(path, "image/jpeg");
    }
}
