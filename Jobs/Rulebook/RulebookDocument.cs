namespace Supervision.Jobs.Rulebook;

/// <summary>How binding a document or a clause is; every finding shows it.</summary>
public enum DocumentStatus
{
    InForce,
    Draft,

    /// <summary>资料性: a breach of it alone is a lead, never more.</summary>
    Informative,
}

/// <summary>One source document with its rules, as one YAML file holds it.</summary>
public sealed record RulebookDocument
{
    /// <summary>The short name that is used everywhere: S0, S1, or a hall's own.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Number { get; init; }

    public string Issuer { get; init; } = "";

    public DocumentStatus Status { get; init; }

    /// <summary>The day from which it binds; null where the text gives none.</summary>
    public DateOnly? InForceFrom { get; init; }

    public string Note { get; init; } = "";

    public IReadOnlyList<Remedy> Remedies { get; init; } = [];

    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>SHA-256, in hex, of the document's text together with the word lists that it uses.</summary>
    public required string Version { get; init; }
}
