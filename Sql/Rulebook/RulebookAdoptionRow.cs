namespace Supervision.Sql.Rulebook;

/// <summary>A hall adopts a document from a date on.</summary>
public sealed record RulebookAdoptionRow
{
    public required string HallCode { get; init; }
    public required string DocumentId { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    /// <summary>The hall's own text, kept among the versions; null where the text that ships binds.</summary>
    public string? VersionHash { get; init; }
}
