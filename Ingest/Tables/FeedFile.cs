using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Spreadsheets;
using Supervision.Ingest.Tables.Text;
using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Tables;

/// <summary>One file of a feed, opened by its content, its header found and checked before any row is read.</summary>
public sealed class FeedFile : IDisposable
{
    // The comma first: it nearly always fits, and then the file is opened twice and not six times.
    private static readonly char[] Delimiters = [',', '\t', ';'];

    private const int NoBuffer = 1;

    // What reads spreadsheets takes a few bytes at once.
    private const int SheetBuffer = 4096;

    private readonly IReadOnlyList<Feed> _layouts;
    private readonly TableReader _reader;

    private FeedFile(TableReader reader, IReadOnlyList<Feed> layouts) => (_reader, _layouts) = (reader, layouts);

    /// <summary>Opens the file and checks what would refuse it as a whole.</summary>
    /// <param name="layouts">The feed, and further layouts in which the same evidence arrives.</param>
    /// <exception cref="FileRefusedException">Nothing of the file loads.</exception>
    public static FeedFile Open(string path, IReadOnlyList<Feed> layouts) =>
        // Buffered by the readers: a buffer of the stream would copy every byte once more.
        Open(buffer => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, buffer, FileOptions.SequentialScan), layouts);

    /// <param name="open">The content from its start, with a buffer of so many bytes; called several times, each closed by its reader.</param>
    internal static FeedFile Open(Func<int, Stream> open, IReadOnlyList<Feed> layouts)
    {
        ArgumentNullException.ThrowIfNull(layouts);
        TableKind kind;
        using (var head = open(NoBuffer))
            kind = TableKind.Of(head);
        var reader = kind == TableKind.Text ? OpenText(open, layouts) : OpenSheets(open, kind, layouts);
        return new FeedFile(reader, layouts);
    }

    /// <summary>Every row of every sheet; the same object is loaded again for each row.</summary>
    public IEnumerable<FeedFileRow> Rows(FeedContext context)
    {
        var row = new TableRow();
        while (_reader.NextSheet())
        {
            var (header, refusal) = FindHeader(_reader, _layouts);
            if (header is null)
            {
                if (refusal is not null)
                    yield return new FeedFileRow(null, null, refusal);
                continue;
            }
            var values = new RowValues(header, context, _reader);
            while (_reader.Read(row))
            {
                if (row.IsBlank)
                    continue;
                values.Load(row);
                // The sum below a table would else be refused as a row every month, and teach people to ignore refusals.
                yield return new FeedFileRow(header.Feed, TotalRow.Is(row) ? null : values, null);
            }
        }
    }

    /// <summary>Bytes of the file that were read; 0 for spreadsheets.</summary>
    public long Position => _reader.Position;

    public void Dispose() => _reader.Dispose();

    private static CsvTable OpenText(Func<int, Stream> open, IReadOnlyList<Feed> layouts)
    {
        TextSurvey survey;
        using (var whole = open(NoBuffer))
            survey = TextSurvey.Of(whole);
        FileRefusedException? first = null;
        foreach (var delimiter in Delimiters)
        {
            try
            {
                using (var trial = new CsvTable(open(NoBuffer), survey, delimiter))
                    HeaderSearch.Find(trial, layouts);
                return new CsvTable(open(NoBuffer), survey, delimiter);
            }
            catch (FileRefusedException refused)
            {
                // Another delimiter is worth a try only where this one showed no header at all.
                first ??= refused;
                if (refused.Reason.Code != "no-header")
                    throw;
            }
        }
        throw first!;
    }

    /// <summary>Reads all sheets once, so that a spreadsheet damaged half-way brings nothing.</summary>
    private static TableReader OpenSheets(Func<int, Stream> open, TableKind kind, IReadOnlyList<Feed> layouts)
    {
        var found = 0;
        FileRefusedException? first = null;
        using (var trial = SheetReader(open(SheetBuffer), kind))
        {
            var row = new TableRow();
            while (trial.NextSheet())
            {
                try
                {
                    HeaderSearch.Find(trial, layouts);
                    found++;
                }
                catch (FileRefusedException refused)
                {
                    if (refused.Reason.Code is not "no-header" and not "missing-column")
                        throw;
                    // A missing column says more than no header: it is the reason that somebody can act on.
                    first = first is null || first.Reason.Code == "no-header" ? refused : first;
                }
                // Read to its end although nobody looks: damage shows only there.
                while (trial.Read(row))
                {
                }
            }
        }
        if (found == 0)
            throw first ?? new FileRefusedException(FileReasons.NoHeader(HeaderSearch.Needed(layouts[0])));
        return SheetReader(open(SheetBuffer), kind);
    }

    private static TableReader SheetReader(Stream file, TableKind kind) =>
        kind == TableKind.OpenXml ? new XlsxTable(file) : new XlsTable(file);

    private static (Header? Header, Rejected? Refusal) FindHeader(TableReader reader, IReadOnlyList<Feed> layouts)
    {
        try
        {
            return (HeaderSearch.Find(reader, layouts), null);
        }
        catch (FileRefusedException) when (reader.SheetName is not null)
        {
            // Workbooks come with empty sheets of their own; nobody wrote anything there to be refused.
            return (null, reader.IsEmptySheet ? null : new Rejected { Reason = FileReasons.SheetWithoutHeader(), Sheet = reader.SheetName });
        }
    }
}

/// <summary>A row of a file with the layout that reads it; a total, without values; or a sheet that was not understood.</summary>
public readonly record struct FeedFileRow(Feed? Feed, RowValues? Values, Rejected? Refusal);
