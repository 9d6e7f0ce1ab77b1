using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Parts;
using Supervision.Sql.Appraisal.Stars;

namespace Supervision.Jobs.Appraisal;

/// <summary>Computes one hall's appraisal from confirmed findings only, and writes it unless the period is locked.</summary>
public sealed class AppraisalBook(Transaction transaction, string hallCode, TimeZoneInfo zone, AppraisalFormula formula)
{
    private readonly AppraisalQueries _queries = new(transaction);
    private readonly PartQueries _parts = new(transaction);

    /// <summary>What the month looks like now, saved or not: for a locked period, what has changed since.</summary>
    public async Task<AppraisalTable> Month(Period month, CancellationToken cancel = default)
    {
        var evidence = await new EvidenceReader(_queries, new StarQueries(transaction), hallCode, zone).Read(month, cancel);
        var sheets = evidence.Select(person => ScoreSheet.Of(formula, person)).ToList();
        var standings = Stand(month, evidence, sheets.Select(sheet => sheet.Score).ToList());
        return new AppraisalTable(month, evidence, sheets, standings);
    }

    /// <summary>What a quarter or year looks like now, from its months as they hold: locked ones as amended.</summary>
    public async Task<IReadOnlyList<AppraisalScoreRow>> Longer(Period period, DateTime nowUtc, CancellationToken cancel = default)
    {
        var rows = await new MonthSums(transaction, hallCode, formula).Of(period, nowUtc, cancel);
        var ranked = rows.Where(row => row.Score is not null).ToList();
        var serious = await SeriousStaff(period, cancel);
        var standings = Ranking.Of(formula, ranked.ConvertAll(row => new RankedPerson(row.StaffNo, row.Score!.Value, row.Confirmed, row.Sessions, serious.Contains(row.StaffNo))), Seed(period))
            .ToDictionary(standing => standing.StaffNo);
        return rows.Select(row => AppraisalTable.Placed(row, standings.GetValueOrDefault(row.StaffNo))).ToList();
    }

    /// <summary>Computes one month with its quarter and year, and writes what is not locked.</summary>
    public async Task Write(Period month, DateTime nowUtc, CancellationToken cancel = default)
    {
        // A locked month has been signed: later evidence goes into an amendment and never into its rows.
        if (await _queries.Lock(hallCode, month.Text, cancel) is null)
        {
            var table = await Month(month, cancel);
            await Save(month, table.Rows(hallCode, formula, nowUtc), table.Points(hallCode), table.Parts(hallCode), cancel);
        }
        // After the month and in the same transaction: they are sums of the stored months.
        foreach (var longer in new[] { month.Quarter, month.WholeYear })
            if (await _queries.Lock(hallCode, longer.Text, cancel) is null)
                await Save(longer, await Longer(longer, nowUtc, cancel), [], await new MonthSums(transaction, hallCode, formula).Parts(longer, cancel), cancel);
    }

    private async Task<HashSet<string>> SeriousStaff(Period period, CancellationToken cancel) =>
        (await _queries.ConfirmedFindings(hallCode, period.FirstDay, period.LastDay, cancel)).Where(row => row.Severity == "serious").Select(row => row.StaffNo).ToHashSet();

    private IReadOnlyDictionary<string, Standing> Stand(Period month, IReadOnlyList<StaffEvidence> evidence, List<double?> scores) =>
        Ranking.Of(formula, evidence.Zip(scores).Where(pair => pair.Second is not null).Select(pair => new RankedPerson(
                pair.First.StaffNo, pair.Second!.Value, pair.First.Confirmed.Count, pair.First.Sessions, pair.First.Confirmed.Any(finding => finding.Severity == "serious"))).ToList(), Seed(month))
            .ToDictionary(standing => standing.StaffNo);

    // Drawn from the period alone: the same evidence gives the same intervals on every machine.
    private static int Seed(Period period) => period.Year * 100 + period.FirstMonth * 7 + period.MonthCount;

    private async Task Save(Period period, IReadOnlyList<AppraisalScoreRow> rows, IReadOnlyList<AppraisalPointRow> points, IReadOnlyList<AppraisalPartRow> parts, CancellationToken cancel)
    {
        await _queries.ClearPeriod(hallCode, period.Text, cancel);
        await _parts.ClearParts(hallCode, period.Text, cancel);
        if (rows.Count > 0)
            await _queries.AddScore(rows, cancel);
        if (points.Count > 0)
            await _queries.AddPoint(points, cancel);
        if (parts.Count > 0)
            await _parts.AddPart(parts, cancel);
    }
}
