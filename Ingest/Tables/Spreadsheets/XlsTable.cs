using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Tables.Spreadsheets;

/// <summary>A binary workbook (.xls) as rows of text; encrypted workbooks of either kind end up here and are refused.</summary>
internal sealed class XlsTable : TableReader
{
    private static readonly DateTime Epoch = new(1899, 12, 30);

    // What the format can hold: of a damaged sheet that claims more, the library looks for every row and cell, for minutes.
    private const int MostColumns = 256;
    private const int MostRows = 65_536;

    private readonly Stream _file;
    private readonly IExcelDataReader _reader;
    private bool _isOpened;
    private long _row;
    private bool _hasCells;

    internal XlsTable(Stream file)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        _file = file;
        try
        {
            if (_file.Length > SafeZip.LargestExpanded)
                throw new FileRefusedException(FileReasons.TooLargeExpanded());
            // Before the library sees it: it would report a damaged workbook, and nobody would think of the password.
            if (IsEncrypted(_file))
                throw new FileRefusedException(FileReasons.Password());
            if (CompoundHeader.Fault(_file) is { } fault)
                throw new FileRefusedException(FileReasons.Broken(fault));
            _reader = Guarded(() => ExcelReaderFactory.CreateReader(_file));
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public override string? SheetName => _reader.Name;

    public override DateTime? SerialEpoch => Epoch;

    public override bool PadsRows => true;

    public override bool IsEmptySheet => !_hasCells;

    public override bool NextSheet()
    {
        _row = 0;
        _hasCells = false;
        var isThere = !_isOpened || Guarded(_reader.NextResult);
        _isOpened = true;
        if (isThere && Guarded(() => _reader.RowCount) is var rows and (< 0 or > MostRows))
            throw new FileRefusedException(FileReasons.Broken($"a sheet of {rows} rows; the format has {MostRows}"));
        return isThere;
    }

    public override bool Read(TableRow row)
    {
        row.Clear();
        while (Guarded(_reader.Read))
        {
            row.Line = ++_row;
            // The count is the file's claim, checked before the cells are asked for.
            if (_reader.FieldCount > MostColumns)
                throw new FileRefusedException(FileReasons.Broken($"a sheet of {_reader.FieldCount} columns; the format has {MostColumns}"));
            Guarded(() => Fill(row));
            while (row.Fields.Count > 0 && row.Fields[^1].Length == 0)
                row.Fields.RemoveAt(row.Fields.Count - 1);
            if (row.Fields.Count == 0)
                continue;
            _hasCells = true;
            return true;
        }
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _reader.Dispose();
            _file.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>An encrypted XLSX is a compound file with one part of this name.</summary>
    private static bool IsEncrypted(Stream file)
    {
        var name = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");
        var buffer = new byte[1 << 16];
        int held = 0, read;
        while ((read = file.ReadAtLeast(buffer.AsSpan(held), 1, throwOnEndOfStream: false)) > 0)
        {
            var block = buffer.AsSpan(0, held + read);
            if (block.IndexOf(name) >= 0)
                return true;
            // The name may lie across two blocks.
            held = Math.Min(block.Length, name.Length - 1);
            block[^held..].CopyTo(buffer);
        }
        file.Position = 0;
        return false;
    }

    // The whole row under one guard: a damaged sheet may claim 65,536 empty rows of 256 cells.
    private int Fill(TableRow row)
    {
        for (var column = 0; column < _reader.FieldCount; column++)
            row.Fields.Add(Text(column));
        return row.Fields.Count;
    }

    private string Text(int column) => _reader.GetValue(column) switch
    {
        null => "",
        string text => text,
        double number => SheetNumber.Plain(number),
        bool truth => truth ? "true" : "false",
        // Back to a serial: the library has turned it into a date, and both kinds of workbook must give the same text.
        DateTime time => SheetNumber.Date((time - Epoch).TotalDays, Epoch),
        TimeSpan clock => clock.ToString(clock.Milliseconds == 0 ? @"hh\:mm\:ss" : @"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>The library throws many kinds on damaged files; each means that nothing of the file loads.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new FileRefusedException(FileReasons.Password());
        }
        catch (Exception error) when (error is ExcelReaderException or InvalidDataException or IOException or InvalidOperationException
            or IndexOutOfRangeException or ArgumentException or NullReferenceException or FormatException or OverflowException or NotSupportedException or InvalidCastException)
        {
            throw new FileRefusedException(FileReasons.Broken(Escaped.Short(error.Message)));
        }
    }
}
