using System.Security.Cryptography;
using System.Text;
using System.Runtime.InteropServices;
using Supervision.Ingest.Tables.Headers;

namespace Supervision.Ingest.Tables.Values;

/// <summary>The values of one row by column, checked as they are read; the first fault stops the row.</summary>
/// <remarks>Every value read also enters the content hash, in the order in which the feed reads them.</remarks>
public sealed partial class RowValues
{
    public const int LongestText = 65_536;
    public const int LongestKey = 200;

    private readonly FeedContext _context;
    private readonly HallClock _clock;
    private readonly Header _header;
    private readonly bool _isPlan;
    private readonly DateTime? _serialEpoch;
    private readonly bool _padsRows;
    private readonly StringBuilder _content = new();
    private TableRow _row = new();

    internal RowValues(Header header, FeedContext context, TableReader reader)
    {
        _header = header;
        _context = context;
        _serialEpoch = reader.SerialEpoch;
        _padsRows = reader.PadsRows;
        _isPlan = header.Feed.IsPlan;
        _clock = new HallClock(context.Zone, context.NowUtc);
    }

    /// <summary>Why the row is refused; null so far.</summary>
    public Rejected? Fault { get; private set; }

    public string HallCode => _context.HallCode;

    public string BatchId => _context.BatchId;

    public long Line => _row.Line;

    /// <summary>First 32 hex digits of the SHA-256 over all values read so far.</summary>
    public string ContentHash => HashOf(_content);

    /// <summary>JSON object of the columns that the feed does not know; null for none.</summary>
    public string? Extra => _header.ExtraOf(_row);

    /// <summary>Takes the next row in; a row that is unusable as such has its fault at once.</summary>
    internal void Load(TableRow row)
    {
        _row = row;
        _content.Clear();
        Fault = null;
        // Spreadsheets do not store the empty cells at the end of a row.
        while (_padsRows && row.Fields.Count < _header.Width)
            row.Fields.Add("");
        if (row.Problem is { } problem)
            Fault = Refuse(problem, row.ProblemField);
        else if (row.Fields.Count != _header.Width && !_padsRows)
            // Points at the first column that has no field, or at the first field that has no column.
            Fault = Refuse(RowReasons.FieldCount(row.Fields.Count, _header.Width), Math.Min(row.Fields.Count, _header.Width));
    }

    /// <summary>Refuses the row because of a column's value.</summary>
    public void Refuse(Column column, Reason reason)
    {
        ArgumentNullException.ThrowIfNull(column);
        Fault ??= Refuse(reason, _header.PlaceOf(column));
    }

    /// <summary>The row as it would be refused because of a column, without refusing it.</summary>
    internal Rejected Refusal(Column column) => Refuse(RowReasons.NotRow(), _header.PlaceOf(column));

    /// <summary>Whether a column that came later has a value; a blank one leaves the content hash as it was before the column existed.</summary>
    internal bool Has(Column column)
    {
        var has = Raw(column) is not null;
        // The name keeps two such columns apart in the hash.
        if (has)
            Note(column.Name);
        return has;
    }

    /// <summary>An identity made of several values, for feeds whose rows carry none.</summary>
    public static string IdentityOf(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            // A separator no key can hold: "ab" and "c" must not be "a" and "bc".
            text.Append(part).Append('\u001F');
        return HashOf(text);
    }

    private static string HashOf(StringBuilder text)
    {
        Span<byte> hash = stackalloc byte[32];
        using var whole = new Utf16Text(text);
        SHA256.HashData(MemoryMarshal.AsBytes(whole.Span), hash);
        // 128 bits: chance never makes two rows of a hall alike, and the key stays half as wide in every index.
        return Convert.ToHexStringLower(hash[..16]);
    }

    private Rejected Refuse(Reason reason, int place) => new()
    {
        Reason = reason,
        Line = _row.Line,
        Column = place < 0 ? null : Escaped.Short(_header.NameOf(place)),
        Value = place >= 0 && place < _row.Fields.Count ? Escaped.Short(_row.Fields[place]) : null,
        RowText = _header.TextOf(_row),
    };

    /// <summary>The field as it came; null where the column is absent or the field is blank.</summary>
    private string? Raw(Column column)
    {
        var place = _header.PlaceOf(column);
        // Once refused the row may be too short for its header, so nothing of it is read any more.
        var text = place < 0 || Fault is not null ? null : _row.Fields[place];
        if (!string.IsNullOrWhiteSpace(text))
            return text;
        if (column.Required)
            Refuse(column, RowReasons.Blank());
        return null;
    }

    private void Note(string? value) => _content.Append(value).Append('\u001F');

    /// <summary>The characters of a builder as one span.</summary>
    private readonly ref struct Utf16Text
    {
        private readonly char[] _rented;
        private readonly int _length;

        internal Utf16Text(StringBuilder text)
        {
            _length = text.Length;
            _rented = System.Buffers.ArrayPool<char>.Shared.Rent(_length);
            text.CopyTo(0, _rented, _length);
        }

        internal ReadOnlySpan<char> Span => _rented.AsSpan(0, _length);

        public void Dispose() => System.Buffers.ArrayPool<char>.Shared.Return(_rented);
    }
}
