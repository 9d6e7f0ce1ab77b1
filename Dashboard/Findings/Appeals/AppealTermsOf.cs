using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Ingest.Halls;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Halls;
using Supervision.Sql;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Halls;

namespace Supervision.Dashboard.Findings.Appeals;

/// <summary>The hall's appeal clocks from its settings, counted by its calendar, else by the national one.</summary>
internal static class AppealTermsOf
{
    // Half a year ahead covers the longest answer in working days that a hall may set.
    private const int CalendarDays = 200;

    internal static async Task<AppealTerms> Hall(Database database, Visit visit, CancellationToken cancel)
    {
        var settings = (await new HallQueries(database).Settings(visit.Hall.HallCode, cancel)).ToDictionary(setting => setting.Name, setting => setting.Value);
        var days = await new AppealQueries(database).WorkDays(visit.Hall.HallCode, visit.Today, visit.Today.AddDays(CalendarDays), cancel);
        // The national calendar fills the days that the hall has not laid down itself; a disputed one is unknown, as on the deadline board.
        var disputes = await CalendarDisputes.Open(database, visit.Hall.HallCode, cancel);
        var calendar = new HallCalendar(days, NationalCalendar.Current, disputes.Select(entries => entries.Key));
        return new AppealTerms(
            Number(settings, AppealRules.WindowSetting, AppealRules.DefaultWindowDays),
            Number(settings, AppealRules.AnswerSetting, AppealRules.DefaultAnswerDays),
            visit.Zone,
            day => calendar.On(day).IsWorked);
    }

    // What is no number of days is a slip, and the usual length holds.
    private static int Number(Dictionary<string, string> settings, string name, int otherwise) =>
        settings.GetValueOrDefault(name) is var text && AppealRules.IsDays(text) ? int.Parse(text!, CultureInfo.InvariantCulture) : otherwise;
}
