using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Operations;
using Supervision.Sql;

namespace Supervision.Dashboard.Layout;

/// <summary>Every list leaves the program through here: as CSV or XLSX, with an entry in the audit log.</summary>
internal static class Exports
{
    /// <summary>Maps <c>/h/{hall}/export/{list}/{format}</c>; the list's filters are those of its page.</summary>
    /// <param name="list">One word, equal in the access table's line.</param>
    /// <param name="read">Reads the rows for the request's filters.</param>
    internal static void MapExport(this IEndpointRouteBuilder app, string list, Func<Visit, Database, CancellationToken, ExportTable> read) =>
        app.MapGet($"/h/{{hall}}/export/{list}/{{format}}", async (string format, HttpContext context, Visit visit, Database database, TimeProvider time) =>
        {
            // Before the entry: what nobody gets is no export.
            if (format is not ("csv" or "xlsx"))
                return Results.StatusCode(StatusCodes.Status404NotFound);
            var table = read(visit, database, context.RequestAborted);
            // Before the first byte leaves: a download that breaks off has shown its rows all the same.
            await new AuditLog(database, time).Add(visit.Hall.HallCode, visit.AccountId, AuditAction.Export, "list", list,
                new { format, filters = context.Request.QueryString.Value }, context.RequestAborted);
            var name = string.Create(CultureInfo.InvariantCulture, $"{visit.Hall.HallCode}-{list}-{visit.Today:yyyyMMdd}.{format}");
            return format == "csv"
                ? Results.Stream(output => TableExport.Csv(output, table, context.RequestAborted), "text/csv; charset=utf-8", name)
                // Made before the answer begins: a workbook cannot be written piece by piece as CSV is.
                : Results.File(await Workbook(table, context.RequestAborted), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
        });

    // The workbook's package must seek; the file disappears with its last handle.
    private static async Task<Stream> Workbook(ExportTable table, CancellationToken cancel)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        await TableExport.Xlsx(file, table, cancel);
        file.Position = 0;
        return file;
    }
}
