using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>Words of the deadline board.</summary>
public static class DeadlineText
{
    public static string Title => Say("时限看板", "Deadlines");
    public static string Lead => Say("每个时限都写明条款、单位和起算；日历不足以推算的，显示为未知，不作猜测。",
        "Each deadline states its clause, its unit and its start; where the calendar does not reach, it is unknown and not guessed.");
    public static string ShowAll => Say("全部", "All");
    public static string ShowOverdue => Say("已超期", "Overdue");
    public static string ShowSoon => Say("48 小时内到期", "Due within 48 h");
    public static string ShowPaused => Say("暂停", "Paused");
    public static string ShowUnknown => Say("未知", "Unknown");
    public static string Kind(string kind) => kind switch
    {
        "review" => Say("差评", "Bad reviews"),
        "comment" => Say("意见", "Comments"),
        "case" => Say("办件", "Cases"),
        "appointment" => Say("预约", "Appointments"),
        "ledger" => Say("台账", "Ledgers"),
        _ => kind,
    };
    public static string EmptyTitle => Say("没有未了的时限", "No deadline is open");
    public static string EmptyText => Say("差评、意见、办件和预约到达后，时限会自动开始计算。", "Deadlines start by themselves when reviews, comments, cases or appointments arrive.");
    public static string Group(string group) => group switch
    {
        "soon" => Say("今天和明天要办", "To do today and tomorrow"),
        "overdue" => Say("已超期", "Overdue"),
        "later" => Say("以后到期", "Due later"),
        _ => Say("暂停或日期未知", "Paused or without a date"),
    };
    public static string Due => Say("到期", "Due");
    public static string Started => Say("起算", "Started");
    public static string StartDay(bool counts) => counts ? Say("起始日计入", "first day counts") : Say("起始日不计", "first day does not count");
    public static string Calendar(string version) => Say($"日历 {version}", $"calendar {version}");
    public static string RateNote(int inTime, int due) => Say($"到期 {due} 件，按时 {inTime} 件", $"{inTime} of {due} due in time");
    public static string PausedSince => Say("暂停自", "Paused since");
    public static string NoReason => Say("未写原因", "no reason given");
    public static string UnknownWhy => Say("日历只到已公布的年份：日期未知，不会判为超期。导入日历后得到日期。", "The calendar ends with the last published year: the date is unknown and never late. It appears once the calendar is brought in.");
    public static string Chain => Say("办理链", "Chain of steps");
    public static string Rated => Say("评价", "Rated");
    public static string Collected => Say("收集", "Collected");
    public static string Steps => Say("已办步骤", "Steps taken");
    public static string Add => Say("登记步骤", "Record a step");
    public static string Step => Say("步骤", "Step");
    public static string At => Say("办理时间", "When");
    public static string Note => Say("说明", "Note");
    public static string Saved => Say("步骤已登记。时限在下一次夜间任务中更新。", "Step recorded. The deadlines follow with the next night.");
    public static string Refused => Say("没有登记：时间不能晚于现在，步骤须与来源相符。", "Not recorded: the time must not lie in the future and the step must fit the evidence.");
    public static string Open => Say("查看会话", "Open the session");
    public static string StepName(string step) => step switch
    {
        "verified" => Say("回访核实", "Verified with the citizen"),
        "genuine" => Say("核实属实", "Found genuine"),
        "mistaken" => Say("核实为误评", "Found mistaken"),
        "malicious" => Say("核实为恶意", "Found malicious"),
        "rectified" => Say("整改完成", "Rectified"),
        "feedback" => Say("反馈评价人", "Told the citizen"),
        "agency-feedback" => Say("反馈服务机构", "Told the agency"),
        "opinion" => Say("提出处理意见", "Opinion given"),
        "reported" => Say("报告负责人", "Reported to the head"),
        "told" => Say("告知窗口负责人", "Told the window's head"),
        "replied" => Say("书面答复", "Replied in writing"),
        "paused" => Say("暂停计时", "Paused"),
        "resumed" => Say("恢复计时", "Resumed"),
        "excused" => Say("免除（群众原因）", "Excused (citizen's cause)"),
        _ => step,
    };
}
