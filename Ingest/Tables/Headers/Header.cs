using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Tables.Headers;

/// <summary>The header row of one sheet: which field holds which column of the feed.</summary>
public sealed class Header
{
    // A row this long is in the archived original; keeping it a second time would only fill the table.
    private const int LongestRowText = 262_144;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly int[] _places;
    private readonly int[] _unknown;

    internal Header(Feed feed, IReadOnlyList<string> names)
    {
        Feed = feed;
        Names = names;
        var cells = names.Select(KeyText.OfHeader).ToList();
        var spellings = feed.Columns.Select(column => column.Spellings.ToHashSet(StringComparer.Ordinal)).ToList();
        _places = spellings.ConvertAll(known => cells.FindIndex(known.Contains)).ToArray();
        _unknown = Enumerable.Range(0, names.Count).Where(place => !Array.Exists(_places, known => known == place)).ToArray();
        Missing = feed.Columns.Where(column => column.Required && _places[column.Ordinal] < 0).ToList();
        Twice = feed.Columns.Where(column => cells.Count(spellings[column.Ordinal].Contains) > 1).Select(column => column.Name)
            .Concat(_unknown.Select(place => cells[place]).Where(cell => cell.Length > 0 && !spellings.Exists(known => known.Contains(cell)))
                .GroupBy(cell => cell).Where(same => same.Count() > 1).Select(same => Escaped.Short(same.Key)))
            .ToList();
        Known = _places.Count(place => place >= 0);
    }

    public Feed Feed { get; }

    /// <summary>Header cells as they came.</summary>
    public IReadOnlyList<string> Names { get; }

    public int Width => Names.Count;

    /// <summary>Required columns that no cell names.</summary>
    internal IReadOnlyList<Column> Missing { get; }

    /// <summary>Columns named more than once, in one or two languages.</summary>
    internal IReadOnlyList<string> Twice { get; }

    /// <summary>How many columns of the feed are named.</summary>
    internal int Known { get; }

    /// <summary>Index of the field that holds the column; -1 where the file does not have it.</summary>
    internal int PlaceOf(Column column) => _places[column.Ordinal];

    /// <summary>How the file itself names a column; null where it does not have it.</summary>
    internal string? NameOf(string column) =>
        Feed.Columns.FirstOrDefault(known => known.Name == column) is { } known && PlaceOf(known) is var place and >= 0 ? NameOf(place) : null;

    internal string? ExtraOf(TableRow row)
    {
        JsonObject? extra = null;
        foreach (var place in _unknown)
        {
            if (place < row.Fields.Count && !string.IsNullOrWhiteSpace(row.Fields[place]))
                (extra ??= [])[NameOf(place)] = row.Fields[place];
        }
        // Cells of a sheet beyond its header are kept too: somebody wrote them.
        for (var place = Width; place < row.Fields.Count; place++)
        {
            if (!string.IsNullOrWhiteSpace(row.Fields[place]))
                (extra ??= [])[NameOf(place)] = row.Fields[place];
        }
        return extra?.ToJsonString(Json);
    }

    /// <summary>The row as JSON, so that it can be shown, corrected and read again.</summary>
    internal string? TextOf(TableRow row)
    {
        if (row.Fields.Sum(field => (long)field.Length) > LongestRowText)
            return null;
        var text = new JsonObject();
        for (var place = 0; place < row.Fields.Count; place++)
            // Unreadable text is escaped, so that the entry can be stored and shown at all.
            text[NameOf(place)] = row.Problem is null ? row.Fields[place] : Escaped.Of(row.Fields[place]);
        return text.ToJsonString(Json);
    }

    /// <summary>The cell as it came; a cell without a name, and a field beyond the header, go by their position: <c>#12</c>.</summary>
    internal string NameOf(int place) =>
        place < Names.Count && !string.IsNullOrWhiteSpace(Names[place]) ? Names[place] : $"#{place + 1}";
}
