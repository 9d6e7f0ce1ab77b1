using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>Users, settings and adopted rulebooks.</summary>
public static class AdministrationText
{
    public static string Lead => Say("本厅的账号、设置与采用的规则文件。每次改动都写入审计。", "This hall's accounts, settings and adopted documents. Every change is written to the audit log.");
    public static string Users => Say("账号", "Accounts");
    public static string Settings => Say("设置", "Settings");
    public static string Documents => Say("采用的文件", "Adopted documents");
    public static string Saved => Say("已保存。", "Saved.");

    public static string NewUser => Say("新增账号", "New account");
    public static string DisplayName => Say("姓名", "Name");
    public static string Department => Say("所属单位", "Own unit");
    public static string StaffNo => Say("工号", "Staff number");
    public static string RoleHead => Say("角色", "Role");
    public static string RolesHead => Say("在本厅的角色", "Roles in this hall");
    public static string Add => Say("新增", "Add");
    public static string Give => Say("授予", "Give");
    public static string Take(string role) => Say($"收回“{role}”", $"Take the role {role}");
    public static string Enabled => Say("启用", "Enabled");
    public static string Disabled => Say("停用", "Disabled");
    public static string Enable => Say("启用", "Enable");
    public static string Disable => Say("停用", "Disable");
    public static string NewPassword => Say("新密码", "New password");
    public static string SetPassword => Say("设置密码", "Set password");
    public static string LockedUntil => Say("锁定至", "Locked until");
    public static string EveryHall => Say("所有大厅", "every hall");
    public static string Elsewhere => Say("此账号在其他大厅也有角色，只能由那里的总管理员改动。", "This account has roles in other halls too: only an administrator of every hall can change it.");
    public static string NameTaken => Say("账号已存在。", "The account exists already.");
    public static string NameInvalid => Say("账号为 1 至 50 个字符，不含空格。", "An account name has 1 to 50 characters without blanks.");
    public static string StaffNeedsNumber => Say("窗口人员角色需要填写工号。", "The role of window staff needs a staff number.");
    public static string PasswordWeak => Say("密码至少 10 个字符，不得包含账号名，也不能只重复少数字符。", "A password has at least 10 characters, does not contain the account's name and repeats few of them.");
    public static string NotYourself => Say("不能停用自己或收回自己的管理员角色。", "You cannot disable yourself or take your own administrator role.");
    public static string Manage => Say("管理", "Manage");

    public static string SettingHead => Say("设置项", "Setting");
    public static string Value => Say("值", "Value");
    public static string SourceDocument => Say("依据文件", "Source document");
    public static string Changed => Say("改动时间", "Changed");
    public static string NotSet => Say("未设置", "not set");
    public static string UsualValue(string value) => Say($"未设置（按 {value}）", $"not set ({value} holds)");
    public static string ValueWrong => Say("这个值不合格式。", "This value does not have the right form.");
    public static string SettingName(string name) => name switch
    {
        "absence_minutes" => Say("离岗最短分钟（窗口未另设时）", "Shortest absence that counts, in minutes, where a post sets none"),
        "night.starts_at" => Say("夜间任务开始时间（本厅时间，如 01:00）", "Start of the night in hall time, such as 01:00"),
        "calls.staff_channel" => Say("录音中工作人员的声道（0 或 1）", "The staff's channel in recordings (0 or 1)"),
        "review_feedback_days" => Say("差评：整改后几个工作日内反馈评价人", "Bad reviews: working days from rectification to telling the citizen"),
        "review_agency_feedback_days" => Say("差评：整改后几个工作日内反馈政务服务机构", "Bad reviews: working days from rectification to telling the agency"),
        "document_message_days" => Say("受理文书：几个工作日内短信通知", "Decisions: working days until the citizen's message"),
        "review_repeat_count" => Say("一个季度内几次属实差评算“反复”（2–9）", "Genuine bad reviews within a quarter that count as repeated, 2 to 9"),
        "calls.unit_names" => Say("接听时应报的单位名称（逗号分隔）", "Unit names said when answering, comma between"),
        "appeal_window_days" => Say("申诉期限（自结论次日起，自然日，1–90）", "Days to appeal after the day of the verdict (natural days, 1 to 90)"),
        "appeal_answer_days" => Say("申诉答复期限（工作日，1–90）", "Working days to answer an appeal (1 to 90)"),
        "learning.new_verdicts" => Say("攒够多少个新结论就重新训练语境模型", "New verdicts after which the context model is trained again"),
        "learning.precision_floor" => Say("规则准确率下限（0 到 1）：低于它只作线索", "Precision that a rule must prove (0 to 1); below it, leads only"),
        "sample.calls_per_night" => Say("每夜盲抽的通话数", "Calls drawn blind each night"),
        "sample.also_flagged_percent" => Say("每百通有线索的通话中，先整段核查、后看线索的通数（0–50）", "Flagged calls of a hundred that are read before their findings are shown (0 to 50)"),
        "footage.retention_days" => Say("录像机保存影像的天数", "Days that recorders keep footage"),
        "footage.retention_by_camera" => Say("保存天数不同的摄像头（如 cam2=15; cam7=90）", "Cameras that keep for another time (such as cam2=15; cam7=90)"),
        "comment_opinion_days" => Say("意见箱：作出处理意见的工作日数", "Comment box: working days to the opinion"),
        "comment_reported_days" => Say("意见箱：向负责人汇报的工作日数", "Comment box: working days to the report to the head"),
        "comment_told_days" => Say("意见箱：向窗口负责人公布的工作日数", "Comment box: working days to telling the window"),
        "comment_answered_days" => Say("意见箱：书面答复的工作日数", "Comment box: working days to the written answer"),
        "case_handover_days" => Say("办件：出件交接提前的工作日数", "Cases: working days before the promise to hand the result over"),
        "calls.speech_endpoint" => Say("语音识别服务地址（http 或 https）", "Address of the speech service (http or https)"),
        "calls.speech_model" => Say("语音识别模型名", "Name of the speech model"),
        "appraisal.formula" => Say("考核公式文件（YAML 全文）", "Appraisal formula (the whole YAML file)"),
        _ => name,
    };

    public static string Document => Say("文件", "Document");
    public static string StatusHead => Say("效力", "Status");
    public static string ValidFrom => Say("自", "From");
    public static string ValidTo => Say("至", "Until");
    public static string Adopt => Say("采用", "Adopt");
    public static string Remove => Say("撤回", "Take back");
    public static string NothingAdopted => Say("本厅尚未采用任何文件，按全部内置文件核查。", "This hall has adopted no document yet: it is judged under all that ship.");
    public static string DatesWrong => Say("结束日期早于开始日期。", "The last day lies before the first.");
}
