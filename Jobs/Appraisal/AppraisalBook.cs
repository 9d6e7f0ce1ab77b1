using Supervision.Sql;
using Supervision.Sql.Appraisal;

namespace Supervision.Jobs.Appraisal;

/// <summary>Computes one hall's appraisal from confirmed findings only, and writes it unless the period is locked.</summary>
public sealed class AppraisalBook(Transaction transaction, string hallCode, TimeZoneInfo zone, AppraisalFormula formula)
{
    private readonly AppraisalQueries _queries = new(transaction);

    /// <summary>What the month looks like now, saved or not: for a locked period, what has changed since.</summary>
    public async Task<AppraisalTable> Month(Period month, CancellationToken cancel = default)
    {
        var evidence = await new EvidenceReader(_queries, hallCode, zone).Read(month, cancel);
        var sheets = evidence.Select(person => ScoreSheet.Of(formula, person)).ToList();
        var standings = Stand(month, evidence, sheets.Select(sheet => sheet.Score).ToList());
        return new AppraisalTable(month, evidence, sheets, standings);
    }

    /// <summary>Computes one month with its quarter and year, and writes what is not locked.</summary>
    public async Task Write(Period month, DateTime nowUtc, CancellationToken cancel = default)
    {
        if (await _queries.Lock(hallCode, month.Text, cancel) is null)
        {
            var table = await Month(month, cancel);
            await Save(month, table.Rows(hallCode, formula, nowUtc), table.Points(hallCode), cancel);
        }
        foreach (var longer in new[] { month.Quarter, month.WholeYear })
            if (await _queries.Lock(hallCode, longer.Text, cancel) is null)
                await Save(longer, await Combine(longer, nowUtc, cancel), [], cancel);
    }

    // A quarter or year is the mean of its months' scores; counts and exposure add up.
    private async Task<IReadOnlyList<AppraisalScoreRow>> Combine(Period period, DateTime nowUtc, CancellationToken cancel)
    {
        var months = new List<AppraisalScoreRow>();
        foreach (var month in period.Months)
            months.AddRange(await _queries.Scores(hallCode, month.Text, cancel));
        var rows = months.GroupBy(row => row.StaffNo).OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => Sum(period, own.ToList(), nowUtc)).ToList();
        var ranked = rows.Where(row => row.Score is not null).ToList();
        var serious = await SeriousStaff(period, cancel);
        var standings = Ranking.Of(formula, ranked.ConvertAll(row => new RankedPerson(row.StaffNo, row.Score!.Value, row.Confirmed, row.Sessions, serious.Contains(row.StaffNo))), Seed(period))
            .ToDictionary(standing => standing.StaffNo);
        return rows.ConvertAll(row => AppraisalTable.Placed(row, standings.GetValueOrDefault(row.StaffNo)));
    }

    private async Task<HashSet<string>> SeriousStaff(Period period, CancellationToken cancel) =>
        (await _queries.ConfirmedFindings(hallCode, period.FirstDay, period.LastDay, cancel)).Where(row => row.Severity == "serious").Select(row => row.StaffNo).ToHashSet();

    private AppraisalScoreRow Sum(Period period, List<AppraisalScoreRow> months, DateTime nowUtc)
    {
        var covered = months.Select(row => row.Coverage).OfType<double>().ToList();
        return new AppraisalScoreRow
        {
            HallCode = hallCode,
            Period = period.Text,
            StaffNo = months[0].StaffNo,
            Score = ScoreSheet.Mean(months.Select(row => row.Score)),
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

    private IReadOnlyDictionary<string, Standing> Stand(Period month, IReadOnlyList<StaffEvidence> evidence, List<double?> scores) =>
        Ranking.Of(formula, evidence.Zip(scores).Where(pair => pair.Second is not null).Select(pair => new RankedPerson(
                pair.First.StaffNo, pair.Second!.Value, pair.First.Confirmed.Count, pair.First.Sessions, pair.First.Confirmed.Any(finding => finding.Severity == "serious"))).ToList(), Seed(month))
            .ToDictionary(standing => standing.StaffNo);

    // Drawn from the period alone: the same evidence gives the same intervals on every machine.
    private static int Seed(Period period) => period.Year * 100 + period.FirstMonth * 7 + period.MonthCount;

    private async Task Save(Period period, IReadOnlyList<AppraisalScoreRow> rows, IReadOnlyList<AppraisalPointRow> points, CancellationToken cancel)
    {
        await _queries.ClearPeriod(hallCode, period.Text, cancel);
        if (rows.Count > 0)
            await _queries.AddScore(rows, cancel);
        if (points.Count > 0)
            await _queries.AddPoint(points, cancel);
    }
}
