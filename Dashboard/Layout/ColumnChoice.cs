using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Operations;

namespace Supervision.Dashboard.Layout;

/// <summary>Which columns of a wide table the address asks for, as <c>?columns=score,rate</c>; an address that names none shows all.</summary>
public sealed class ColumnChoice
{
    internal const string Name = "columns";
    private readonly HashSet<string> _shown;

    private ColumnChoice(IEnumerable<string> shown) => _shown = shown.ToHashSet(StringComparer.Ordinal);

    /// <summary>How many of the columns that may be left out are shown.</summary>
    public int Count => _shown.Count;

    /// <param name="visit">Its address may name the columns once with commas, as a link does, or several times, as a form does.</param>
    /// <param name="known">The columns that may be left out; a word outside of them is passed over.</param>
    public static ColumnChoice Of(Visit visit, IReadOnlyCollection<string> known)
    {
        var asked = visit.Query[Name].ToString().Split(',', StringSplitOptions.TrimEntries).Where(known.Contains).ToList();
        // A table of nothing answers nobody: without a word that is known, all stand.
        return new ColumnChoice(asked.Count == 0 ? known : asked);
    }

    public bool Shows(string column) => _shown.Contains(column);

    /// <summary>The same table with the chosen columns only, so that a file holds what the page shows.</summary>
    /// <param name="columns">The word of each column of the table; null where it is always there.</param>
    /// <exception cref="ArgumentException">The words are not as many as the columns.</exception>
    internal ExportTable Narrow(ExportTable table, IReadOnlyList<string?> columns)
    {
        // A column that was added to the file alone would shift all behind it under wrong heads.
        if (columns.Count != table.Heads.Count)
            throw new ArgumentException($"{columns.Count} words for {table.Heads.Count} columns of {table.Name}.", nameof(columns));
        var kept = Enumerable.Range(0, columns.Count).Where(i => columns[i] is not { } column || Shows(column)).ToList();
        return table with { Heads = kept.ConvertAll(i => table.Heads[i]), Rows = table.Rows.Select(row => (IReadOnlyList<object?>)kept.ConvertAll(i => row[i])) };
    }
}
