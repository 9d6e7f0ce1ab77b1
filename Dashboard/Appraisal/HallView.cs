using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Appraisal.Comparison;
using Supervision.Sql;
using Supervision.Sql.Appraisal.Views;

namespace Supervision.Dashboard.Appraisal;

/// <summary>The hall's period by unit, clause, post and hour.</summary>
public sealed record HallView
{
    private const int MonthsShown = 12;
    private const int Shades = 4;

    public required Period Period { get; init; }

    /// <summary>The period of the same length before it.</summary>
    public required Period Earlier { get; init; }
    public required IReadOnlyList<string> Periods { get; init; }
    public required IReadOnlyList<UnitView> Units { get; init; }
    public required IReadOnlyList<ClauseMove> Moves { get; init; }
    public required IReadOnlyList<PostHeat> Heat { get; init; }

    /// <summary>The breaches behind the figure that the address names; empty where it names none.</summary>
    public required IReadOnlyList<ConfirmedPlace> Chosen { get; init; }

    /// <summary>Hours of the day in hall time that have a breach, and those between them.</summary>
    public required IReadOnlyList<int> Hours { get; init; }

    /// <summary>The highest monthly rate of any unit: the top of the common scale.</summary>
    public double Highest => Units.SelectMany(unit => unit.Months).Max(month => month.Rate) ?? 0;

    /// <summary>0 for none to 4 for the most of any cell.</summary>
    public int Shade(int count) => count == 0 ? 0 : Math.Clamp((int)Math.Ceiling(Shades * count / (double)Heat.Max(post => post.Hours.Values.Max())), 1, Shades);

    internal static async Task<HallView> Read(Database database, Visit visit, CancellationToken cancel)
    {
        var (period, periods) = await RankingView.PeriodOf(database, visit, cancel);
        var (queries, hall, earlier) = (new ViewQueries(database), visit.Hall.HallCode, Before(period));
        // Twelve months that end with the period, whether it is a month or a year.
        var first = period.FirstDay.AddMonths(period.MonthCount - MonthsShown);
        var months = await queries.UnitMonths(hall, Period.MonthOf(first).Text, period.Months.Last().Text, period.LastDay, cancel);
        var places = await queries.ConfirmedPlaces(hall, earlier.FirstDay, period.LastDay, cancel);
        var now = places.Where(place => place.Day >= period.FirstDay).ToList();
        var heat = PostHeat.Of(now, visit);
        var hours = heat.SelectMany(post => post.Hours.Keys).ToList();
        return new HallView
        {
            Period = period, Earlier = earlier, Periods = periods, Heat = heat, Chosen = PlaceChoice.Of(visit).From(places, period, visit),
            // Hours without a breach between others stay: a gap in the axis would hide how far apart they are.
            Hours = hours.Count == 0 ? [] : Enumerable.Range(hours.Min(), hours.Max() - hours.Min() + 1).ToList(),
            Units = UnitView.Of(months, period, first),
            Moves = ClauseMove.Of(places, period, await Exposure(queries, hall, earlier, cancel), await Exposure(queries, hall, period, cancel)),
        };
    }

    private static Period Before(Period period)
    {
        var month = Period.MonthOf(period.FirstDay.AddDays(-1));
        // The same length, or the rates before and after could not be compared.
        return period.MonthCount switch { 1 => month, 3 => month.Quarter, _ => month.WholeYear };
    }

    private static async Task<double> Exposure(ViewQueries queries, string hall, Period period, CancellationToken cancel) =>
        (await queries.HallSums(hall, period.Text, cancel))?.Sessions ?? 0;
}

/// <summary>One unit with its last twelve months.</summary>
public sealed record UnitView(string Name, long Confirmed, long Sessions, double? Coverage, IReadOnlyList<(string Period, double? Rate, long Confirmed)> Months)
{
    /// <summary>Per 100 sessions of the period; null without sessions.</summary>
    public double? Rate => Sessions > 0 ? 100.0 * Confirmed / Sessions : null;

    internal static IReadOnlyList<UnitView> Of(IReadOnlyList<UnitMonth> rows, Period period, DateOnly first)
    {
        var texts = Enumerable.Range(0, 12).Select(i => Period.MonthOf(first.AddMonths(i)).Text).ToList();
        var own = period.Months.Select(month => month.Text).ToHashSet();
        // People without a unit are a row of their own: left out, the units would not add up to the hall.
        return rows.GroupBy(row => row.Department ?? "").Select(unit =>
        {
            var months = unit.ToDictionary(row => row.Period);
            var now = unit.Where(row => own.Contains(row.Period)).ToList();
            var covered = now.Select(row => row.Coverage).OfType<double>().ToList();
            return new UnitView(unit.Key, now.Sum(row => row.Confirmed), now.Sum(row => row.Sessions), covered.Count == 0 ? null : covered.Average(),
                texts.ConvertAll(text => months.TryGetValue(text, out var row) && row.Sessions > 0 ? (text, (double?)(100.0 * row.Confirmed / row.Sessions), row.Confirmed) : (text, null, 0)));
        }).ToList();
    }
}

/// <summary>One clause in this period and the one before.</summary>
public sealed record ClauseMove(string Clause, int Before, int After, Movement Movement)
{
    // What moved comes first; the rest of a long list says nothing.
    private const int Shown = 12;

    internal static IReadOnlyList<ClauseMove> Of(IReadOnlyList<ConfirmedPlace> places, Period period, double exposureBefore, double exposureAfter) =>
        places.GroupBy(place => (place.DocumentId, place.Clause)).Select(clause =>
        {
            var after = clause.Count(place => place.Day >= period.FirstDay);
            var before = clause.Count() - after;
            return new ClauseMove($"{clause.Key.DocumentId} {clause.Key.Clause}", before, after, RateChange.Of(before, exposureBefore, after, exposureAfter));
        }).OrderBy(move => move.Movement == Movement.CannotTell).ThenByDescending(move => Math.Abs(move.After - move.Before)).ThenBy(move => move.Clause, StringComparer.Ordinal).Take(Shown).ToList();
}

/// <summary>Confirmed breaches of one post by hour of the day.</summary>
public sealed record PostHeat(string Code, string Name, IReadOnlyDictionary<int, int> Hours)
{
    // A deadline passes at midnight: that is no hour of a post's day.
    internal static bool HasHour(ConfirmedPlace place) => place is { PostCode: not null, Kind: not ("case" or "ledger" or "appointment") };

    internal static IReadOnlyList<PostHeat> Of(IReadOnlyList<ConfirmedPlace> places, Visit visit) =>
        places.Where(HasHour).GroupBy(place => place.PostCode!)
            .Select(post => new PostHeat(post.Key, post.First().PostName ?? post.Key, post.GroupBy(place => visit.Local(place.OccurredAtUtc).Hour).ToDictionary(hour => hour.Key, hour => hour.Count())))
            .OrderByDescending(post => post.Hours.Values.Sum()).ThenBy(post => post.Code, StringComparer.Ordinal).ToList();
}
