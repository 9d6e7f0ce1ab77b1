using Supervision.Ingest.Tables.Headers;

namespace Supervision.Ingest.Tables;

/// <summary>The words for refused files, one place for both languages.</summary>
public static class FileReasons
{
    public static Reason Empty() => new("empty", "文件为空（0 字节）；请重新导出。", "The file is empty (0 bytes); export it again.");

    public static Reason Utf16() => new("utf-16",
        "文件是 UTF-16 编码；请另存为 UTF-8。", "The file is UTF-16; save it as UTF-8.");

    public static Reason LineTooLong(long bytes) => new("line-too-long",
        $"有一行至少 {bytes} 字节，上限为 8 MB；请检查换行后重新导出。", $"One line has at least {bytes} bytes; the limit is 8 MB. Check its line ends and export it again.");

    public static Reason NoHeader(IReadOnlyList<Column> needed) => new("no-header",
        $"前 {HeaderSearch.Rows} 行中找不到表头；需要：{Chinese(needed)}。",
        $"No header in the first {HeaderSearch.Rows} rows; needed: {string.Join(", ", needed.Select(column => column.Name))}.");

    public static Reason Columns(IReadOnlyList<Column> missing, IReadOnlyList<string> twice)
    {
        var chinese = new List<string>();
        var english = new List<string>();
        if (missing.Count > 0)
        {
            chinese.Add($"缺少必需列：{Chinese(missing)}");
            english.Add($"missing columns: {string.Join(", ", missing.Select(column => column.Name))}");
        }
        if (twice.Count > 0)
        {
            chinese.Add($"重复的列：{string.Join("、", twice)}");
            english.Add($"columns named twice: {string.Join(", ", twice)}");
        }
        return new(missing.Count > 0 ? "missing-column" : "duplicate-column",
            $"{string.Join("；", chinese)}；请改正表头后重新提交。", $"The file has {string.Join("; ", english)}; correct the header and submit it again.");
    }

    // Whoever has a Chinese table looks for a Chinese header; the English name is what the documentation lists.
    private static string Chinese(IReadOnlyList<Column> columns) => string.Join("、", columns.Select(column => column.Chinese is { } word ? $"{word}（{column.Name}）" : column.Name));

    public static Reason TooManyColumns(int count) => new("too-many-columns",
        $"有 {count} 列，上限为 {HeaderSearch.MaxColumns} 列；请删去不需要的列。", $"{count} columns; the limit is {HeaderSearch.MaxColumns}. Remove those that are not needed.");

    public static Reason TooLargeExpanded() => new("too-large",
        "电子表格解压后超过 200 MB；请拆成几个文件。", "The spreadsheet expands to more than 200 MB; split it.");

    public static Reason Password() => new("password",
        "文件有密码保护；请去掉密码后重新提交。", "The file is protected by a password; save it without one.");

    public static Reason Broken(string detail) => new("broken",
        $"文件损坏或不是电子表格，请重新导出：{detail}", $"The file is damaged or no spreadsheet, export it again: {detail}");

    public static Reason Dtd() => new("dtd",
        "文件中的 XML 带有 DTD，不予接受；请用表格软件另存。", "Its XML holds a DTD, which is refused; save it again with a spreadsheet program.");

    public static Reason NotTable(string looksLike) => new("not-a-table",
        $"内容像是{LookedLike.Chinese(looksLike)}，不是表格；请导出为 CSV 或 XLSX。", $"The content looks like {looksLike}, not like a table; export it as CSV or XLSX.");

    public static Reason SheetWithoutHeader() => new("sheet-without-header",
        "此工作表没有可识别的表头，未读取。", "This sheet has no header that the feed knows; it was not read.");
}
