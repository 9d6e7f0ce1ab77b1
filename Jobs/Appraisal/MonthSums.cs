using Supervision.Jobs.Appraisal.Amendments;
using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Amendments;
using Supervision.Sql.Appraisal.Parts;

namespace Supervision.Jobs.Appraisal;

/// <summary>Makes a quarter or year of its months: scores are averaged, counts and exposure add up.</summary>
internal sealed class MonthSums(Database database, string hallCode, AppraisalFormula formula)
{
    internal async Task<IReadOnlyList<AppraisalScoreRow>> Of(Period period, DateTime nowUtc, CancellationToken cancel)
    {
        var months = new List<AppraisalScoreRow>();
        foreach (var month in period.Months)
        {
            var scores = await new AppraisalQueries(database).Scores(hallCode, month.Text, cancel);
            if (scores.Count > 0)
                // An amended month counts with its amendment, or a quarter would go on charging what was taken back.
                months.AddRange(Amended.Holding(scores, await new AmendmentQueries(database).Amendments(hallCode, month.Text, cancel)));
        }
        return months.GroupBy(row => row.StaffNo).OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => Sum(period, own.ToList(), nowUtc)).ToList();
    }

    internal async Task<IReadOnlyList<AppraisalPartRow>> Parts(Period period, CancellationToken cancel)
    {
        var months = new List<AppraisalPartRow>();
        foreach (var month in formula.Parts.Count == 0 ? [] : period.Months)
            months.AddRange(await new PartQueries(database).PartsOfPeriod(hallCode, month.Text, cancel));
        return months.GroupBy(part => (part.StaffNo, part.PartNo, part.Name)).Select(own => own.First() with
        {
            Period = period.Text,
            Score = ScoreSheet.Mean(own.Select(part => part.Score)),
            Deduction = own.Sum(part => part.Deduction),
        }).DistinctBy(part => (part.StaffNo, part.PartNo)).ToList();
    }

    private AppraisalScoreRow Sum(Period period, List<AppraisalScoreRow> months, DateTime nowUtc)
    {
        var covered = months.Select(row => row.Coverage).OfType<double>().ToList();
        return new AppraisalScoreRow
        {
            HallCode = hallCode,
            Period = period.Text,
            StaffNo = months[0].StaffNo,
            Score = Mean(period, months),
            Base = formula.Base,
            Deduction = months.Sum(row => row.Deduction),
            Bonus = months.Sum(row => row.Bonus),
            Confirmed = months.Sum(row => row.Confirmed),
            Sessions = months.Sum(row => row.Sessions),
            DutyHours = months.Sum(row => row.DutyHours),
            Coverage = covered.Count == 0 ? null : covered.Average(),
            IsProvisional = months.Count < period.MonthCount || months.Exists(row => row.IsProvisional),
            FormulaHash = formula.Hash,
            ComputedAtUtc = nowUtc,
        };
    }

    // 月排名 → 季评比 → 年表彰: where the hall appraises by quarter, each quarter weighs the same however many of its months were observed.
    private double? Mean(Period period, List<AppraisalScoreRow> months) => formula.IsYearOfQuarters && period.MonthCount == 12
        ? ScoreSheet.Mean(months.GroupBy(row => Period.TryParse(row.Period, out var month) ? month.Quarter.Text : row.Period).Select(quarter => ScoreSheet.Mean(quarter.Select(row => row.Score))))
        : ScoreSheet.Mean(months.Select(row => row.Score));
}
