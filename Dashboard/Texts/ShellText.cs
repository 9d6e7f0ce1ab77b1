using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>Frame, menu, sign-in and error pages.</summary>
public static class ShellText
{
    public static string Product => Say("政务督查", "Supervision");
    public static string Purpose => Say("机器提示线索，由人作出结论。", "The machine flags, a person decides.");
    public static string SkipToContent => Say("跳到正文", "Skip to content");
    public static string Menu => Say("菜单", "Menu");

    public static string GroupWork => Say("工作", "Work");
    public static string GroupEvidence => Say("证据", "Evidence");
    public static string GroupConclusions => Say("结论", "Conclusions");
    public static string GroupSystem => Say("系统", "System");
    public static string Overview => Say("总览", "Overview");
    public static string Mine => Say("我的线索", "My flags");
    public static string Queue => Say("核查队列", "Review queue");
    public static string Presence => Say("在岗情况", "Presence");
    public static string Comments => Say("意见箱", "Comments");
    public static string Reviews => Say("好差评", "Service reviews");
    public static string Appraisal => Say("考核", "Appraisal");
    public static string Staff => Say("人员", "Staff");
    public static string Rulebook => Say("规则库", "Rulebook");
    public static string Operations => Say("运行", "Operations");
    public static string Audit => Say("审计", "Audit log");
    public static string Administration => Say("管理", "Administration");

    public static string SignIn => Say("登录", "Sign in");
    public static string SignOut => Say("退出", "Sign out");
    public static string AccountName => Say("账号", "Account");
    public static string Password => Say("密码", "Password");
    public static string SignInHint => Say("忘记密码请联系本厅管理员重设。", "If you have forgotten your password, ask your hall's administrator to set a new one.");
    public static string SignInRefused => Say("账号或密码不正确。连续五次错误将锁定十五分钟。", "The account or the password is wrong. Five wrong attempts in a row lock the account for 15 minutes.");
    public static string SignInLocked => Say("账号因多次输错密码已锁定，请十五分钟后再试，或联系管理员。", "The account is locked after several wrong passwords. Try again in 15 minutes or ask the administrator.");
    public static string SignedInAs(string name) => Say($"当前登录：{name}", $"Signed in as {name}");

    public static string ThemeSwitch(string next) => next switch
    {
        "dark" => Say("切换到深色", "Switch to dark"),
        "light" => Say("切换到浅色", "Switch to light"),
        _ => Say("跟随系统明暗", "Follow the system's theme"),
    };

    public static string Waiting(long sessions, bool isMore) => Say($"{sessions:N0}{(isMore ? "+" : "")} 个会话待核查", $"{sessions:N0}{(isMore ? "+" : "")} sessions to review");
    public static string ChooseHall => Say("选择大厅", "Choose a hall");
    public static string NoHallTitle => Say("还没有可以进入的大厅", "No hall is open to you yet");
    public static string NoHallText => Say("请管理员为您的账号分配大厅和角色。", "Ask an administrator to give your account a role in a hall.");
    public static string ToFrontPage => Say("回到首页", "Back to the front page");

    public static string ForbiddenTitle => Say("没有权限", "Not permitted");
    public static string ForbiddenText => Say("您的账号在此大厅没有打开这一页的角色。如需查看，请把本页地址发给管理员。",
        "Your account has no role in this hall that opens this page. If you need it, send this address to an administrator.");
    public static string NotFoundTitle => Say("没有这一页", "No such page");
    public static string NotFoundText => Say("地址可能有误，或内容已不存在。", "The address may be wrong, or what it showed no longer exists.");
    public static string BadRequestTitle => Say("请求无法处理", "The request cannot be processed");
    public static string BadRequestText => Say("表单可能已过期。请返回上一页，刷新后重新提交。", "The form may have expired. Go back, reload the page and submit again.");
    public static string FailedTitle => Say("出错了", "Something went wrong");
    public static string FailedText => Say("问题已记入日志，没有数据丢失。请稍后再试；若仍出现，请联系运维。",
        "The problem is in the log and no data is lost. Try again later; if it persists, tell the operator.");

    public static string TheNight => Say("夜间任务", "The night");
    public static string CommandLine => Say("命令行", "Command line");
    public static string PrintedAt(DateTime at, string who) => Say($"打印于 {at:yyyy-MM-dd HH:mm}，{who}", $"printed {at:yyyy-MM-dd HH:mm} by {who}");
    public static string PreparedBy => Say("制表：", "Prepared by:");
    public static string CheckedBy => Say("复核：", "Checked by:");
    public static string ApprovedBy => Say("签发：", "Approved by:");
    public static string SignedOn => Say("日期：", "Date:");
}
