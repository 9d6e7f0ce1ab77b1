using Supervision.Dashboard.Texts.Findings;

using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Presence;

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
    public static string BelowThreshold(double minutes) => Say($"；另有 {minutes:0.#} 分钟未达阈值，不成线索", $"; {minutes:0.#} min more stayed under the thresholds and are no finding");
    public static string UnderThreshold => Say("未达阈值", "under threshold");
    public static string UnderThresholdHint => Say("离开的时间短于本岗阈值：计入缺岗分钟，不成为线索。", "Away for less than the post's threshold: counted in minutes, no finding.");
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
    public static string WithoutShift(string staff, string post, string hours) => Say($"去掉 {staff} 在 {post} 的排班 {hours}", $"without the roster row of {staff} at {post}, {hours}");
    public static string WithoutOneLeave(string staff, string kind) => Say($"去掉 {staff} 的{LeaveKind(kind)}", $"without {LeaveKind(kind)} of {staff}");
    public static string CameraOffline(string camera) => Say($"摄像头 {camera} 离线", $"camera {camera} offline");
    public static string GroupRoster => Say("去掉排班行", "Remove a roster row");
    public static string GroupCamera => Say("摄像头离线", "Camera offline");
    public static string GroupCover => Say("AB 岗替岗", "Cover");
    public static string GroupLeave => Say("去掉请假报备", "Remove leave");
    public static string OutageFrom => Say("离线自", "Offline from");
    public static string OutageTo => Say("离线至", "to");
    public static string NetChange(double minutes, int before, int after) => Say(
        $"净缺岗 {minutes:+0.0;−0.0;±0.0} 分钟；达到阈值的时段 {before} → {after}。", $"Net absence {minutes:+0.0;−0.0;±0.0} min; episodes {before} → {after}.");
    public static string NothingLeft => Say("这样一来，此窗口当天没有应在岗时间，也就没有缺岗。", "Then nothing is required of this post on that day, so nothing is absent.");
    public static string WithoutLeave => Say("请假与报备全部不计", "without any leave or report");
    public static string Change => Say("改变", "Change");
    public static string Post => Say("窗口", "Post");
    public static string Compute => Say("试算", "Compute");
    public static string Before => Say("现在", "Now");
    public static string After => Say("假如", "If so");
    public static string DisputedDay => Say("日历文件相互矛盾，有人确定之前，这一天不作任何结论。", "The calendar files disagree: nothing is concluded on this day until somebody settles it.");
    public static string NoSuchPost(string post) => Say($"本厅没有窗口 {post}", $"This hall has no post {post}");
    public static string Nothing => Say("这一天此窗口没有应在岗时间。", "This post owes no presence on that day.");

    public static string PostsOnDuty => Say("当日应在岗窗口", "Posts on duty");
    public static string WaitingPeople => Say("缺岗时有人等候", "Waiting meanwhile");
    public static string WaitingNote => Say("取号、预约、未接来电", "tickets, appointments, missed calls");
    public static string Observed => Say("观测", "Observed");
    public static string ObservedNote => Say("离线与无索引的时间不作结论", "dark time concludes nothing");
    public static string Filter => Say("显示", "Show");
    public static string AllPosts => Say("全部窗口", "All posts");
    public static string WithAbsences => Say("有缺岗时段", "With absences");
    public static string WithLeads => Say("有人数线索", "With head count leads");
    public static string WithDark => Say("有未观测", "With dark time");
    public static string NotRequired => Say("不要求在岗", "Not required");
    public static string Board => Say("当日全部窗口", "All posts of the day");
    public static string NoneShown => Say("没有这样的窗口", "No such post");
    public static string NoneShownText => Say("换一个筛选，或看全部窗口。", "Choose another filter, or all posts.");
    public static string LeadWord => Say("线索", "Lead");
    public static string Waterfall => Say("逐项扣减", "The subtraction");
    public static string WaterfallText => Say("点开任一项，查看它所依据的原始记录。", "Open any line to see the records that it rests on.");
    public static string OpenSession => Say("查看并核查", "Open for review");
    public static string Records => Say("依据的记录", "The records");
    public static string RecordsText => Say("每一秒只计一次，先到先扣；每条记录注明来自哪个文件哪一行。", "Each second counts once, in this order; each record names its file and line.");
    public static string RecordCount(int count) => Say($"{count} 条记录", $"{count} records");
    public static string RecordSays => Say("记录内容", "The record says");
    public static string RecordWho => Say("人员或摄像头", "Person or camera");
    public static string RecordFrom => Say("来源", "From");
    public static string FileLine(string file, long line) => Say($"{file} 第 {line} 行", $"{file}, line {line}");
    public static string NoIndex => Say("这段时间没有任何摄像头的索引记录。", "No camera has an index row for this time.");
    public static string NoRecord => Say("没有单独的记录。", "No record of its own.");
    public static string ShiftAt(string post) => Say($"排班：{post}", $"rostered at {post}");
    public static string ClipSays(string kind, int? persons) => BenchText.Item("clip", kind) + (persons is { } counted ? Say($"，{counted} 人", $", {counted} counted") : "");
    public static string LeaveSays(string kind, string? approvedBy) => LeaveKind(kind) + (string.IsNullOrWhiteSpace(approvedBy)
        ? (kind == "temporary" ? "" : Say("，没有批准人，不予扣除", ", no approver: excuses nothing"))
        : Say($"，批准人 {approvedBy}", $", approved by {approvedBy}"));
    public static string LeaveKind(string kind) => kind switch
    {
        "annual" => Say("年假", "annual leave"),
        "sick" => Say("病假", "sick leave"),
        "official" => Say("公务", "official leave"),
        "temporary" => Say("临时报备", "temporary report"),
        _ => kind,
    };
    public static string Threshold(double minutes) => Say($"阈值 {minutes:0.##} 分钟", $"threshold {minutes:0.##} min");
    public static string ThresholdFrom(string source) => Say($"依据：{source}", $"set by {source}");
    public static string ThresholdOwn => Say("本厅自定（所据文件均未规定分钟数）", "the hall's own (no source document gives minutes)");
    public static string ThresholdHalls => Say("本厅自定", "the hall's own");
    public static string NoDepartment => Say("未写明部门", "Without a department");
    public static string Departments => Say("跳到部门", "Jump to a department");
    public static string Disputed(string said, string file, long? line) => Say($"日历相互矛盾：{said}（{file} 第 {line} 行）。", $"Calendars disagree: {said} ({file}, line {line}).");
    public static string PosterBefore => Say("离开前的画面", "Frame before");
    public static string PosterAfter => Say("返回后的画面", "Frame after");
    public static string Meanwhile => Say("当时的情况", "What was happening");
    public static string Aggravation => Say("有人等候是从重情节，不增加缺岗分钟数。", "People waiting aggravate; they add no minutes.");
    public static string TicketWaited(string taken, string? called) => called is null ? Say($"{taken} 取号，未叫号", $"taken {taken}, never called") : Say($"{taken} 取号，{called} 叫号", $"taken {taken}, called {called}");
    public static string MissedCall => Say("未接来电", "Missed call");
    public static string DaysOnDuty(int days) => Say($"{days} 个应在岗日", $"{days} days on duty");
    public static string Weekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => Say("周一", "Mon"),
        DayOfWeek.Tuesday => Say("周二", "Tue"),
        DayOfWeek.Wednesday => Say("周三", "Wed"),
        DayOfWeek.Thursday => Say("周四", "Thu"),
        DayOfWeek.Friday => Say("周五", "Fri"),
        DayOfWeek.Saturday => Say("周六", "Sat"),
        _ => Say("周日", "Sun"),
    };
}
