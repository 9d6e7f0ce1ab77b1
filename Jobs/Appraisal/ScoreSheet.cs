using Supervision.Jobs.Appraisal.Formulas;

namespace Supervision.Jobs.Appraisal;

/// <summary>One person's score with every point that made it.</summary>
public sealed record ScoreSheet
{
    public required string StaffNo { get; init; }

    /// <summary>Null where nothing of the person was observed: missing, never zero.</summary>
    public required double? Score { get; init; }

    public required double Deduction { get; init; }

    public required double Bonus { get; init; }

    public required IReadOnlyList<ScorePoint> Points { get; init; }

    /// <summary>The weighted parts; none where the formula has none.</summary>
    public IReadOnlyList<PartScore> Parts { get; init; } = [];

    /// <summary>Too little was observed to stand on.</summary>
    public required bool IsProvisional { get; init; }

    /// <summary>The score of one person in one month.</summary>
    public static ScoreSheet Of(AppraisalFormula formula, StaffEvidence evidence)
    {
        var points = Deductions(formula, evidence.Confirmed);
        // Before the bonuses join the list: the sum of both would hide what was deducted.
        var deduction = points.Sum(point => -point.Points);
        points.AddRange(Bonuses(formula, evidence));
        // The cap holds for the sum, and the points stay listed in full so that it can be seen at work.
        var bonus = Math.Min(formula.BonusCap, points.Where(point => point.Points > 0).Sum(point => point.Points));
        // Nobody gets a full score for not having been looked at.
        var observed = evidence.Sessions > 0 || evidence.DutyHours > 0 || evidence.Confirmed.Count > 0;
        var parts = formula.Parts.Select(part => PartScore.Of(formula, part, evidence, points)).ToList();
        var score = Whole(formula, deduction, parts) + bonus;
        return new ScoreSheet
        {
            StaffNo = evidence.StaffNo,
            Parts = parts,
            Score = observed && score is { } known ? Math.Round(formula.Floor ? Math.Max(0, known) : known, 4) : null,
            Deduction = deduction,
            Bonus = bonus,
            Points = points,
            IsProvisional = !observed || parts.Exists(part => part.Score is null) || evidence.Coverage is null || evidence.Coverage < formula.MinimumCoverage,
        };
    }

    /// <summary>The score of a quarter or year: the mean of its observed months; a missing month is left out, not zero.</summary>
    public static double? Mean(IEnumerable<double?> months)
    {
        var known = months.OfType<double>().ToList();
        // Months without a score are left out; as zeros they would punish leave.
        return known.Count == 0 ? null : Math.Round(known.Average(), 4);
    }

    // A part that was not observed takes its weight out of the sum; it is missing, not zero.
    private static double? Whole(AppraisalFormula formula, double deduction, List<PartScore> parts)
    {
        if (parts.Count == 0)
            return formula.Base - deduction;
        var known = parts.Where(part => part.Score is not null).ToList();
        return known.Count == 0 ? null : known.Sum(part => part.Score!.Value * part.Weight) / known.Sum(part => part.Weight);
    }

    private static List<ScorePoint> Deductions(AppraisalFormula formula, IReadOnlyList<ConfirmedFinding> confirmed)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        var points = new List<ScorePoint>();
        // The order of the breaches and not of the verdicts: who is reviewed first must not decide which one counts as repeated.
        foreach (var finding in confirmed.OrderBy(finding => finding.OccurredAtUtc).ThenBy(finding => finding.FindingId, StringComparer.Ordinal))
        {
            var clause = $"{finding.DocumentId} {finding.Clause}";
            // By document and clause: the same number in two documents is two clauses.
            var repetition = times[clause] = times.GetValueOrDefault(clause) + 1;
            var each = formula.PointsFor(finding.DocumentId, finding.Clause, finding.Kind, finding.Severity);
            points.Add(new ScorePoint(finding.FindingId, clause, finding.Severity, repetition, -each * formula.Factor(repetition), "finding") { Kind = finding.Kind });
        }
        return points;
    }

    private static IEnumerable<ScorePoint> Bonuses(AppraisalFormula formula, StaffEvidence evidence)
    {
        if (evidence.Praise > 0)
            yield return new ScorePoint(null, "S0 8.3.2", null, evidence.Praise, evidence.Praise * formula.PraisePoints, "praise");
        if (evidence.IsServiceStar)
            yield return new ScorePoint(null, "S2 8.4", null, 1, formula.ServiceStarPoints, "service_star");
    }
}

/// <summary>One deduction (below 0) or bonus (above 0).</summary>
/// <param name="Repetition">Which breach of this clause it is in the period; for praise, how many.</param>
public sealed record ScorePoint(string? FindingId, string Clause, string? Severity, int Repetition, double Points, string Reason)
{
    /// <summary>Kind of the finding; null for a bonus.</summary>
    public string? Kind { get; init; }
}
