using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Operations;

/// <summary>The page of all systems: what proves a breach of each, what arrived and what was found.</summary>
public static class SystemText
{
    public static string Title => Say("全部制度", "Systems");
    public static string Lead => Say("五个文件的 44 项制度：每一项有什么条款、什么能证明违反、哪条规则会发现、上月到了什么、发现了什么；不能证明的，说明原因。",
        "The 44 systems of the five documents: the clauses of each, what can prove a breach, which rule finds it, what arrived and what was found in the month; where nothing can prove it, why.");
    public static string Month => Say("月份", "Month");
    public static string Earlier => Say("上一月", "Earlier month");
    public static string Later => Say("下一月", "Later month");
    public static string Show => Say("显示", "Show");
    public static string How(string how) => how switch
    {
        "feeds" => Say("数据可证明", "Found in the feeds"),
        "verdict" => Say("依核查结论", "Follows from verdicts"),
        _ => Say("仅现场检查", "Inspection only"),
    };
    public static string Clauses => Say("条款", "Clauses");
    public static string EvidenceHead => Say("本月到达的证据", "Evidence of the month");
    public static string Rules => Say("规则", "Rules");
    public static string Found => Say("本月线索", "Findings of the month");
    public static string FoundCount(long total, long decided) => Say($"{total:N0} 条，已核查 {decided:N0} 条", $"{total:N0}, {decided:N0} decided");
    public static string Proof => Say("违反须有", "A breach needs");
    public static string Why => Say("为何不能证明", "Why nothing proves it");
    public static string NothingArrived => Say("本月没有能证明它的证据到达：没有线索不等于没有违反。", "No evidence that could prove it arrived in this month: no finding does not mean no breach.");
    public static string Inspect => Say("登记检查", "Record an inspection");
    public static string NotAdopted => Say("未采用", "not adopted");
    public static string Evidence(string letter) => letter switch
    {
        "C" => Say("通话转写", "Calls with words"),
        "D" => Say("话单", "Telephone records"),
        "V" => Say("视频片段", "Video clips"),
        "B" => Say("意见", "Comments"),
        "H" => Say("评价", "Reviews"),
        "K" => Say("办件和台账", "Cases and ledgers"),
        "R" => Say("排班和预约", "Roster and appointments"),
        "Q" => Say("取号", "Tickets"),
        _ => Say("现场检查", "Inspections"),
    };
}
