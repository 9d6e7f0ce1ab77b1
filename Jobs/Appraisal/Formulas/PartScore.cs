namespace Supervision.Jobs.Appraisal.Formulas;

/// <summary>What one weighted part of the score came to.</summary>
/// <param name="Score">Null where nothing of the part was observed: missing, never zero.</param>
/// <param name="Deduction">Points taken from this part, above 0.</param>
public sealed record PartScore(string Name, double Weight, double? Score, double Deduction)
{
    internal static PartScore Of(AppraisalFormula formula, FormulaPart part, StaffEvidence evidence, IReadOnlyList<ScorePoint> points)
    {
        var own = points.Where(point => point.Kind is { } kind && Belongs(formula, part, kind)).ToList();
        var deduction = own.Sum(point => -point.Points);
        var score = formula.Base - deduction;
        // A confirmed breach is evidence too, whatever the feeds say.
        var observed = own.Count > 0 || part.IsObserved(evidence);
        return new PartScore(part.Name, part.Weight, observed ? Math.Round(formula.Floor ? Math.Max(0, score) : score, 4) : null, deduction);
    }

    private static bool Belongs(AppraisalFormula formula, FormulaPart part, string kind) =>
        part.Kinds.Count > 0 ? part.Kinds.Contains(kind) : !formula.Parts.Any(other => other.Kinds.Contains(kind));
}
