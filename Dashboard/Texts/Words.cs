using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>What the short words of the database are called; an unknown one is shown as it is.</summary>
public static class Words
{
    public static string Role(string role) => role switch
    {
        "officer" => Say("督查员", "Discipline officer"),
        "leader" => Say("领导", "Leader"),
        "operator" => Say("运维", "Operator"),
        "staff" => Say("窗口人员", "Window staff"),
        "administrator" => Say("管理员", "Administrator"),
        _ => role,
    };

    public static string Severity(string? severity) => severity switch
    {
        "minor" => Say("轻微", "Minor"),
        "ordinary" => Say("一般", "Ordinary"),
        "serious" => Say("严重", "Serious"),
        _ => severity ?? PartText.None,
    };

    public static string Outcome(string? outcome) => outcome switch
    {
        "confirmed" => Say("违反", "Confirmed"),
        "remedied" => Say("已补救", "Remedied"),
        "notstaff" => Say("非工作人员所说", "Not by staff"),
        "notapplicable" => Say("不适用", "Not applicable"),
        "dismissed" => Say("不属实", "Dismissed"),
        _ => outcome ?? PartText.None,
    };

    /// <summary>A session's or finding's kind of evidence.</summary>
    public static string Kind(string kind) => kind switch
    {
        "call" or "calls" => Say("通话", "Call"),
        "phrase" => Say("服务忌语", "Forbidden phrase"),
        "duty" => Say("规范用语", "Required words"),
        "absence" => Say("离岗", "Absence"),
        "comment" => Say("意见", "Comment"),
        "review" => Say("差评", "Bad review"),
        "case" => Say("办件", "Case"),
        "appointment" => Say("预约", "Appointment"),
        "inspection" => Say("检查", "Inspection"),
        "ledger" => Say("台账", "Ledger"),
        "praise" => Say("表扬", "Praise"),
        "rating" => Say("重复评价", "Rated twice"),
        "handover" => Say("岗位交接", "Hand-over"),
        "training" => Say("培训", "Training"),
        "ticket" => Say("取号", "Ticket"),
        "other" => Say("其他", "Other"),
        _ => kind,
    };

    public static string Absence(string? word) => word switch
    {
        "empty_post" => Say("空岗", "Empty post"),
        "left_post" => Say("脱岗", "Left post"),
        "late" => Say("迟到", "Late"),
        "early" => Say("早退", "Left early"),
        "wandering" => Say("串岗", "Wandering"),
        "clustering" => Say("扎堆", "Clustering"),
        "understaffed" => Say("在岗人数不足", "Too few at the post"),
        _ => word ?? PartText.None,
    };

    /// <summary>Parts of a post's required time.</summary>
    public static string Span(string kind) => kind switch
    {
        "required" => Say("应在岗", "Required"),
        "present" => Say("在岗", "Present"),
        "cover" => Say("AB岗替岗", "Covered by AB post"),
        "leave" => Say("请假", "Leave"),
        "reported" => Say("报备离岗", "Reported leave"),
        "unobserved" => Say("未观测", "Unobserved"),
        "absent" => Say("缺岗", "Absent"),
        _ => kind,
    };

    /// <summary>States of sessions, findings, batches, runs, stages, quarantine, arrivals and clocks.</summary>
    public static string State(string state) => state switch
    {
        "open" => Say("待处理", "Open"),
        "decided" => Say("已核查", "Decided"),
        "withdrawn" => Say("已撤回", "Withdrawn"),
        "accepted" => Say("成立", "Accepted"),
        "rejected" => Say("不成立", "Rejected"),
        "reading" => Say("读取中", "Reading"),
        "loaded" => Say("已入库", "Loaded"),
        "again" or "retried" => Say("待重读", "To be read again"),
        "quarantined" => Say("整份拒收", "Refused as a whole"),
        "waiting" => Say("等待", "Waiting"),
        "pending" => Say("未开始", "Not started"),
        "failed" => Say("失败", "Failed"),
        "running" => Say("运行中", "Running"),
        "done" => Say("完成", "Done"),
        "attention" => Say("需关注", "Needs attention"),
        "stopped" => Say("已停止", "Stopped"),
        "skipped" => Say("跳过", "Skipped"),
        "corrected" => Say("已更正", "Corrected"),
        "discarded" => Say("已作废", "Discarded"),
        "complete" => Say("齐全", "Complete"),
        "partial" => Say("部分", "Partial"),
        "refused" => Say("被拒收", "Refused"),
        "missing" => Say("缺失", "Missing"),
        "late" => Say("迟到", "Late"),
        "unexpected" => Say("计划外", "Unexpected"),
        "quiet" => Say("无数据，尚属正常波动", "Silent"),
        "overdue" => Say("超期", "Overdue"),
        _ => state,
    };

    /// <summary>The colour that a state wears: good, warn, bad, busy or plain.</summary>
    public static string Tone(string? state) => state switch
    {
        "loaded" or "done" or "corrected" or "complete" or "accepted" or "remedied" or "present" => "good",
        "open" or "quarantined" or "waiting" or "attention" or "partial" or "refused" or "late" or "unexpected" or "ordinary" => "warn",
        "failed" or "missing" or "overdue" or "serious" or "confirmed" or "absent" => "bad",
        "running" or "reading" or "again" or "retried" => "busy",
        _ => "plain",
    };
}
