using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Findings;

/// <summary>Words of the review queue.</summary>
public static class QueueText
{
    public static string Lead => Say("按严重程度 × 可能性 × 剩余时间排序；机器只提示线索，结论由您作出。",
        "In order of severity × probability × time left. The machine flags; you decide.");
    public static string Evidence => Say("线索", "Finding");
    public static string Person => Say("人员与窗口", "Person and post");
    public static string Time => Say("时间", "When");
    public static string Priority => Say("优先度", "Priority");
    public static string Band(string band) => band switch
    {
        "urgent" => Say("紧急", "Urgent"),
        "normal" => Say("一般", "Normal"),
        _ => Say("较低", "Low"),
    };
    public static string Waiting => Say("按条款看", "By clause");
    public static string WaitingTitle => Say("待核查一览", "What waits, by clause");
    public static string WaitingLead => Say("机器标出、尚待结论的会话数；一个会话有几种线索时，在每种里各计一次。盲抽通话没有条款，不在其中。",
        "Sessions with findings that wait for a verdict; a session with several kinds is in each of them. Blind samples have no clause and are not among them.");
    public static string All => Say("合计", "All");
    public static string Oldest => Say("最早", "Oldest");
    public static string MixedHint => Say("通话行只写市民来意：盲抽通话混在其中，各档优先度都有。要先看条款和原话，请按规则、建议程度或性质筛选。",
        "Rows of calls tell what the citizen came for: blind samples are among them, in every band. To see clause and words first, narrow by rule, severity or standing.");
    public static string FlaggedHint => Say("按线索筛选：直接列出条款和原话，盲抽通话不在其中，请也处理“全部待核查”。",
        "Narrowed by findings: clause and words are shown, and blind samples are not among them. Please work through “All open” too.");
    public static string Waits(TimeSpan since) => Say($"已等 {Span(since)}", $"waits {Span(since)}");
    public static string Probability => Say("可能性", "Probability");
    public static string Due => Say("时限", "Due");
    public static string Kind => Say("来源", "Evidence");
    public static string Rule => Say("规则", "Rule");
    public static string Department => Say("部门", "Unit");
    public static string Post => Say("窗口", "Post");
    public static string Staff => Say("工号", "Staff no.");
    public static string State => Say("状态", "State");
    public static string Severity => Say("建议程度", "Suggested severity");
    public static string Standing => Say("性质", "Standing");
    /// <summary>A filter as its field is labelled.</summary>
    public static string Filter(string name) => name switch
    {
        "kind" => Kind,
        "staff" => Staff,
        "post" => Post,
        "department" => Department,
        "rule" => Rule,
        "severity" => Severity,
        "lead" => Standing,
        "band" => Priority,
        "from" => From,
        "to" => To,
        "sort" => Sort,
        _ => State,
    };

    public static string From => Say("起", "From");
    public static string To => Say("止", "To");
    public static string Sort => Say("排序", "Order");
    public static string SortPriority => Say("优先度", "Priority");
    public static string SortNewest => Say("最新在前", "Latest first");
    public static string SortOldest => Say("最早在前", "Earliest first");
    public static string OnlyLeads => Say("仅作线索", "Leads only");
    public static string OnlyCounting => Say("可计入考核", "Can count");
    public static string LeadBadge => Say("线索", "Lead");
    public static string Revised => Say("证据有更新", "Evidence changed");
    public static string MachineRemedied => Say("似已补救", "Looks remedied");
    public static string OwnUnit => Say("回避", "Recusal");
    public static string More(int count) => Say($"另有 {count} 条", $"{count} more");
    public static string Findings(int count) => Say($"{count} 条线索", count == 1 ? "1 finding" : $"{count} findings");
    public static string Total(long count) => Say($"{count:N0} 个会话", count == 1 ? "1 session" : $"{count:N0} sessions");
    public static string AtLeast(long count) => Say($"{count:N0} 个以上会话", $"more than {count:N0} sessions");
    public static string CountAll => Say("数到底", "Count them all");
    public static string Minutes(double minutes) => Say($"{minutes:0.#} 分钟", $"{minutes:0.#} min");
    public static string EmptyTitle => Say("队列已清空", "The queue is empty");
    public static string EmptyText => Say("没有待核查的线索。今夜的数据处理完后，新的线索会出现在这里。", "Nothing waits for review. New findings appear here after tonight's run.");
    public static string NoMatchTitle => Say("没有符合筛选条件的会话", "No session matches the filter");
    public static string NoMatchText => Say("放宽或清除筛选条件后再看。", "Widen or clear the filter.");
    public static string Refused(string filters) => Say($"筛选条件的值不存在：{filters}。没有列出任何会话，请重新选择或清除。", $"No such value in the filter: {filters}. Nothing is listed; choose again or clear it.");
    public static string Start => Say("从第一条开始", "Start with the first");

    public static string ViewAll => Say("全部待核查", "All open");
    public static string ViewUrgent => Say("紧急", "Urgent");
    public static string ViewSerious => Say("严重", "Serious");
    public static string ViewCalls => Say("通话", "Calls");
    public static string ViewAbsence => Say("离岗", "Absence");
    public static string ViewReviews => Say("差评", "Bad reviews");
    public static string ViewComments => Say("意见", "Comments");
    public static string ViewLeads => Say("仅作线索", "Leads");
    public static string ViewDecided => Say("已核查", "Decided");
    public static string SavedViews => Say("已存视图", "Saved views");
    public static string SaveView => Say("存为视图", "Save as a view");
    public static string ViewName => Say("名称", "Name");
    public static string ShareView => Say("与本厅同事共享", "Share with colleagues of the hall");
    public static string SharedBy(string account) => Say($"{account} 共享", $"shared by {account}");
    public static string ForgetView(string name) => Say($"删除视图“{name}”", $"Remove the view {name}");
    public static string Views => Say("常用视图", "Views");

    public static string Select => Say("选择", "Select");
    public static string SelectAll => Say("全选本页", "Select this page");
    public static string BulkTitle => Say("批量结论", "Verdict for the selected");
    public static string BulkEvery(string total) => Say($"符合筛选条件的全部（{total}）", $"all that match the filter ({total})");
    public static string BulkScope => Say("范围", "Scope");
    public static string BulkChosen => Say("所选会话", "selected sessions");
    public static string Judgement => Say("结论与理由", "Outcome and reason");
    public static string Note => Say("备注（必填）", "Note (required)");
    public static string BulkSave => Say("写入结论", "Save verdicts");
    public static string BulkDone(int saved, int barred, int other) => Say(
        $"已写入 {saved} 条结论" + (barred > 0 ? $"，{barred} 条须回避或另行复核，未处理" : "") + (other > 0 ? $"，{other} 条未保存" : "") + "。",
        $"{saved} verdicts saved" + (barred > 0 ? $", {barred} left to another officer" : "") + (other > 0 ? $", {other} not saved" : "") + ".");
    public static string BulkNothing => Say("没有选择任何会话，或没有填写备注。", "No session was selected, or the note is missing.");

    public static string Keys => Say("键盘", "Keyboard");
    public static string KeyHint => Say("j/k 上下 · Enter 打开 · x 选择 · / 筛选 · ? 帮助", "j/k move · Enter open · x select · / filter · ? help");
    public static string KeyMove => Say("下一行 / 上一行", "Next / previous row");
    public static string KeyOpen => Say("打开会话", "Open the session");
    public static string KeySelect => Say("选择或取消", "Select or not");
    public static string KeyFilter => Say("跳到筛选", "Go to the filter");
    public static string KeyHelp => Say("显示本帮助", "Show this help");
    public static string Close => Say("关闭", "Close");

    /// <summary>Time left on a clock, or how far past it is.</summary>
    public static string Left(TimeSpan left) => left switch
    {
        { Ticks: < 0 } => Say($"超期 {Span(-left)}", $"{Span(-left)} over"),
        _ => Say($"剩 {Span(left)}", $"{Span(left)} left"),
    };

    public static string DutyMissed(string words) => Say($"用语不全：“{words}”", $"Required words missing: “{words}”");

    private static string Span(TimeSpan span) => span switch
    {
        { TotalHours: < 1 } => Say($"{(int)span.TotalMinutes} 分", $"{(int)span.TotalMinutes} min"),
        { TotalDays: < 2 } => Say($"{(int)span.TotalHours} 小时", $"{(int)span.TotalHours} h"),
        _ => Say($"{(int)span.TotalDays} 天", $"{(int)span.TotalDays} d"),
    };
}
