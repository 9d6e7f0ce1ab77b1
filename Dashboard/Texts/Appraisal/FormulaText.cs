using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Appraisal;

/// <summary>The page of the appraisal formula.</summary>
public static class FormulaText
{
    public static string Title => Say("考核公式", "Formula");
    public static string Lead => Say("各制度文件没有规定分值，公式由大厅自定。改动前先看它会改变谁的分数和名次；采用新公式会记入审计，已锁定的周期不受影响。",
        "The source documents set no points: the formula is the hall’s own. See whose score and rank a change would move before making it. A change is audited; locked periods never follow it.");
    public static string InForce(string name, string version) => Say($"现行公式：{name}（版本 {version}）", $"In force: {name} (version {version})");
    public static string Source => Say("依据", "Source");
    public static string Base => Say("基础分", "Base");
    public static string Floor => Say("扣完为止", "stops at 0");
    public static string NoFloor => Say("扣分不封顶", "no floor");
    public static string Repetition => Say("同条款第 1、2、3… 次", "1st, 2nd, 3rd … of one clause");
    public static string Bonus => Say("加分", "Bonus");
    public static string BonusOf(double praise, double star, double cap) => Say($"表扬每次 {praise}，服务之星 {star}，上限 {cap}", $"{praise} per praise, {star} for a service star, at most {cap}");
    public static string Excellent => Say("评优", "“Excellent”");
    public static string ExcellentOf(double quota, int most, bool serious) => Say($"名额 {quota:P0}；认定超过 {most} 次{(serious ? "或有严重违反" : "")}不得评优", $"quota {quota:P0}; barred above {most} confirmed{(serious ? " or by a serious breach" : "")}");
    public static string Year => Say("年度得分", "A year is");
    public static string OfMonths => Say("各月平均（缺月不计）", "the mean of its observed months");
    public static string OfQuarters => Say("各季平均（缺季不计）", "the mean of its observed quarters");
    public static string Coverage => Say("低于此覆盖率为暂定", "Provisional below coverage of");
    public static string Points => Say("扣分标准（自上而下，先合者用）", "Points (the first line that fits holds)");
    public static string Fits => Say("适用", "Fits");
    public static string Everything => Say("其余", "everything else");
    public static string Edit => Say("试改公式", "Try another formula");
    public static string EditHint => Say("上传文件或直接编辑，先检查、看影响，再决定是否采用。", "Upload a file or edit the text; check it and see its effect before deciding.");
    public static string File => Say("公式文件（YAML）", "Formula file (YAML)");
    public static string TextOf => Say("公式全文", "Text of the formula");
    public static string Check => Say("检查并预览影响", "Check and preview");
    public static string Mistake => Say("公式有误：", "The formula has a mistake: ");
    public static string Preview(string period) => Say($"采用后，{period}的变化", $"What it would change in {period}");
    public static string PreviewHint(int locked) => Say($"此处只是试算，未作任何保存。采用后，未锁定的周期由下一次夜间任务重算；已锁定的 {locked} 个月不变。", $"A trial: nothing is stored. Once in force, the next night computes open periods again; {locked} locked months stay.");
    public static string NoChangeTitle => Say("没有变化", "No change");
    public static string NoChange => Say("本月无人的分数或名次会改变。", "Nobody’s score or rank would change in this month.");
    public static string ScoreNow => Say("现得分", "Score now");
    public static string ScoreThen => Say("新得分", "New score");
    public static string RankNow => Say("现名次", "Rank now");
    public static string RankThen => Say("新名次", "New rank");
    public static string Adopt(string name, string version) => Say($"采用「{name}」版本 {version}", $"Put “{name}” version {version} in force");
    public static (string Tone, string Text)? Answer(string? adopted) => adopted switch
    {
        "done" => ("good", Say("新公式已采用并记入审计；未锁定的周期将在下一次夜间任务中重算。", "The formula is in force and audited; the next night computes open periods again.")),
        "same" => ("warn", Say("与现行公式相同，没有变化。", "It is the formula in force already.")),
        { Length: > 0 } => ("bad", Say("公式有误，没有采用。", "The formula has a mistake and was not taken.")),
        _ => null,
    };
}
