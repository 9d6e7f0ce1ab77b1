using Microsoft.AspNetCore.WebUtilities;
using Supervision.Dashboard.Accounts;
using Supervision.Ingest.Media;
using Supervision.Jobs.Accounts;
using Supervision.Jobs.Inspections;
using Supervision.Sql;
using Supervision.Sql.Inspections;

namespace Supervision.Dashboard.Inspections;

/// <summary>Recording an inspection, and its photos by content hash.</summary>
internal static class InspectionEndpoints
{
    internal static void MapInspections(this IEndpointRouteBuilder app)
    {
        app.MapPost("/h/{hall}/inspections/record", Record);
        app.MapGet("/h/{hall}/inspections/photos/{hash}", Show);
    }

    private static async Task<IResult> Record(HttpContext context, Visit visit, Database database, TimeProvider time, DashboardSettings settings)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        var read = await InspectionForm.Read(form, visit, database, cancel);
        // A redirect with the words in the address: reloading the page must not record the inspection.
        if (read.Row is not { } row)
            return Results.LocalRedirect(QueryHelpers.AddQueryString(visit.At("inspections/new"), Again(form, read.Problem)));
        var session = await new InspectionBook(database, time, Archive(settings)).Record(row, visit.Zone, visit.AccountId, read.Photos, cancel);
        return Results.LocalRedirect(QueryHelpers.AddQueryString(visit.At("inspections"), "saved", session ?? "yes"));
    }

    /// <summary>What was typed comes back with the refusal; photos cannot.</summary>
    private static Dictionary<string, string?> Again(IFormCollection form, string? problem) =>
        // Longer notes stay behind: an address that is too long is refused as a whole.
        new[] { "clause", "staff", "post", "result", "note" }.Where(name => form[name].ToString() is { Length: > 0 and <= 500 })
            .ToDictionary(name => name, name => (string?)form[name].ToString()).Append(new("problem", problem)).ToDictionary(pair => pair.Key, pair => pair.Value);

    // A window clerk sees only photos of inspections of the own work.
    private static async Task<IResult> Show(string hash, HttpContext context, Visit visit, Database database, DashboardSettings settings)
    {
        // The hash becomes a path: nothing but a hash may.
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower))
            return Results.StatusCode(StatusCodes.Status404NotFound);
        var rows = await new InspectionQueries(database).PhotoInEvidence(visit.Hall.HallCode, hash, context.RequestAborted);
        var isJudge = visit.Has(Roles.Officer) || visit.Has(Roles.Leader);
        var photo = rows.FirstOrDefault(row => isJudge || (row.StaffNo is not null && row.StaffNo == visit.StaffNo));
        var path = Archive(settings).PathOf(hash);
        if (photo is null || !File.Exists(path))
            return Results.StatusCode(StatusCodes.Status404NotFound);
        // Photos may show people: they do not stay on a shared computer.
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(path, "image/" + photo.Format);
    }

    // Apart from recordings: what is served as a picture was never anything else.
    private static MediaArchive Archive(DashboardSettings settings) => new(Path.Combine(settings.MediaFolder, "photos"));
}
