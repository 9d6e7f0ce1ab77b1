using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>Words of the staff pages.</summary>
public static class PeopleText
{
    public static string Lead => Say("在册人员与近一年的线索；点姓名看每条线索和结论。", "Everybody employed, with the findings of a year; a name opens each finding and verdict.");
    public static string Open => Say("待核查", "Open");
    public static string Decided => Say("已核查", "Decided");
    public static string Last => Say("最近线索", "Latest finding");
    public static string EmptyTitle => Say("还没有人员名册", "No staff list yet");
    public static string EmptyText => Say("把 staff.csv 放入收件夹，夜间任务会读取。", "Put staff.csv into the inbox; the night reads it.");
    public static string Search => Say("姓名、工号或部门", "Name, number or unit");
    public static string Findings => Say("近一年的线索", "Findings of a year");
    public static string NoFindings => Say("近一年没有线索。", "No finding in a year.");
}
