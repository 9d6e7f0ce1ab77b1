using System.Globalization;
using Supervision.Jobs.Appraisal;
using Supervision.Sql;
using Supervision.Sql.Appraisal.Board;

namespace Supervision.Dashboard.Appraisal;

/// <summary>The months behind a ranking, one small line a person, all on one scale.</summary>
public sealed record RankTrend(IReadOnlyList<string> Months, double Low, double High, IReadOnlyDictionary<string, IReadOnlyList<double?>> Scores)
{
    internal const int Width = 64;
    internal const int Height = 18;

    // Months before a month's own: half a year shows a direction, and more would be read as noise.
    private const int MonthsBack = 6;

    // Where more people are ranked, their months would take longer to read than the ranking itself.
    private const int MostPeople = 2000;

    /// <summary>Null where there are too many people.</summary>
    internal static async Task<RankTrend?> Of(Database database, string hallCode, Period period, int people, CancellationToken cancel)
    {
        if (people > MostPeople)
            return null;
        var months = MonthsOf(period);
        var rows = await new AppraisalBoardQueries(database).MonthScores(hallCode, months[0], months[^1], cancel);
        return Of(months, rows);
    }

    /// <param name="rows">Of quarters and years too; they are passed over.</param>
    internal static RankTrend Of(IReadOnlyList<string> months, IEnumerable<MonthScore> rows)
    {
        var scores = rows.GroupBy(row => row.StaffNo, StringComparer.Ordinal).ToDictionary(
            own => own.Key, own => (IReadOnlyList<double?>)months.Select(month => own.FirstOrDefault(row => row.Period == month)?.Score).ToList(), StringComparer.Ordinal);
        var known = scores.Values.SelectMany(own => own).OfType<double>().DefaultIfEmpty(0).ToList();
        return new RankTrend(months, known.Min(), known.Max(), scores);
    }

    /// <summary>The month with those before it; of a quarter or year its own months.</summary>
    internal static IReadOnlyList<string> MonthsOf(Period period) => period.MonthCount > 1
        ? period.Months.Select(month => month.Text).ToList()
        : Enumerable.Range(1 - MonthsBack, MonthsBack).Select(back => Period.MonthOf(period.FirstDay.AddMonths(back)).Text).ToList();

    /// <summary>Stretches of a person's line as points of an SVG polyline. A month without a score breaks it: a gap is not a fall to zero.</summary>
    internal IReadOnlyList<string> Lines(string staffNo)
    {
        var lines = new List<string>();
        var points = new List<string>();
        var own = Scores.GetValueOrDefault(staffNo) ?? [];
        for (var i = 0; i <= own.Count; i++)
        {
            if (i < own.Count && own[i] is { } score)
                points.Add(string.Create(CultureInfo.InvariantCulture, $"{X(i, own.Count):0.#},{Y(score):0.#}"));
            else if (points.Count > 0)
            {
                // A month between two gaps: a line of one point would be drawn as nothing.
                lines.Add(points.Count == 1 ? $"{points[0]} {points[0]}" : string.Join(' ', points));
                points.Clear();
            }
        }
        return lines;
    }

    /// <summary>The same in words, oldest month first.</summary>
    internal string Text(string staffNo) => string.Join(" → ", (Scores.GetValueOrDefault(staffNo) ?? []).Select(RankingView.Text));

    private static double X(int index, int count) => 2 + index * (Width - 4.0) / Math.Max(1, count - 1);

    // A flat hall lies in the middle.
    private double Y(double score) => High > Low ? Height - 3 - (score - Low) / (High - Low) * (Height - 6) : Height / 2.0;
}
