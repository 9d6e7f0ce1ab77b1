using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Sql.Appraisal.Views;

namespace Supervision.Dashboard.Appraisal;

/// <summary>Which figure of the hall page is opened: a post with or without an hour, or a clause in this period or the one before.</summary>
/// <param name="Clause">Document and article, as shown.</param>
internal sealed record PlaceChoice(string? Post, int? Hour, string? Clause, bool IsBefore)
{
    internal bool IsAny => Post is not null || Clause is not null;

    internal static PlaceChoice Of(Visit visit) => new(
        Word(visit, "post"), int.TryParse(visit.Query["hour"], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? hour : null, Word(visit, "clause"), visit.Query["when"] == "before");

    /// <summary>The breaches that the figure counts, in order of time.</summary>
    internal IReadOnlyList<ConfirmedPlace> From(IEnumerable<ConfirmedPlace> places, Period period, Visit visit) => !IsAny ? [] : places.Where(place =>
        // The list holds this period and the one before it; the first day parts them.
        place.Day >= period.FirstDay != IsBefore
        && (Post is null || (place.PostCode == Post && PostHeat.HasHour(place)))
        && (Hour is null || visit.Local(place.OccurredAtUtc).Hour == Hour)
        && (Clause is null || $"{place.DocumentId} {place.Clause}" == Clause)).ToList();

    private static string? Word(Visit visit, string name) => visit.Query[name] is [{ Length: > 0 and <= 200 } word] ? word : null;
}
