using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Rulebook;

/// <summary>Which documents bind a hall on a day.</summary>
public static class Adoption
{
    /// <summary>Whether the document holds; a hall that has adopted nothing yet is judged under every shipped document.</summary>
    public static bool Holds(IReadOnlyList<RulebookAdoptionRow> adoptions, string documentId, DateOnly day) =>
        adoptions.Count == 0 || adoptions.Any(row => row.DocumentId == documentId && row.ValidFrom <= day && (row.ValidTo is null || day <= row.ValidTo));

    /// <summary>The shipped documents that hold on a day, in the order of their ids.</summary>
    public static IReadOnlyList<RulebookDocument> InForce(IReadOnlyList<RulebookAdoptionRow> adoptions, DateOnly day) =>
        RulebookLibrary.Shipped.Where(document => Holds(adoptions, document.Id, day)).ToList();
}
