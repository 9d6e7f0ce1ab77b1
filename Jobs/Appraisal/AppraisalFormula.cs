using Supervision.Jobs.Appraisal.Formulas;

namespace Supervision.Jobs.Appraisal;

/// <summary>A hall's appraisal formula as read from its file; see <see cref="FormulaFile"/>.</summary>
public sealed record AppraisalFormula
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    /// <summary>The document behind the numbers.</summary>
    public required string Source { get; init; }

    /// <summary>Points that everybody starts with.</summary>
    public required double Base { get; init; }

    /// <summary>Whether a score stops at 0.</summary>
    public required bool Floor { get; init; }

    public required IReadOnlyList<PointRule> Points { get; init; }

    /// <summary>Factors for the first, second … breach of one clause; the last one holds on.</summary>
    public required IReadOnlyList<double> Repetition { get; init; }

    public required double BonusCap { get; init; }

    public required double PraisePoints { get; init; }

    public required double ServiceStarPoints { get; init; }

    /// <summary>Share of staff who may be rated 优秀, 0 to 1.</summary>
    public required double ExcellentQuota { get; init; }

    /// <summary>A confirmed serious breach rules 优秀 out (S4 失职四.2).</summary>
    public required bool SeriousBarsExcellent { get; init; }

    /// <summary>More confirmed findings than this rule 优秀 out.</summary>
    public required int MostConfirmedForExcellent { get; init; }

    /// <summary>Measures whose imposition rules 优秀 out, such as honours (S4 失职四.2: 取消评先评优).</summary>
    public IReadOnlyList<string> BarringMeasures { get; init; } = [];

    /// <summary>Further rules that rule 优秀 out, such as repeated bad reviews (S3 三(二)9(6)).</summary>
    public IReadOnlyList<BarRule> Bars { get; init; } = [];

    /// <summary>Weighted parts of the score; none means that all deductions come off one base.</summary>
    public IReadOnlyList<FormulaPart> Parts { get; init; } = [];

    /// <summary>A year is the mean of its quarters, not of its months.</summary>
    public bool IsYearOfQuarters { get; init; }

    /// <summary>Below this coverage, 0 to 1, a score is provisional.</summary>
    public required double MinimumCoverage { get; init; }

    /// <summary>SHA-256 of the file's text, 64 hex digits: which formula a score was computed with.</summary>
    public required string Hash { get; init; }

    /// <summary>The file as it was written, comments included.</summary>
    public required string Text { get; init; }

    /// <summary>Points deducted for one confirmed finding, before repetition.</summary>
    /// <param name="severity">minor, ordinary or serious.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another severity.</exception>
    public double PointsFor(string documentId, string clause, string kind, string severity)
    {
        // The first that fits, as the file says: a special clause is written above the kind in general.
        var rule = Points.FirstOrDefault(rule => rule.Fits($"{documentId} {clause}", kind));
        return severity switch
        {
            // What the formula does not price costs nothing: a deduction needs a line that can be shown.
            "minor" => rule?.Minor ?? 0,
            "ordinary" => rule?.Ordinary ?? 0,
            "serious" => rule?.Serious ?? 0,
            _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "A severity is minor, ordinary or serious."),
        };
    }

    /// <summary>The factor of the n-th breach of one clause.</summary>
    /// <param name="repetition">1 for the first.</param>
    public double Factor(int repetition) => Repetition[Math.Min(repetition, Repetition.Count) - 1];
}

/// <summary>Points for findings of one clause or kind; null fits all.</summary>
public sealed record PointRule(string? Clause, string? Kind, double Minor, double Ordinary, double Serious)
{
    internal bool Fits(string clause, string kind) =>
        (Kind is null || Kind == kind) && (Clause is null || IsWithin(clause, Clause));

    // 四.2 holds 四.2(3) but not 四.21: a clause ends where its number ends.
    internal static bool IsWithin(string clause, string prefix) =>
        clause.StartsWith(prefix, StringComparison.Ordinal) && (clause.Length == prefix.Length || !char.IsDigit(prefix[^1]) || !char.IsDigit(clause[prefix.Length]));
}
