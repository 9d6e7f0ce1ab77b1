using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Ingest.Inspections;
using Supervision.Jobs.Inspections;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Inspections;

namespace Supervision.Dashboard.Inspections;

/// <summary>A form as an inspector sends it, checked field by field.</summary>
/// <param name="Problem">The first field that keeps it from being saved; null when it is complete.</param>
internal sealed record InspectionForm(string? Problem, InspectionRow? Row, IReadOnlyList<Photo> Photos)
{
    internal const int MostPhotos = 3;
    private const int MostNote = 2000;

    /// <summary>The results that the form offers, as they are stored.</summary>
    internal static readonly string[] Results = ["不合格", "合格", "不适用"];

    internal static async Task<InspectionForm> Read(IFormCollection form, Visit visit, Database database, CancellationToken cancel)
    {
        var (clause, result, note) = (form["clause"].ToString(), form["result"].ToString(), form["note"].ToString().Trim());
        var (staffNo, postCode) = (Blank(form["staff"]), Blank(form["post"]));
        var inspectedAt = At(form["at"], visit);
        var halls = new HallQueries(database);
        var isKnown = (staffNo is null || (await halls.StaffNos(visit.Hall.HallCode, cancel)).Contains(staffNo))
            && (postCode is null || (await halls.PostCodes(visit.Hall.HallCode, cancel)).Contains(postCode));
        var files = form.Files.Where(file => file is { Name: "photos", Length: > 0 }).ToList();
        // Too many are not even read: the form comes back anyway.
        var photos = files.Count > MostPhotos ? [] : await Photographs(files, cancel);
        // In the order of the form, so that the first field named is the first one to mend.
        var problem = Checklist.Items.All(item => item.Clause != clause) ? "clause"
            : (staffNo ?? postCode) is null || !isKnown ? "who"
            : !Results.Contains(result) ? "result"
            : inspectedAt is null ? "when"
            : note.Length > MostNote ? "note"
            : files.Count > MostPhotos ? "photos"
            : photos.Count < files.Count ? "photo"
            : null;
        return problem is not null
            ? new InspectionForm(problem, null, [])
            : new InspectionForm(null, InspectionBook.Row(visit.Hall.HallCode, FormId(form["id"]), inspectedAt!.Value, clause, staffNo, postCode, result, visit.DisplayName, note.Length == 0 ? null : note), photos);
    }

    /// <summary>Photos that are whole; one that is not is left out, and the form says so.</summary>
    private static async Task<List<Photo>> Photographs(List<IFormFile> files, CancellationToken cancel)
    {
        var photos = new List<Photo>();
        // By the length before the reading: what is too large never fills memory.
        foreach (var file in files.Where(file => file.Length <= PhotoFile.MostBytes))
        {
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, cancel);
            if (PhotoFile.Read(content.ToArray()) is { } photo)
                photos.Add(photo);
        }
        return photos;
    }

    private static DateTime? At(string? text, Visit visit)
    {
        if (!DateTime.TryParseExact(text, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || visit.Zone.IsInvalidTime(local))
            return null;
        var utc = TimeZoneInfo.ConvertTimeToUtc(local, visit.Zone);
        // A minute for a telephone whose clock is fast; before 2000 it is a year of two digits.
        return utc <= visit.NowUtc.AddMinutes(1) && utc.Year >= 2000 ? utc : null;
    }

    // The page makes the id, so that a form sent twice from a bad connection is one inspection.
    private static string FormId(string? text) => Guid.TryParseExact(text, "N", out var id) ? id.ToString("N") : Guid.NewGuid().ToString("N");

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
