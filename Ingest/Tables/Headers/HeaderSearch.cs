namespace Supervision.Ingest.Tables.Headers;

/// <summary>Finds the header row under title and advert rows; several layouts of one feed may be tried.</summary>
internal static class HeaderSearch
{
    /// <summary>Titles and adverts above a header take a few rows; data that far down is data.</summary>
    internal const int Rows = 30;

    internal const int MaxColumns = 200;

    /// <summary>The sheet's header; the reader then stands on the first row behind it.</summary>
    /// <exception cref="FileRefusedException">No header, or one with missing or repeated columns.</exception>
    internal static Header Find(TableReader reader, IReadOnlyList<Feed> layouts)
    {
        Header? best = null;
        long bestLine = 0;
        var row = new TableRow();
        for (var read = 0; read < Rows && reader.Read(row); read++)
        {
            // A damaged advert above the header is no reason to refuse what is below it.
            if (row.Problem is not null)
                continue;
            var names = row.Fields.ToArray();
            foreach (var header in layouts.Select(layout => new Header(layout, names)))
            {
                // The first complete one ends the search, layouts in their order: the feed's own is preferred to a foreign export.
                if (header.Missing.Count == 0)
                    return Checked(header, row.Line);
                // The first of the best: data far below may repeat a header word by chance.
                if (header.Known > (best?.Known ?? 0))
                    (best, bestLine) = (header, row.Line);
            }
        }
        // One known word may stand in any title; two are a header that lacks something.
        return best is { Known: > 1 } || best?.Feed.Columns.Count(column => column.Required) == 1
            ? Checked(best!, bestLine)
            : throw new FileRefusedException(FileReasons.NoHeader(Needed(layouts[0])));
    }

    internal static IReadOnlyList<Column> Needed(Feed feed) => feed.Columns.Where(column => column.Required).ToList();

    private static Header Checked(Header header, long line)
    {
        if (header.Width > MaxColumns)
            throw new FileRefusedException(FileReasons.TooManyColumns(header.Width), line: line);
        // All of them in one entry (input.md 4): whoever mends the file mends it once.
        if (header.Missing.Count > 0 || header.Twice.Count > 0)
            throw new FileRefusedException(FileReasons.Columns(header.Missing, header.Twice),
                header.Missing.Select(column => column.Name).Concat(header.Twice).First(), line);
        return header;
    }
}
