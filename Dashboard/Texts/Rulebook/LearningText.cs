using Supervision.Jobs.Learning.Verdicts;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Rulebook;

/// <summary>How rules do by officers' verdicts, and the context model's card and versions.</summary>
public static class LearningText
{
    public static string Health => Say("规则状况", "Rule health");
    public static string HealthLead => Say("每条规则的线索有多少经督查员核实成立。低于本厅下限的规则只作线索：照样列出，不计入考核。", "How many of each rule's flags officers upheld. A rule under the hall's floor gives leads only: shown, not counted.");
    public static string Floor(double floor) => Say($"本厅下限 {floor:P0}：最近 100 个结论的准确率，90 % 把握的下界不低于此。", $"The hall's floor is {floor:P0}: the lower 90 % bound of the precision over the newest 100 verdicts must reach it.");
    public static string FewVerdicts => Say("不足 30 个结论的规则照常提示：每条线索本来就要有人核实才算数。只有上界也低于下限（至少 10 个结论）时才提前降为线索。", "A rule with fewer than 30 verdicts stays: each flag counts only once a person confirmed it anyway. It becomes a lead early only where even its upper bound lies under the floor (10 verdicts at least).");
    public static string Flags => Say("线索", "Flags");
    public static string OpenFlags => Say("待核查", "Open");
    public static string Verdicts => Say("结论", "Verdicts");
    public static string Upheld => Say("成立", "Upheld");
    public static string Precision => Say("准确率", "Precision");
    public static string LowerBound => Say("90 % 下界", "Lower 90 % bound");
    public static string Trend => Say("走势", "Trend");
    public static string StateHead => Say("状态", "State");
    public static string Since(DateTime day) => Say($"自 {day:yyyy-MM-dd}", $"since {day:yyyy-MM-dd}");
    public static string State(RuleState state) => state switch
    {
        RuleState.Proven => Say("已证实", "Proven"),
        RuleState.Lead => Say("仅作线索", "Lead only"),
        _ => Say("结论不足", "Too few verdicts"),
    };
    public static string RuleWord(string key) => key switch
    {
        "comment.attitude" => Say("意见：服务态度", "Comment: attitude"),
        "comment.quality" => Say("意见：服务质量", "Comment: quality"),
        "comment.efficiency" => Say("意见：办事效率", "Comment: efficiency"),
        "comment.environment" => Say("意见：服务环境", "Comment: environment"),
        "comment.bribery" => Say("意见：索贿、收礼", "Comment: bribery"),
        "comment.threat" => Say("意见：威胁、辱骂", "Comment: threat or insult"),
        "praise" => Say("表扬", "Praise"),
        "review.burst" => Say("成批评价", "Burst of ratings"),
        "review.hinted" => Say("诱导评价", "Hinted rating"),
        "inspection" => Say("现场检查", "Inspection"),
        _ => key,
    };
    public static string Tone(RuleState state) => state switch { RuleState.Proven => "good", RuleState.Lead => "warn", _ => "plain" };
    public static string TrendWord(double points) => points switch
    {
        >= 5 => Say($"↑ 上升 {points:0} 点", $"↑ up {points:0} points"),
        <= -5 => Say($"↓ 下降 {-points:0} 点", $"↓ down {-points:0} points"),
        _ => Say("→ 平稳", "→ steady"),
    };
    public static string NextNight(string word) => Say($"下一夜改为“{word}”", $"becomes “{word}” next night");

    public static string Model => Say("语境模型", "Context model");
    public static string ModelLead => Say("模型判断一句话在它的上下文里是不是违反。每个版本都留着，附卡片：数据、准确率、校准、为什么启用或没有启用。", "The model says whether a sentence is a breach in its context. Every version is kept with its card: data, precision, calibration, and why it went live or not.");
    public static string Shipped => Say("随程序提供", "Ships with the program");
    public static string Live => Say("正在使用", "Live");
    public static string Held => Say("由人选定，夜间不更换", "Held by a person: no night replaces it");
    public static string Stale => Say("选定的版本属于另一版程序，暂用随程序提供的模型。", "The version chosen belongs to another program; the shipped model stands in.");
    public static string Versions => Say("版本", "Versions");
    public static string Version => Say("版本", "Version");
    public static string Trained => Say("训练时间", "Trained");
    public static string Gate => Say("能否启用", "Gate");
    public static string Passed => Say("通过", "Passed");
    public static string NotPassed => Say("未通过", "Not passed");
    public static string Use => Say("改用这个版本", "Use this version");
    public static string HoldIt => Say("保持不变（夜间不更换）", "Hold it (no night replaces it)");
    public static string Chosen => Say("已改用，下一夜按它重新打分。人的结论不变。", "Changed. The next night scores under it; no verdict changes.");
    public static string NotChosen => Say("不能改用这个版本。", "This version cannot be used.");
    public static string Reason => Say("理由", "Reason");
    public static string Choices => Say("更换记录", "Changes");
    public static string By => Say("由", "By");
    public static string Night => Say("夜间任务", "the night");
    public static string Data => Say("数据", "Data");
    public static string Kind => Say("种类", "Kind");
    public static string Learnt => Say("学习", "Learnt from");
    public static string HeldOut => Say("留出", "Held out");
    public static string Measured => Say("留出部分的准确率与查全率", "Precision and recall on what was held out");
    public static string Recall => Say("查全率", "Recall");
    public static string Interval => Say("95 % 区间", "95 % interval");
    public static string FoldsMeasured => Say("五折交叉：准确率与查全率", "Five folds: precision and recall");
    public static string FoldsNote => Say("留出之外的全部对话分为五份，每份由只学过其余四份的模型来判断；同一对话不分到两份。校准图出自这里，括号前是 95% 区间。", "All dialogues but the held-out ones in five parts, each judged by a model that learnt from the other four only; no dialogue is in two parts. The calibration plot is made of these; intervals are of 95 %.");
    public static string InFolds(string what) => Say($"五折：{what}", $"Five folds: {what}");
    public static string WordsAlone => Say("只看话语本身（S1 四.2）", "Words alone count (S1 part four, 2)");
    public static string InPlaceOfHelp => Say("以话代办（S0 6.1.4、5.2.5）", "Words in place of help (S0 6.1.4, 5.2.5)");
    public static string Baseline => Say("参照：字串基线", "Reference: character runs");
    public static string Calibration => Say("校准", "Calibration");
    public static string CalibrationNote(double error) => Say($"说的可能性与实际比例相差平均 {error:P1}。点越靠近斜线越好，点越大样本越多。", $"The probability said and the share seen differ by {error:P1} on average. The nearer to the diagonal the better; larger dots stand for more sentences.");
    public static string Said => Say("模型说的可能性", "Probability said");
    public static string Seen => Say("实际违反的比例", "Share of breaches");
    public static string Count => Say("句数", "Sentences");
    public static string Changed => Say("改了什么", "What changed");
    public static string Threshold => Say("判定阈值", "Threshold");
    public static string RulesMeasured => Say("按规则：留出的对话", "By rule, on held-out dialogues");
    public static string RulesJudged => Say("按规则：督查员的结论", "By rule, from officers' verdicts");
    public static string NoCard => Say("这个版本没有卡片。", "This version has no card.");
    public static string KindWord(string kind) => kind switch
    {
        "all" => Say("全部", "All"),
        "exact" => Say("原文用语", "Listed phrase"),
        "variant" => Say("口语变体", "Spoken variant"),
        "sarcasm" => Say("反话", "Sarcasm"),
        "asr" => Say("识别误差", "Recognition error"),
        "refusal" => Say("拒绝", "Refusal"),
        "brushoff" => Say("推脱", "Brush-off"),
        "impatience" => Say("不耐烦", "Impatience"),
        "insult" => Say("辱骂", "Insult"),
        "hard-negative" => Say("易混淆的正常话", "Hard negative"),
        "remedied" => Say("已补救", "Remedied"),
        "ordinary" => Say("平常话", "Ordinary"),
        "verdict" => Say("督查员结论", "Officers' verdicts"),
        _ => kind,
    };
}
