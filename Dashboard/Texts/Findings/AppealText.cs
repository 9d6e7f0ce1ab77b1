using Supervision.Jobs.Findings;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Findings;

/// <summary>Words of the own findings and of appeals.</summary>
public static class AppealText
{
    public static string Appeals => Say("申诉", "Appeals");
    public static string Appeal => Say("申诉", "Appeal");
    public static string State(string state) => state switch
    {
        "open" => Say("处理中", "open"),
        "accepted" => Say("成立", "accepted"),
        "rejected" => Say("不成立", "rejected"),
        _ => state,
    };
    public static string DueBy => Say("答复期限", "answer due");
    public static string Opinion => Say("主管意见", "Supervisor's opinion");
    public static string Decision => Say("决定", "Decision");
    public static string Statement => Say("陈述", "Statement");
    public static string MakeStatement => Say("作出陈述", "Say something about it");
    public static string StatementText => Say("陈述内容", "What you want to say");
    public static string StatementHint => Say("陈述不改变结论，督查员和申诉决定人都会看到；如要求改变结论，请提出申诉。",
        "A statement changes no verdict; officers and whoever decides an appeal see it. To have a verdict changed, appeal.");
    public static string Said => Say("陈述已提交。", "Your statement is recorded.");
    public static string Final => Say("终局决定", "final decision");
    public static string Grounds => Say("申诉理由", "Grounds");
    public static string File => Say("提出申诉", "Appeal");
    public static string FileUntil(string time) => Say($"可在 {time} 前申诉", $"You can appeal until {time}");
    public static string MineLead(int window, int answer) => Say(
        $"这里是与您有关的全部核查结论。对违反结论可在 {window} 日内申诉，{answer} 个工作日内由另一名督查员答复。",
        $"Every verdict about you. A confirmed breach can be appealed within {window} days; another officer answers within {answer} working days.");
    public static string MineEmptyTitle => Say("没有与您有关的线索", "Nothing has been found about you");
    public static string MineEmptyText => Say("最近一年没有线索，也没有待答复的申诉。", "No finding in the last year and no appeal waits for an answer.");
    public static string NoStaffTitle => Say("账号未关联工号", "This account has no staff number");
    public static string NoStaffText => Say("请管理员把您的工号填入账号，之后这里会显示与您有关的线索。", "Ask an administrator to enter your staff number; then your findings appear here.");
    public static string Undecided => Say("尚未核查：机器提示，不计入考核", "Not judged yet: a machine's hint that does not count");
    public static string Filed => Say("申诉已提交。", "Appeal filed.");
    public static string NotFiled => Say("申诉没有提交：", "Not filed: ");
    public static string NeedGrounds => Say("请写明理由（不超过 2000 字）。", "State your grounds (at most 2,000 characters).");
    public static string Listen => Say("查看录音与依据", "Hear it and see the clause");

    public static string BoardLead => Say("由未参与原结论、且不属于当事人部门的督查员决定；决定为最终决定。", "Decided by an officer who gave none of the verdicts and is of another unit; the decision is final.");
    public static string BoardEmptyTitle => Say("没有待处理的申诉", "No appeal waits");
    public static string BoardEmptyText => Say("窗口人员提出申诉后会出现在这里，按答复期限排序。", "Appeals of staff appear here, by the day on which their answer is due.");
    public static string GiveOpinion => Say("填写主管意见", "Give an opinion");
    public static string Accept => Say("申诉成立，改判为", "Accept and change to");
    public static string Reject => Say("申诉不成立，维持原结论", "Reject; the verdict stands");
    public static string DecisionNote => Say("决定说明（必填）", "Reasons for the decision (required)");
    public static string Decide => Say("作出最终决定", "Decide for good");
    public static string Saved => Say("已保存。", "Saved.");
    public static string Incomplete => Say("没有保存：须写明说明；成立的申诉须改变结论或程度。", "Not saved: reasons are required, and an accepted appeal must change the outcome or the severity.");
    public static string Closed => Say("没有保存：申诉已由他人处理。", "Not saved: somebody else has dealt with it.");
    public static string Unknown => Say("日历未知", "calendar unknown");
    public static string OfficerMisses(MissRate rate) => Say(
        $"先核查、后看线索的通话中，{rate.Sampled} 通确有违反，督查员当时未发现 {rate.Missed} 通（{rate.Low:P0}–{rate.High:P0}）",
        $"Of calls read before their findings were shown, {rate.Sampled} held a confirmed breach; the reader had found nothing in {rate.Missed} ({rate.Low:P0}–{rate.High:P0})");
    public static string Agreement(int pairs, double observed, string kappa) => Say(
        $"双人复核 {pairs} 条，一致 {observed:P0}，κ = {kappa}", $"{pairs} blind second reviews, {observed:P0} equal, κ = {kappa}");
    public static string Decided => Say("近期决定", "Recent decisions");
}
