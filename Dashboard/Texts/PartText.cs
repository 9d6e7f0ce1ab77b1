using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>Words of the shared parts: tables, filters, exports, times.</summary>
public static class PartText
{
    public static string Filter => Say("筛选", "Filter");
    public static string Apply => Say("应用", "Apply");
    public static string Clear => Say("清除", "Clear");
    public static string All => Say("全部", "All");
    public static string FirstPage => Say("第一页", "First page");
    public static string NextPage => Say("下一页", "Next page");
    public static string Pages => Say("翻页", "Pages");
    public static string Export => Say("导出", "Export");
    public static string NothingTitle => Say("没有内容", "Nothing here");
    public static string NothingText => Say("没有符合条件的记录。", "No record matches.");
    public static string Retry => Say("重试", "Try again");
    public static string Unknown => Say("未知", "unknown");
    public static string None => Say("无", "none");
    public static string Yes => Say("是", "yes");
    public static string No => Say("否", "no");
    public static string Save => Say("保存", "Save");
    public static string Colon => Say("：", ": ");
    public static string Semicolon => Say("；", "; ");

    /// <summary>Between the parts of a list within a sentence.</summary>
    public static string Comma => Say("、", ", ");
    public static string InBrackets(string text) => Say($"（{text}）", $" ({text})");
    public static string Columns(int shown, int all) => shown == all ? Say("选列", "Columns") : Say($"选列（{shown}/{all}）", $"Columns ({shown} of {all})");
    public static string ColumnsLegend => Say("要显示的列", "Columns to show");
    public static string AllColumns => Say("全部列", "All columns");
    public static string SortBy(string column) => Say($"按{column}排序", $"Sort by {column}");
    public static string Rows(long count) => Say($"共 {count:N0} 条", count == 1 ? "1 row" : $"{count:N0} rows");

    /// <summary>How long ago, in the largest fitting unit.</summary>
    public static string Ago(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => Say("刚刚", "just now"),
        { TotalHours: < 1 } => Say($"{span.Minutes} 分钟前", $"{span.Minutes} min ago"),
        { TotalDays: < 1 } => Say($"{span.Hours} 小时前", $"{span.Hours} h ago"),
        _ => Say($"{span.Days} 天前", span.Days == 1 ? "1 day ago" : $"{span.Days} days ago"),
    };

    /// <summary>How long something took or will take.</summary>
    public static string Length(TimeSpan span) => span switch
    {
        { TotalSeconds: < 60 } => Say($"{span.TotalSeconds:0} 秒", $"{span.TotalSeconds:0} s"),
        { TotalHours: < 1 } => Say($"{(int)span.TotalMinutes} 分 {span.Seconds} 秒", $"{(int)span.TotalMinutes} min {span.Seconds} s"),
        _ => Say($"{(int)span.TotalHours} 小时 {span.Minutes} 分", $"{(int)span.TotalHours} h {span.Minutes} min"),
    };
}
