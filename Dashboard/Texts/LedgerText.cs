using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>The ledgers of a month in words.</summary>
public static class LedgerText
{
    public static string Title => Say("台账", "Ledgers");
    public static string Lead => Say("按月查看大厅送来的每一行台账，以及缺登、迟登、超期的记录；不限于最近几周。", "Every line that the hall sent, month by month, and what is missing, late or overdue; not only the last weeks.");
    public static string Lines => Say("登记", "Lines");
    public static string Gaps => Say("缺登与超期", "Missing and late");
    public static string Undone(long count) => count == 0 ? "" : Say($"{count:N0} 行尚无完成时间", $"{count:N0} without a time done");
    public static string Number => Say("编号", "Number");
    public static string What => Say("情形", "What");
    public static string Clause => Say("条款", "Clause");
    public static string Who => Say("人员", "Staff");
    public static string Post => Say("窗口", "Post");
    public static string State => Say("状态", "State");
    public static string Suspicion => Say("线索", "Lead");
    public static string Open => Say("打开会话", "Open the session");
    public static string NoLines => Say("本月没有登记", "No line this month");
    public static string NoLinesText => Say("大厅没有送来这类台账；从未送来的台账不作判断。", "The hall sent none; a ledger that never comes is not judged.");
    public static string NoGaps => Say("本月没有缺登", "Nothing missing this month");
    public static string NoGapsText => Say("大厅所建台账在本月没有发现缺登、迟登或超期。", "Nothing missing, late or overdue was found in the ledgers that the hall keeps.");
}
