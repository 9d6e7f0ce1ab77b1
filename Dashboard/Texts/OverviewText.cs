using Supervision.Dashboard.Layout;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>The overview.</summary>
public static class OverviewText
{
    public static string Lead(DateOnly first, DateOnly last) =>
        Say($"{first:yyyy年M月d日} 至 {last:M月d日}。机器提示线索，由人作出结论。", $"{first:d MMM} to {last:d MMM yyyy}. The machine flags, a person decides.");
    public static string Period => Say("时段", "Period");
    public static string Days(int days) => Say($"近 {days} 天", $"{days} days");
    public static string ToDo => Say("今天需要处理", "Needs attention today");
    public static string AllClear => Say("没有待办事项。", "Nothing is waiting.");

    public static string OpenSessions => Say("待核查会话", "Sessions to review");
    public static string OpenSessionsNote(long inPeriod) => Say($"其中本时段 {inPeriod:N0}", $"{inPeriod:N0} from this period");
    public static string Decided => Say("已核查会话", "Sessions decided");
    public static string Confirmed => Say("确认违反", "Confirmed breaches");
    public static string ConfirmedNote(double share) => Say($"占已核查线索 {Percent.Of(share)}", $"{Percent.Of(share)} of decided flags");
    public static string Satisfaction => Say("满意率", "Satisfaction");
    public static string SatisfactionNote(long rated) => Say($"{rated:N0} 条主动评价，不含默认好评", $"{rated:N0} given reviews, defaults excluded");
    public static string VideoCoverage => Say("在岗观测率", "Presence observed");
    public static string VideoCoverageNote => Say("应在岗时间中有视频证据的部分", "of required time has video evidence");
    public static string CallCoverage => Say("通话核查率", "Calls read");
    public static string CallCoverageNote(long scored, long calls) => Say($"{scored:N0} / {calls:N0} 通", $"{scored:N0} of {calls:N0}");

    public static string FlagsByDay => Say("每日线索", "Flags by day");
    public static string Outcomes => Say("核查结论", "Verdicts");
    public static string OutcomesNote => Say("每条线索以最后一次结论计", "the latest verdict of each flag");
    public static string Levels => Say("好差评分布", "Service reviews by level");
    public static string AbsenceByPost => Say("各窗口离岗分钟", "Absence minutes by post");
    public static string AbsenceByPostNote => Say("达到窗口时限的离岗合计", "episodes that reached the post's threshold");
    public static string Clauses => Say("触发最多的条款", "Clauses that fired most");
    public static string Clause => Say("条款", "Clause");
    public static string Flags => Say("线索", "Flags");
    public static string Minutes => Say("分钟", "Minutes");
    public static string Day => Say("日期", "Day");
    public static string Count => Say("数量", "Count");
    public static string Level(int level) => level switch
    {
        5 => Say("非常满意", "Very satisfied"),
        4 => Say("满意", "Satisfied"),
        3 => Say("基本满意", "Fairly satisfied"),
        2 => Say("不满意", "Dissatisfied"),
        _ => Say("非常不满意", "Very dissatisfied"),
    };
    public static string NoData => Say("本时段没有数据。", "No data in this period.");
    public static string AsTable => Say("查看数据", "Show the figures");

    public static string ToDoSessions(long count) => Say("条会话等待核查", count == 1 ? "session waits for review" : "sessions wait for review");
    public static string ToDoLock(long count) => Say("个已结束的月份考核待签发锁定", count == 1 ? "month that is over waits to be signed and locked" : "months that are over wait to be signed and locked");
    public static string ToDoAppeals(long count) => Say("条申诉等待处理", count == 1 ? "appeal waits for a decision" : "appeals wait for a decision");
    public static string ToDoOverdue(long count) => Say("项时限已超期", count == 1 ? "deadline is overdue" : "deadlines are overdue");
    public static string ToDoSoon(long count) => Say("项时限在 48 小时内到期", count == 1 ? "deadline ends within 48 hours" : "deadlines end within 48 hours");
    public static string ToDoQuarantine(long count) => Say("行数据在隔离区等待更正", count == 1 ? "row waits in quarantine" : "rows wait in quarantine");
    public static string ToDoArrivals(long count) => Say("个数据来源昨夜未到齐", count == 1 ? "source did not fully arrive last night" : "sources did not fully arrive last night");
    public static string ToDoRunFailed => Say("昨夜运行未完成", "last night's run did not finish");
    public static string ToDoRunOk => Say("昨夜运行正常", "last night's run is fine");
    public static string NoRun => Say("还没有运行过", "No run yet");
}
