using Supervision.Jobs.Learning.Cards;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Rulebook;

/// <summary>Documents, clauses and the test bench.</summary>
public static class RulebookText
{
    public static string Lead => Say("每一条线索都指向这里的一个条款。规则是数据：短语、时限和分值都写在文件里，并注明出处。", "Every flag points to a clause here. Rules are data: phrases, clocks and points stand in files, each with its source.");
    public static string Documents => Say("文件", "Documents");
    public static string Bench => Say("试验台", "Test bench");
    public static string Status(string status) => status switch
    {
        "InForce" => Say("现行", "In force"),
        "Draft" => Say("草案", "Draft"),
        _ => Say("资料性", "Informative"),
    };
    public static string Kind(string kind) => kind switch
    {
        "Phrase" => Say("用语", "Phrase"),
        "Duty" => Say("规范动作", "Duty"),
        "Presence" => Say("在岗", "Presence"),
        "Review" => Say("评价", "Review"),
        "Comment" => Say("意见", "Comment"),
        "Deadline" => Say("时限", "Deadline"),
        _ => Say("现场检查", "Inspection"),
    };
    public static string Number => Say("文号", "Number");
    public static string Issuer => Say("发布单位", "Issuer");
    public static string InForceFrom => Say("施行日期", "In force from");
    public static string Version => Say("版本", "Version");
    public static string Rules => Say("规则", "Rules");
    public static string Clause => Say("条款", "Clause");
    public static string Rule => Say("规则", "Rule");
    public static string KindHead => Say("类别", "Kind");
    public static string Points => Say("分值", "Points");
    public static string Phrases => Say("短语", "Phrases");
    public static string Proof => Say("取证", "Proof");
    public static string RuleCount(int count) => Say($"{count} 条规则", count == 1 ? "1 rule" : $"{count} rules");
    public static string Adopted => Say("本厅采用", "Adopted here");
    public static string OwnText => Say("本厅文本", "The hall's own text");
    public static string NotAdopted => Say("本厅未采用", "Not adopted here");

    public static string BenchLead => Say("贴入一段对话，看哪一条会触发、为什么。每行一句，以“客服：”“工作人员：”或“市民：”“群众：”开头，或贴入一行 JSON（与 supervision score 相同）。什么也不会保存。", "Paste a dialogue and see what fires and why. One sentence a line, starting with “staff:” or “citizen:”, or one JSON line as for supervision score. Nothing is stored.");
    public static string Dialogue => Say("对话", "Dialogue");
    public static string Try => Say("试一试", "Try it");
    public static string NothingFired => Say("没有触发任何条款。", "No clause fired.");
    public static string Staff => Say("工作人员", "Staff");
    public static string Citizen => Say("群众", "Citizen");
    public static string Unknown => Say("未知", "Unknown");
    public static string Probability => Say("成立的可能", "Probability");
    public static string Why => Say("原因", "Why");
    public static string Remedied => Say("已补救", "Remedied");
    public static string Breach => Say("线索", "Flag");
    public static string BelowThreshold => Say("低于阈值", "Below the threshold");
    public static string NoBreach => Say("不成立", "No breach");
    public static string HelpCame(string phrase, string remedy, string words, double? seconds) => seconds is { } later
        ? Say($"说了“{phrase}”，{later:0} 秒后{remedy}：“{words}”", $"“{phrase}” was said; help {later:0} s later ({remedy}): “{words}”")
        : Say($"说了“{phrase}”，随即{remedy}：“{words}”", $"“{phrase}” was said; help came at once ({remedy}): “{words}”");
    public static string NoClauseIn(string documents) => Say($"{documents}：没有与这句话相符的条款。", $"{documents}: no clause fits these words.");
    public static string TriedUnder(string documents, string model) => Say($"依据：{documents}；语境模型：{model}。每份文件单独判断。", $"Under {documents}; context model: {model}. Each document judges by itself.");
    public static string Weighed => Say("模型权衡（对数几率）", "The model weighed (log-odds)");
    public static string WithoutIt(double with, double without) => Say($"去掉它，可能性由 {with:P0} 变为 {without:P0}", $"Without it the probability goes from {with:P0} to {without:P0}");
    public static string Field(WeighedField field) => field switch
    {
        WeighedField.CitizenBefore => Say("此前群众", "citizen before "),
        WeighedField.StaffBefore => Say("此前工作人员", "staff before "),
        WeighedField.StaffAfter => Say("随后工作人员", "staff after "),
        WeighedField.CitizenAfter => Say("随后群众", "citizen after "),
        _ => "",
    };
    public static string NotReadable(string why) => Say($"读不懂这段对话：{why}", $"The dialogue cannot be read: {why}");
    public static string TooLong(int limit) => Say($"对话超过 {limit:N0} 字，请截短。", $"The dialogue is longer than {limit:N0} characters: shorten it.");
}
