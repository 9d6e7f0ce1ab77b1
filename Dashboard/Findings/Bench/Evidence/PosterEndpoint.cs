using Supervision.Dashboard.Accounts;
using Supervision.Ingest.Media;
using Supervision.Sql;
using Supervision.Sql.Findings.Evidence;

namespace Supervision.Dashboard.Findings.Bench.Evidence;

/// <summary>The picture that stands for a clip, by the clip's content hash.</summary>
internal static class PosterEndpoint
{
    internal static void MapPosters(this IEndpointRouteBuilder app) => app.MapGet("/h/{hall}/media/{hash}/poster",
        async (string hash, HttpContext context, Visit visit, Database database, DashboardSettings settings) =>
        {
            if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower) || await new EvidenceQueries(database).FootageInHall(visit.Hall.HallCode, hash, context.RequestAborted) == 0)
                return Results.StatusCode(StatusCodes.Status404NotFound);
            var path = new MediaArchive(settings.MediaFolder).PosterPathOf(hash);
            if (!File.Exists(path))
                return Results.StatusCode(StatusCodes.Status404NotFound);
            context.Response.Headers.CacheControl = "private, max-age=3600";
            return Results.File(path, "image/jpeg");
        });
}
