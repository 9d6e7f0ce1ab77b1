using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>Words of the presence page.</summary>
public static class PresenceText
{
    public static string Lead => Say("应在岗 = 在岗 + 替岗 + 请假 + 报备 + 未观测 + 缺岗，逐秒相加，单位：分钟。未观测既不算违规，也不算在岗。",
        "Required = present + cover + leave + reported + unobserved + absent, to the second, in minutes. Unobserved is neither a breach nor presence.");
    public static string Day => Say("日期", "Day");
    public static string Show => Say("查看", "Show");
    public static string Earlier => Say("前一天", "Day before");
    public static string Later => Say("后一天", "Day after");
    public static string NothingTitle => Say("这一天没有在岗核算", "No presence for this day");
    public static string NothingText => Say("没有排班，或当夜尚未核算。请选择另一天，或在“运行”中查看当夜情况。", "Nobody was rostered, or the night has not computed it yet. Choose another day, or look at the night under Operations.");
    public static string Episodes => Say("缺岗时段", "Absences");
    public static string NoEpisodes => Say("没有达到阈值的缺岗", "No absence reached its threshold");
    public static string Shifts => Say("排班", "Roster");
    public static string CalendarSource(string source) => source switch
    {
        "hall" => Say("按大厅日历", "hall calendar"),
        "national" => Say("按国家节假日安排", "national calendar"),
        _ => Say("日历未知", "calendar unknown"),
    };
    public static string Month => Say("本月", "This month");
    public static string Minutes => Say("分钟", "min");
    public static string Coverage(double share) => Say($"观测 {share:P0}", $"{share:P0} observed");
    public static string Waiting(int people) => Say($"{people} 人等候", $"{people} waiting");
    public static string WhatIf => Say("假如……", "What if …");
    public static string WhatIfText => Say("只试算，不保存：看看换一条记录会怎样。", "Computed and shown, never stored: what another record would change.");
    public static string NoCover => Say("没有 AB 岗替岗", "no cover by the AB post");
    public static string CoverBy(string post) => Say($"由 {post} 替岗", $"cover by {post}");
    public static string WithoutShift(string staff) => Say($"{staff} 当日未排班", $"{staff} not rostered that day");
    public static string WithoutLeave => Say("请假与报备全部不计", "without any leave or report");
    public static string Change => Say("改变", "Change");
    public static string Post => Say("窗口", "Post");
    public static string Compute => Say("试算", "Compute");
    public static string Before => Say("现在", "Now");
    public static string After => Say("假如", "If so");
    public static string Nothing => Say("这一天此窗口没有应在岗时间。", "This post owes no presence on that day.");
}
