namespace Supervision.Sql.Rulebook;

/// <summary>A rulebook text as it was when first used, so that an old finding can show its rule.</summary>
public sealed record RulebookVersionRow
{
    public required string VersionHash { get; init; }
    public required string DocumentId { get; init; }
    public required string Content { get; init; }
    public required DateTime FirstSeenAtUtc { get; init; }
}
