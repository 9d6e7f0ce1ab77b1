using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Presence;

/// <summary>AB posts (S4 AB岗) in words.</summary>
public static class PairText
{
    public static string Title => Say("AB 岗", "AB posts");
    public static string Lead => Say("谁替谁、离岗前是否交接、单人窗口，以及以“经办人不在”为由的拒绝（S4 AB岗一至四）。", "Who covers whom, what was handed over before leaving, single-person posts, and refusals because somebody was away (S4, AB posts, 1 to 4).");
    public static string Post => Say("窗口（A 岗）", "Post (A)");
    public static string Cover => Say("互备（B 岗）", "Cover (B)");
    public static string NoCover => Say("未指定", "None named");
    public static string People => Say("本月排班人数", "People rostered");
    public static string Single => Say("单人窗口", "Single person");
    public static string Covered => Say("顶岗（分钟）", "Covered, min");
    public static string Absent => Say("缺岗（分钟）", "Absent, min");
    public static string Handovers => Say("交接", "Hand-overs");
    public static string Unsafe => Say("单人窗口且没有 B 岗：离岗时须由单位派人顶岗（S4 AB岗三）", "One person and no B post: the unit must send somebody (S4, AB posts, 3)");
    public static string Posts => Say("各窗口", "Posts");
    public static string Findings => Say("拒绝与未交接", "Refusals and missing hand-overs");
    public static string NoFindings => Say("本月没有发现", "Nothing found this month");
    public static string NoFindingsText => Say("没有以“经办人不在”为由的拒绝，也没有未交接的请假。", "No refusal because somebody was away, and no leave without a hand-over.");
    public static string Refusal => Say("以经办人不在为由拒绝", "Refused because somebody was away");
    public static string NoHandover => Say("离岗前未交接", "No hand-over before leave");
    public static string Day => Say("日期", "Day");
    public static string What => Say("情形", "What");
    public static string Clause => Say("条款", "Clause");
    public static string Who => Say("人员", "Staff");
    public static string Open => Say("打开会话", "Open the session");
    public static string Ledger => Say("交接登记", "Hand-over ledger");
    public static string NoLedger => Say("本月没有交接登记", "No hand-over entered this month");
    public static string NoLedgerText => Say("交接写入台账 ledger/*，类型为“交接”。", "Hand-overs are entered in ledger/*, kind handover.");
    public static string From => Say("交出", "From");
    public static string To => Say("接手", "To");
    public static string Note => Say("说明", "Note");
}
