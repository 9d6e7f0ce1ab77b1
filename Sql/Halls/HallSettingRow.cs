namespace Supervision.Sql.Halls;

/// <summary>One setting of a hall with the document it comes from.</summary>
public sealed record HallSettingRow
{
    public required string HallCode { get; init; }
    public required string Name { get; init; }
    public required string Value { get; init; }

    /// <summary>The document and article behind the value; null means the hall set it itself.</summary>
    public string? SourceDocument { get; init; }
    public required DateTime ChangedAtUtc { get; init; }
}
