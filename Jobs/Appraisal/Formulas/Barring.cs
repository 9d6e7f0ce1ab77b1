using Supervision.Sql.Appraisal.Board;

namespace Supervision.Jobs.Appraisal.Formulas;

/// <summary>Why a rule keeps a person from being rated 优秀.</summary>
public enum BarCause
{
    /// <summary>A confirmed serious breach (S4 失职四.2).</summary>
    Serious,

    /// <summary>A measure imposed with a verdict (S4 失职四).</summary>
    Measure,

    /// <summary>More confirmed findings than the formula allows.</summary>
    Count,

    /// <summary>A rule of the formula on one clause or kind (S3 三(二)9(6)).</summary>
    Clause,
}

/// <summary>One reason with what it rests on: the clause, the measure or the number.</summary>
public sealed record BarReason(BarCause Cause, string Ground);

/// <summary>Applies the disqualification rules of a formula to the points of one period.</summary>
public static class Barring
{
    /// <summary>Staff numbers with the reasons; who is not barred is not in it.</summary>
    /// <param name="points">The deductions of the period, one line for each finding.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<BarReason>> Of(AppraisalFormula formula, IReadOnlyList<BarringPoint> points) =>
        points.GroupBy(point => point.StaffNo)
            .Select(own => (own.Key, Reasons: Reasons(formula, own.ToList())))
            .Where(pair => pair.Reasons.Count > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Reasons);

    private static IReadOnlyList<BarReason> Reasons(AppraisalFormula formula, List<BarringPoint> own)
    {
        var reasons = new List<BarReason>();
        if (formula.SeriousBarsExcellent && own.Find(point => point.Severity == "serious") is { } serious)
            reasons.Add(new BarReason(BarCause.Serious, serious.Clause ?? ""));
        if (own.Find(point => point.Measure is { } measure && formula.BarringMeasures.Contains(measure)) is { } measured)
            reasons.Add(new BarReason(BarCause.Measure, measured.Measure!));
        if (own.Count > formula.MostConfirmedForExcellent)
            reasons.Add(new BarReason(BarCause.Count, FormattableString.Invariant($"{own.Count}")));
        reasons.AddRange(formula.Bars.Select(rule => (Rule: rule, Found: own.Count(point => rule.Fits(point.Clause, point.Kind))))
            .Where(pair => pair.Found >= pair.Rule.Least)
            .Select(pair => new BarReason(BarCause.Clause, FormattableString.Invariant($"{pair.Rule.Clause ?? pair.Rule.Kind} × {pair.Found}"))));
        return reasons;
    }
}
