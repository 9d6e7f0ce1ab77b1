namespace Supervision.Jobs.Appraisal.Formulas;

/// <summary>A weighted part of the score, such as telephone service or presence.</summary>
/// <param name="Name">As the hall calls it.</param>
/// <param name="Weight">Above 0; weights need not add up to anything, because only those of observed parts count.</param>
/// <param name="Kinds">Kinds of findings that take points from this part; none takes what no other part takes.</param>
/// <param name="Evidence">calls, reviews, duty or any: what must have been observed for the part to have a score.</param>
public sealed record FormulaPart(string Name, double Weight, IReadOnlyList<string> Kinds, string Evidence)
{
    private static readonly string[] KnownKinds = ["phrase", "duty", "absence", "review", "comment", "case", "inspection", "ticket", "appointment"];

    /// <exception cref="FormatException">Names the line: a kind in two parts, or findings that belong to none.</exception>
    internal static IReadOnlyList<FormulaPart> ReadAll(FormulaNode root)
    {
        var (parts, taken) = (new List<FormulaPart>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var node in root.MapsOrNone("parts"))
        {
            node.OnlyKnows("name", "weight", "kinds", "evidence");
            var kinds = node.Choices("kinds", KnownKinds);
            foreach (var kind in kinds.Count == 0 ? ["the rest"] : kinds)
                if (!taken.Add(kind))
                    throw node.Wrong($"{kind} stands in two parts; each kind of finding belongs to one");
            parts.Add(new FormulaPart(node.Text("name"), node.Number("weight", 0.0001, 1000), kinds, node.ChoiceOr("evidence", "any", "calls", "reviews", "duty", "any")));
        }
        // Otherwise a confirmed breach of that kind would cost nothing, unseen.
        if (parts.Count > 0 && !taken.Contains("the rest"))
            throw root.Wrong("parts has no part without kinds; one must take the findings that no other part takes");
        return parts;
    }

    /// <summary>Whether anything of this part was observed.</summary>
    internal bool IsObserved(StaffEvidence evidence) => Evidence switch
    {
        "calls" => evidence.Calls > 0,
        "reviews" => evidence.Reviews > 0,
        "duty" => evidence.ObservedHours > 0,
        _ => evidence.Sessions > 0 || evidence.DutyHours > 0,
    };
}
