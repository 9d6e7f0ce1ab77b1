namespace Supervision.Ingest.Tables;

/// <summary>Why something was refused, in both languages.</summary>
/// <param name="Code">Stable name, for counting and for the retry of what can load later.</param>
public sealed record Reason(string Code, string Chinese, string English)
{
    /// <summary>As the quarantine stores it: Chinese, line feed, English.</summary>
    public string Stored => $"{Chinese}\n{English}";

    /// <summary>One language of a stored reason; a reason with one language only is returned whole.</summary>
    public static string In(string stored, bool chinese)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var cut = stored.IndexOf('\n', StringComparison.Ordinal);
        if (cut < 0)
            return stored;
        return chinese ? stored[..cut] : stored[(cut + 1)..];
    }
}

/// <summary>One refused row, or one refused file where <see cref="Line"/> is null.</summary>
public sealed record Rejected
{
    public required Reason Reason { get; init; }

    /// <summary>1 is the first line of the file; for a spreadsheet the sheet's row.</summary>
    public long? Line { get; init; }

    /// <summary>The header as the file spells it.</summary>
    public string? Column { get; init; }

    /// <summary>As it came, with control characters and undecodable bytes escaped, cut to 200 characters.</summary>
    public string? Value { get; init; }

    /// <summary>JSON object of header and value; null where the row is too long to keep twice.</summary>
    public string? RowText { get; init; }

    /// <summary>Name of the sheet, where the file has several.</summary>
    public string? Sheet { get; init; }
}

/// <summary>Nothing of the file loads, for one reason.</summary>
public sealed class FileRefusedException(Reason reason, string? column = null, long? line = null) : Exception(reason?.English)
{
    public Reason Reason { get; } = reason!;

    public string? Column { get; } = column;

    public long? Line { get; } = line;
}
