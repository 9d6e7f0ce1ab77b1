using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Halls;

namespace Supervision.Dashboard.Findings.Appeals;

/// <summary>The hall's appeal clocks from its settings <c>appeal_window_days</c> and <c>appeal_answer_days</c>.</summary>
internal static class AppealTermsOf
{
    // Half a year ahead covers the longest answer in working days that a hall may set.
    private const int CalendarDays = 200;

    internal static async Task<AppealTerms> Hall(Database database, Visit visit, CancellationToken cancel)
    {
        var queries = new HallQueries(database);
        var settings = (await queries.Settings(visit.Hall.HallCode, cancel)).ToDictionary(setting => setting.Name, setting => setting.Value);
        var days = (await new Supervision.Sql.Findings.Appeals.AppealQueries(database).WorkDays(visit.Hall.HallCode, visit.Today, visit.Today.AddDays(CalendarDays), cancel))
            .ToDictionary(day => day.Day, day => (bool?)day.IsWorkday);
        return new AppealTerms(
            Number(settings, "appeal_window_days", AppealRules.DefaultWindowDays),
            Number(settings, "appeal_answer_days", AppealRules.DefaultAnswerDays),
            visit.Zone,
            day => days.GetValueOrDefault(day));
    }

    // Halls may choose 1 to 90 days; anything else is a slip and the default holds.
    private static int Number(Dictionary<string, string> settings, string name, int otherwise) =>
        int.TryParse(settings.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 90 ? number : otherwise;
}
