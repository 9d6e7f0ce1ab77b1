using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>The facts of a case, an appointment, a ledger line or an inspection.</summary>
public static class RecordText
{
    public static string Title => Say("记录", "Record");
    public static string Behind => Say("查看所指的会话", "Open the session that it is about");
    public static string About => Say("关于", "About");
    public static string CaseNo => Say("办件编号", "Case");
    public static string Item => Say("事项", "Matter");
    public static string Accepted => Say("受理", "Accepted");
    public static string Promised => Say("承诺天数", "Days promised");
    public static string Statutory => Say("法定天数", "Days by law");
    public static string Asked => Say("要求补正（UTC）", "Asked for material (UTC)");
    public static string Supplemented => Say("补齐", "Supplement complete");
    public static string Superior => Say("上级审批天数", "Superior's days");
    public static string Extended => Say("批准延期", "Extension approved");
    public static string ExtensionTold => Say("告知延期", "Extension notified");
    public static string Completed => Say("办结", "Completed");
    public static string HandedOver => Say("转交出件", "Handed over");
    public static string PickupTold => Say("取件通知", "Pick-up notice");
    public static string Delivered => Say("送达", "Delivered");
    public static string Asking => Say("申请预约", "Requested");
    public static string Answered => Say("答复", "Answered");
    public static string Agreed => Say("约定（承诺、委托）时间", "Agreed, promised or mandated");
    public static string Outcome => Say("结果", "Result");
    public static string ApprovedBy => Say("批准人", "Approved by");
    public static string Reason => Say("拒绝理由", "Reason for refusal");
    public static string Reported => Say("报告", "Reported");
    public static string Ledger => Say("台账", "Ledger");
    public static string Entered => Say("登记", "Entered");
    public static string Done => Say("完成", "Done");
    public static string To => Say("接手人", "Taken over by");
    public static string LedgerKind(string kind) => kind switch
    {
        "handover" => Say("岗位交接", "Hand-over"),
        "consultation" => Say("咨询登记", "Consultation"),
        "help" => Say("帮办", "Help"),
        "agency" => Say("代办", "Agency"),
        "tolerance" => Say("容缺受理", "Accepted with gaps"),
        "promise" => Say("告知承诺", "Promise instead of proof"),
        "document" => Say("受理文书", "Decision"),
        "publication" => Say("信息公开", "Publication"),
        "prooflist" => Say("证明目录", "Proof list"),
        "training" => Say("培训", "Training"),
        "home" => Say("上门服务", "Home service"),
        "guide" => Say("办事指南", "Guide"),
        "notice" => Say("一次性告知单", "Notice of material"),
        _ => kind,
    };
}
