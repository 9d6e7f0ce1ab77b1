using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Halls;
using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Arrivals;

namespace Supervision.Jobs.Operations.CommandLine;

/// <summary><c>supervision export LIST</c>: a hall's list as CSV or XLSX, recorded in the audit log.</summary>
public static class ExportCommand
{
    private static readonly string[] Lists = ["findings", "arrivals", "appraisal"];

    public static Command Create()
    {
        var list = new Argument<string>("LIST") { Description = string.Join(", ", Lists) };
        list.AcceptOnlyFromAmong(Lists);
        var first = Day("--from", "First hall day; a month ago when left out");
        var last = Day("--to", "Last hall day; yesterday when left out");
        var period = new Option<string>("--period") { Description = "For appraisal: 2026-03, 2026-Q1 or 2026" };
        var file = new Option<string>("--out") { Description = "File ending in .csv or .xlsx; CSV on standard output when left out" };
        return new Command("export", "Write a list of one hall as CSV or XLSX") { list, first, last, period, file }.Does(async (settings, parsed, cancel) =>
        {
            var database = await settings.Open(cancel);
            var hall = await settings.OneHall(database, cancel);
            var today = HallClock.DateOf(settings.Time.GetUtcNow().UtcDateTime, TimeZoneInfo.FindSystemTimeZoneById(hall.TimeZone));
            var days = (First: parsed.GetValue(first) ?? today.AddMonths(-1), Last: parsed.GetValue(last) ?? today.AddDays(-1));
            var table = await TableOf(parsed.GetValue(list)!, database, hall, days, parsed.GetValue(period), cancel);
            await Write(table, parsed.GetValue(file), cancel);
            await new AuditLog(database, settings.Time).Add(hall.HallCode, "command line", AuditAction.Export, "list", table.Name,
                new { from = days.First, to = days.Last, period = parsed.GetValue(period) }, cancel);
            return ExitCode.Done;
        });
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = $"{description} (2026-03-31)",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"{name} {result.Tokens[0].Value}: no date; write it as 2026-03-31.");
            return null;
        },
    };

    private static async Task<ExportTable> TableOf(string list, Database database, HallRow hall, (DateOnly First, DateOnly Last) days, string? period, CancellationToken cancel) => list switch
    {
        "findings" => Of(list, new FindingQueries(database).FindingsOfDays(hall.HallCode, days.First, days.Last, cancel)),
        "arrivals" => Of(list, (await new ArrivalQueries(database).Arrivals(hall.HallCode, days.First, days.Last.AddDays(1), cancel)).ToAsyncEnumerable()),
        _ => Of(list, (await new AppraisalQueries(database).Scores(hall.HallCode, Period.TryParse(period, out var known) ? known.Text : throw NoPeriod(), cancel)).ToAsyncEnumerable()),
    };

    private static CommandException NoPeriod() => new("export appraisal needs --period, such as 2026-03, 2026-Q1 or 2026.", ExitCode.WrongUsage);

    private static ExportTable Of<T>(string name, IAsyncEnumerable<T> rows)
    {
        var columns = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        return new ExportTable(name, columns.Select(column => column.Name).ToList(), rows.Select(row => (IReadOnlyList<object?>)columns.Select(column => column.GetValue(row)).ToList()));
    }

    private static async Task Write(ExportTable table, string? path, CancellationToken cancel)
    {
        if (path is null)
        {
            await using var standard = Console.OpenStandardOutput();
            await TableExport.Csv(standard, table, cancel);
            return;
        }
        var type = Path.GetExtension(path).ToLowerInvariant();
        if (type is not (".csv" or ".xlsx"))
            throw new CommandException($"--out {path}: the file's name must end in .csv or .xlsx.", ExitCode.WrongUsage);
        // The workbook's package must seek, and a stopped export leaves the old file as it was.
        var unfinished = path + ".part";
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite))
            await (type == ".csv" ? TableExport.Csv(file, table, cancel) : TableExport.Xlsx(file, table, cancel));
        File.Move(unfinished, path, overwrite: true);
    }
}
