using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Tables.Headers;

/// <summary>The total under an exported table: no evidence, so it is counted as ignored.</summary>
internal static class TotalRow
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "合计", "总计", "小计", "共计", "总数", "total", "subtotal", "grandtotal" };

    /// <summary>Whether the first cell that is not blank is a word for a total and nothing more.</summary>
    internal static bool Is(TableRow row)
    {
        // Exports put the word into whichever column comes first, after blank or merged cells.
        var first = row.Problem is null ? row.Fields.Find(field => !string.IsNullOrWhiteSpace(field)) : null;
        // Longer than any of the words with its blanks: not worth comparing.
        return first is { Length: <= 24 } && Words.Contains(KeyText.Of(first).TrimEnd(':'));
    }
}
