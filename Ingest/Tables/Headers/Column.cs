using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Tables.Headers;

/// <summary>One column of a feed: its name, its other spellings, and its place among the feed's columns.</summary>
public sealed record Column(int Ordinal, string Name, bool Required, IReadOnlyList<string> Aliases)
{
    /// <summary>Its first Chinese spelling; null where it has none.</summary>
    internal string? Chinese => Aliases.FirstOrDefault(alias => alias.Any(letter => letter > '\u2E80'));

    /// <summary>Whether a header cell, in its comparable form, names this column.</summary>
    internal IEnumerable<string> Spellings => Aliases.Prepend(Name).Select(KeyText.OfHeader);
}
