using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>The page that shows what an update of the calendar moves.</summary>
public static class CalendarText
{
    public static string Title => Say("工作日历与时限", "Calendar and deadlines");
    public static string Lead => Say("导入下一年的国务院放假通知或本厅日历之前，先看会影响哪些时限。进行中的时限保持起算时的日期；未知的时限得到日期。",
        "Before next year's State Council notice or the hall's calendar is brought in, see which deadlines it touches. Running ones keep the date that they started with; unknown ones get one.");
    public static string Notices => Say("国务院通知", "State Council notices");
    public static string OwnDays => Say("本厅日历", "The hall's own days");
    public static string Version => Say("现行版本", "Present version");
    public static string UnknownClocks => Say("未知时限", "Unknown deadlines");
    public static string Bring => Say("查看一份新日历的影响", "See what a new calendar would move");
    public static string BringHint => Say("本厅日历文件（CSV、XLSX，列为 date、is_workday、hours），或国务院通知的行：年份、off 或 work、月日。预览不保存任何内容。",
        "A calendar file (CSV, XLSX with date, is_workday, hours), or lines of the notice: year, off or work, month and day. A preview keeps nothing.");
    public static string File => Say("文件", "File");
    public static string Text => Say("或粘贴内容", "Or paste it");
    public static string Preview => Say("预览影响", "Preview");
    public static string PreviewTitle(int days) => Say($"预览：{days:N0} 天", $"Preview: {days:N0} days");
    public static string Capped(int shown, int all) => Say($"共 {all:N0} 个时限会移动，列出前 {shown} 个；保存后全部按新日历计算。", $"{all:N0} deadlines would move, the first {shown} listed; once saved, all follow the new calendar.");
    public static string Present => Say("现行日历与起算时不同的时限", "Deadlines that the present calendar would count otherwise");
    public static string Now => Say("现在的到期", "Due now");
    public static string Would => Say("按此日历", "Under this calendar");
    public static string What => Say("结果", "What happens");
    public static string KeepsItsDate => Say("保持原日期", "keeps its date");
    public static string GetsADate => Say("得到日期", "gets a date");
    public static string NothingTitle => Say("没有时限会变动", "No deadline would move");
    public static string NothingText => Say("按工作日计算的未了时限，日期都不变。", "Every open deadline in working days keeps the same date.");
    public static string Contradictions(string days) => Say($"同一日期既写工作日又写休息日，无法判断：{days}。请更正后再预览。", $"The same date is given as worked and as off: {days}. Correct it and preview again.");
    public static string Disputes => Say("日历文件相互矛盾", "Calendars that disagree");
    public static string DisputesHint => Say("在有人确定之前，这些日期不作任何结论，时限按未知处理。下表为采用后到一行时会移动的时限。",
        "Until somebody settles them nothing is concluded on these dates and deadlines over them are unknown. Below: what would move if the later rows were taken.");
    public static string AgainstNotice(string days) => Say($"与国务院通知不一致：{days}。以本厅日历为准。", $"Disagrees with the State Council's notice: {days}. The hall's own calendar comes first.");
    public static string Dates(int count) => Say($"{count:N0} 天", $"{count:N0} {(count == 1 ? "date" : "dates")}");
    public static string Line(long? line) => Say($"第 {line} 行", $"Line {line}");
    public static string Save => Say("放入收件箱", "Put into the inbox");
    public static string SaveHint => Say("下一次夜间任务读入，并写入审计。", "The next night reads it; the audit log notes it.");
    public static string Saved => Say("日历已放入收件箱，下一次夜间任务读入。", "The calendar lies in the inbox; the next night reads it.");
    public static string OnlyAdministrator => Say("只有管理员可以放入收件箱。", "Only an administrator can put it into the inbox.");
    public static string Problem(string problem) => problem switch
    {
        "empty" => Say("请选择文件或粘贴内容。", "Choose a file or paste the calendar."),
        "size" => Say("文件超过 1 MB。", "The file is larger than 1 MB."),
        _ => Say($"不能读取：{problem}", $"It cannot be read: {problem}"),
    };
}
