using System.Buffers;

namespace Supervision.Ingest.Tables.Text;

/// <summary>A CSV file as rows: quotes, LF, CRLF and CR, cut on bytes so that one bad byte stays in its field.</summary>
/// <remarks>Delimiters, quotes and line ends are never part of a character in UTF-8 or GB18030.</remarks>
internal sealed class CsvTable : TableReader
{
    private const int LargestFirstBuffer = 1 << 18;

    private readonly Stream _file;
    private readonly FieldText _text;
    private readonly byte _delimiter;
    private readonly SearchValues<byte> _stops;
    private readonly List<FieldBytes> _fields = [];
    private byte[] _buffer;
    private int _start;
    private int _end;
    private bool _isLast;
    private long _line = 1;
    private bool _isOpened;

    /// <param name="file">Unbuffered, with a length and a position; closed with the table.</param>
    internal CsvTable(Stream file, TextSurvey survey, char delimiter = ',')
    {
        _text = new FieldText(survey.IsGb18030);
        _delimiter = (byte)delimiter;
        _stops = SearchValues.Create([_delimiter, (byte)'\n', (byte)'\r']);
        _file = file;
        _file.Position = survey.BomBytes;
        // One byte more than a small file: most files are, and a quarter of a megabyte to clear costs more than to read them.
        _buffer = new byte[Math.Min(LargestFirstBuffer, _file.Length + 1)];
    }

    public override long Position => _file.Position;

    public override bool NextSheet() => !_isOpened && (_isOpened = true);

    public override bool Read(TableRow row)
    {
        row.Clear();
        while (true)
        {
            var outcome = CutRecord(out var length, out var lines);
            if (outcome == Cut.NeedsMore)
            {
                Fill();
                continue;
            }
            if (outcome == Cut.End)
                return false;
            if (outcome == Cut.BadQuote)
                (length, lines) = CutLine();
            var record = _buffer.AsSpan(_start, length);
            row.Line = _line;
            _line += lines;
            _start += length;
            // Blank lines are everywhere at the ends of exports, and hold no row to miscount.
            if (outcome == Cut.Record && _fields.Count == 1 && _fields[0].Length == 0)
                continue;
            if (outcome == Cut.BadQuote)
                ShowBadQuote(record, row);
            else
                Decode(record, row);
            return true;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _file.Dispose();
        base.Dispose(disposing);
    }

    private enum Cut
    {
        Record,
        NeedsMore,
        BadQuote,
        End,
    }

    /// <summary>Finds the fields of the record at the start of the buffer.</summary>
    private Cut CutRecord(out int length, out int lines)
    {
        var bytes = _buffer.AsSpan(_start, _end - _start);
        _fields.Clear();
        (length, lines) = (0, 1);
        if (bytes.IsEmpty)
            return _isLast ? Cut.End : Cut.NeedsMore;
        while (true)
        {
            var isQuoted = length < bytes.Length && bytes[length] == (byte)'"';
            var outcome = isQuoted ? CutQuoted(bytes, ref length, ref lines) : CutPlain(bytes, ref length);
            if (outcome != Cut.Record)
                return outcome;
            if (length == bytes.Length)
                return _isLast ? Cut.Record : Cut.NeedsMore;
            var stop = bytes[length++];
            if (stop == _delimiter)
                continue;
            // The line feed of a pair may be the first byte of the next read.
            if (stop == '\r' && length == bytes.Length && !_isLast)
                return Cut.NeedsMore;
            if (stop == '\r' && length < bytes.Length && bytes[length] == (byte)'\n')
                length++;
            return Cut.Record;
        }
    }

    private Cut CutPlain(ReadOnlySpan<byte> bytes, ref int at)
    {
        var stop = bytes[at..].IndexOfAny(_stops);
        if (stop < 0 && !_isLast)
            return Cut.NeedsMore;
        var length = stop < 0 ? bytes.Length - at : stop;
        _fields.Add(new(at, length, HasQuotes: false));
        at += length;
        return Cut.Record;
    }

    private Cut CutQuoted(ReadOnlySpan<byte> bytes, ref int at, ref int lines)
    {
        var first = at + 1;
        var hasQuotes = false;
        for (var from = first; ;)
        {
            var quote = bytes[from..].IndexOf((byte)'"');
            // A quote in the last byte may be the first of a doubled one; one that never closes must not swallow the rest of the file.
            if (quote < 0 || (from + quote + 1 == bytes.Length && !_isLast))
                return _isLast || bytes.Length > TextSurvey.LongestLine ? Cut.BadQuote : Cut.NeedsMore;
            from += quote + 1;
            if (from < bytes.Length && bytes[from] == (byte)'"')
            {
                hasQuotes = true;
                from++;
                continue;
            }
            if (from < bytes.Length && bytes[from] != _delimiter && bytes[from] is not ((byte)'\n' or (byte)'\r'))
                return Cut.BadQuote;
            _fields.Add(new(first, from - 1 - first, hasQuotes));
            lines += CountLines(bytes[first..(from - 1)]);
            at = from;
            return Cut.Record;
        }
    }

    /// <summary>The physical line at the start of the buffer: after a bad quote, reading goes on behind it.</summary>
    private (int Length, int Lines) CutLine()
    {
        var bytes = _buffer.AsSpan(_start, _end - _start);
        var stop = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        if (stop < 0)
            return (bytes.Length, 1);
        return (stop + 1 < bytes.Length && bytes[stop] == '\r' && bytes[stop + 1] == '\n' ? stop + 2 : stop + 1, 1);
    }

    private static int CountLines(ReadOnlySpan<byte> field)
    {
        var lines = 0;
        for (var i = field.IndexOfAny((byte)'\n', (byte)'\r'); i >= 0; i = field.IndexOfAny((byte)'\n', (byte)'\r'))
        {
            lines++;
            var isPair = field[i] == '\r' && i + 1 < field.Length && field[i + 1] == '\n';
            field = field[(i + (isPair ? 2 : 1))..];
        }
        return lines;
    }

    private void Decode(ReadOnlySpan<byte> record, TableRow row)
    {
        var hasNul = record.Contains((byte)0);
        foreach (var field in _fields)
        {
            var bytes = record.Slice(field.Start, field.Length);
            var text = _text.Decode(bytes);
            if (row.Problem is null && (text is null || (hasNul && bytes.Contains((byte)0))))
            {
                row.Problem = Problem(text, bytes);
                row.ProblemField = row.Fields.Count;
            }
            text ??= FieldText.Show(bytes);
            row.Fields.Add(field.HasQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text);
        }
    }

    private Reason Problem(string? text, ReadOnlySpan<byte> bytes)
    {
        if (text is not null)
            return RowReasons.Nul();
        return _text.IsDamagedBefore(bytes) ? RowReasons.Damaged() : RowReasons.Undecodable(_text.Name);
    }

    private void ShowBadQuote(ReadOnlySpan<byte> line, TableRow row)
    {
        row.Problem = RowReasons.OpenQuote();
        var trimmed = line.TrimEnd("\r\n"u8);
        row.Fields.Add(_text.Decode(trimmed) ?? FieldText.Show(trimmed));
    }

    /// <summary>Reads on; a record that fills the buffer gets a larger one.</summary>
    private void Fill()
    {
        if (_end - _start > _buffer.Length / 2)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        var read = _file.ReadAtLeast(_buffer.AsSpan(_end), 1, throwOnEndOfStream: false);
        _end += read;
        _isLast = read == 0;
    }

    private readonly record struct FieldBytes(int Start, int Length, bool HasQuotes);
}
