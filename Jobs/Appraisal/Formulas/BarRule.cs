namespace Supervision.Jobs.Appraisal.Formulas;

/// <summary>So many confirmed breaches of a clause or kind rule 优秀 out.</summary>
/// <param name="Clause">Document and clause or its beginning, such as "S3 三(二)9"; null fits all.</param>
/// <param name="Kind">Null fits all.</param>
/// <param name="Least">From how many confirmed findings in the period on.</param>
public sealed record BarRule(string? Clause, string? Kind, int Least)
{
    internal static BarRule Read(FormulaNode node)
    {
        node.OnlyKnows("clause", "kind", "least");
        return new BarRule(node.TextOrNull("clause"), node.TextOrNull("kind"), (int)node.Number("least", 1, 10000));
    }

    internal bool Fits(string? clause, string? kind) =>
        (Kind is null || Kind == kind) && (Clause is null || (clause is not null && PointRule.IsWithin(clause, Clause)));
}
