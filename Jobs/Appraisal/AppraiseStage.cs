using System.Globalization;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Appraisal;

/// <summary>Computes the months whose evidence or verdicts changed since the last time, with their quarters and years.</summary>
public sealed class AppraiseStage : NightStage
{
    /// <summary>The hall's setting that holds its formula file; the shipped formula applies where it is missing.</summary>
    public const string FormulaSetting = "appraisal.formula";

    private const string ThroughSetting = "internal.appraised_through";

    public override string Key => "appraise";

    public override int Order => 80;

    public override string Reads => "Finding, Verdict, Appeal, Call, CallScore, Review, Shift, PresenceDay";

    public override string Writes => "AppraisalScore, AppraisalPoint";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        // Before reading: what changes while the stage runs is newer than the mark and due again next night.
        var started = night.Time.GetUtcNow().UtcDateTime;
        var formula = await Formula(night.Database, night.HallCode, cancel);
        var months = await DueMonths(night, formula, cancel);
        var written = 0L;
        for (var i = 0; i < months.Count; i++)
        {
            progress.Report(new StageProgress(i, months.Count));
            await using var transaction = await night.Database.Begin(cancel);
            await new AppraisalBook(transaction, night.HallCode, night.Zone, formula).Write(months[i], started, cancel);
            await transaction.Commit(cancel);
            written++;
        }
        // Only after every month: a stop half-way leaves them all due.
        await SaveThrough(night, started, formula, cancel);
        progress.Report(new StageProgress(months.Count, months.Count));
        return new StageOutcome(months.Count, months.Count, 0, written);
    }

    /// <summary>The hall's own formula, or the shipped one.</summary>
    /// <exception cref="FormatException">The hall's formula has a mistake; the message names the line.</exception>
    public static async Task<AppraisalFormula> Formula(Database database, string hallCode, CancellationToken cancel)
    {
        var own = (await new HallQueries(database).Settings(hallCode, cancel)).FirstOrDefault(setting => setting.Name == FormulaSetting);
        return own is null ? FormulaFile.Default : FormulaFile.Read(FormulaSetting, own.Value);
    }

    private static async Task<IReadOnlyList<Period>> DueMonths(Night night, AppraisalFormula formula, CancellationToken cancel)
    {
        var since = await Through(night, formula, cancel);
        var changed = await new AppraisalQueries(night.Database).ChangedDays(night.HallCode, since, cancel);
        // Plans reach into the future, appraisals do not.
        return changed.SelectMany(days => Months(days.FirstDay, days.LastDay)).Where(month => month.FirstDay <= night.Today)
            // In order, so that a quarter is summed last from months that are already new.
            .Distinct().OrderBy(month => month.Text, StringComparer.Ordinal).ToList();
    }

    private static IEnumerable<Period> Months(DateOnly first, DateOnly last)
    {
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
            yield return Period.MonthOf(month);
    }

    // A formula that changed makes everything due again.
    private static async Task<DateTime> Through(Night night, AppraisalFormula formula, CancellationToken cancel)
    {
        var value = (await new HallQueries(night.Database).Settings(night.HallCode, cancel)).FirstOrDefault(setting => setting.Name == ThroughSetting)?.Value;
        return value?.Split(' ') is [var at, var hash] && hash == formula.Hash
            ? DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            // Older than any evidence, so that every month is due.
            : new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    }

    private static Task SaveThrough(Night night, DateTime started, AppraisalFormula formula, CancellationToken cancel) =>
        new HallQueries(night.Database).SaveSetting(new HallSettingRow
        {
            HallCode = night.HallCode,
            Name = ThroughSetting,
            Value = $"{started:O} {formula.Hash}",
            ChangedAtUtc = started,
        }, cancel);
}
