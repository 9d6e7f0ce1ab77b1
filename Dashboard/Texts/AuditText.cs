using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>The audit log.</summary>
public static class AuditText
{
    public static string Lead => Say("谁在什么时候做了什么。每一条都带着前一条的指纹，改动任何一条都会被发现。", "Who did what and when. Each entry carries the fingerprint of the one before it: a change to any of them shows.");
    public static string Verify => Say("校验整条链", "Verify the chain");
    public static string Whole(long entries, long values) => Say($"链条完整：{entries:N0} 条记录，{values:N0} 个已存数值，全部相符。", $"The chain is whole: {entries:N0} entries and {values:N0} stored values match.");
    public static string Broken(long entryNo, string reason) => Say($"第 {entryNo} 条不符：{reason}", $"Entry {entryNo} does not match: {reason}");
    public static string Number => Say("序号", "No.");
    public static string At => Say("时间", "Time");
    public static string Account => Say("账号", "Account");
    public static string ActionHead => Say("行为", "Action");
    public static string Subject => Say("对象", "Subject");
    public static string Content => Say("内容", "Content");
    public static string Fingerprint => Say("指纹", "Fingerprint");
    public static string From => Say("从", "From");
    public static string To => Say("到", "To");

    public static string Action(string action) => action switch
    {
        "verdict" => Say("核查结论", "Verdict"),
        "appeal" => Say("申诉", "Appeal"),
        "appeal-decision" => Say("申诉决定", "Appeal decision"),
        "step" => Say("整改步骤", "Deadline step"),
        "lock" => Say("锁定考核", "Appraisal lock"),
        "amendment" => Say("更正考核", "Appraisal amendment"),
        "formula" => Say("考核公式", "Appraisal formula"),
        "star" => Say("服务之星", "Service star"),
        "inspection" => Say("现场检查", "Inspection"),
        "rulebook" => Say("规则库", "Rulebook"),
        "export" => Say("导出", "Export"),
        "playback" => Say("回放录音", "Playback"),
        "sign-in" => Say("登录", "Sign-in"),
        "sign-in-refused" => Say("登录被拒", "Sign-in refused"),
        "sign-out" => Say("退出", "Sign-out"),
        "account" => Say("账号", "Account"),
        "hall" => Say("大厅", "Hall"),
        "statement" => Say("陈述", "Statement"),
        "hold" => Say("影像留存", "Footage held"),
        "contact" => Say("查看联系方式", "Contact shown"),
        "setting" => Say("设置", "Setting"),
        "run" => Say("运行", "Run"),
        "upload" => Say("上传文件", "Upload"),
        "quarantine" => Say("隔离更正", "Quarantine"),
        "retention" => Say("到期清除", "Retention"),
        _ => action,
    };
}
