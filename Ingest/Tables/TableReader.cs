namespace Supervision.Ingest.Tables;

/// <summary>A file as rows of text, one sheet after the other, in constant memory.</summary>
public abstract class TableReader : IDisposable
{
    /// <summary>Null for a text file.</summary>
    public virtual string? SheetName => null;

    /// <summary>What day 0 of a serial date is; null where numbers are never dates.</summary>
    public virtual DateTime? SerialEpoch => null;

    /// <summary>Bytes of the file that were read, for progress; 0 where that cannot be told.</summary>
    public virtual long Position => 0;

    /// <summary>Spreadsheets pad their rows: a short row is not a damaged one.</summary>
    public virtual bool PadsRows => false;

    /// <summary>Whether the sheet that was read held no cell at all.</summary>
    public virtual bool IsEmptySheet => false;

    /// <summary>Goes to the next sheet; the first call goes to the first one. False when there is none.</summary>
    public abstract bool NextSheet();

    /// <summary>Fills the row with the next one of the sheet; rows without any field are passed over.</summary>
    public abstract bool Read(TableRow row);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

/// <summary>One row as it came; the reader fills the same object again and again.</summary>
public sealed class TableRow
{
    /// <summary>1 is the first line of the file; for a spreadsheet the sheet's row.</summary>
    public long Line { get; set; }

    public List<string> Fields { get; } = [];

    /// <summary>Set where the row as such cannot be used; its fields are then for showing only.</summary>
    public Reason? Problem { get; set; }

    /// <summary>Field in which the problem lies, from 0.</summary>
    public int ProblemField { get; set; }

    public bool IsBlank => Problem is null && Fields.TrueForAll(string.IsNullOrWhiteSpace);

    public void Clear()
    {
        Fields.Clear();
        Problem = null;
        ProblemField = 0;
    }
}
