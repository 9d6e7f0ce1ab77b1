using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Appraisal.Formulas;
using Supervision.Jobs.Findings;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Appraisal;

/// <summary>Words of the appraisal pages.</summary>
public static class AppraisalText
{
    public static string Lead => Say("只计人工认定的违反。名次附可能区间：同一档之内的人，现有证据分不出高低。",
        "Only breaches that a person confirmed count. Ranks come with the interval that the evidence allows: people of one band cannot be told apart.");
    public static string Period => Say("周期", "Period");
    public static string PeriodName(string period) => period switch
    {
        { Length: 4 } => Say($"{period} 年度", $"Year {period}"),
        [.. var year, '-', 'Q', var quarter] => Say($"{year} 年第 {quarter} 季度", $"{year} Q{quarter}"),
        _ => Say($"{period[..4]} 年 {period[5..].TrimStart('0')} 月", period),
    };
    public static string Rank => Say("名次", "Rank");
    public static string Interval => Say("可能区间", "Possible ranks");
    public static string IntervalHint => Say("90 % 可能区间", "90 % interval");
    public static string RankFrom => Say("可能名次（高）", "Best possible rank");
    public static string RankTo => Say("可能名次（低）", "Worst possible rank");
    public static string Remarks => Say("备注", "Remarks");
    public static string HowToRead => Say("说明", "How to read this");
    public static string IntervalNote => Say("可能区间：90 % 可能名次；同一档之内的人，现有证据分不出高低。", "Possible ranks: the 90 % interval; people of one band cannot be told apart on this evidence.");
    public static string NoFont => Say("没有可嵌入的中文字体，无法生成 PDF：请在服务器上安装 fonts-wqy-microhei，或设置 SUPERVISION_PDF_FONT。", "No PDF: the server has no Chinese font that can be embedded. Install fonts-wqy-microhei or set SUPERVISION_PDF_FONT.");
    public static string Ranking => Say("排名", "Ranking");
    public static string Who => Say("姓名或工号", "Name or staff number");
    public static string RateHint => Say("认定的违反 ÷ 会话 × 100", "Confirmed breaches per 100 sessions");
    public static string ShrunkHint => Say("每百会话的违反率，向全厅平均收缩：证据越少，越靠近平均", "The rate per 100 sessions, pulled towards the hall’s mean: the less evidence, the closer to it");
    public static string PerHourHint => Say("认定的违反 ÷ 排班小时 × 100", "Confirmed breaches per 100 rostered hours");
    public static string CoverageHint => Say("已评证据 ÷ 应有证据", "Scored evidence over expected evidence");
    public static string InBrackets(string text) => Say($"（{text}）", $" ({text})");
    public static string FormulaHash => Say("公式指纹 SHA-256", "Formula SHA-256");
    public static string NotLocked => Say("未锁定：数字会随结论与证据变化", "Not locked: the figures move with verdicts and evidence");
    public static string AmendmentCount(int count) => Say($"锁定后更正 {count} 次，原分数与更正并列", $"{count} amendments since the lock, beside the original scores");
    public static string AmendedTo(string score) => Say($"更正为 {score}", $"amended to {score}");
    public static string AmendedScore => Say("更正后得分", "Amended score");
    public static string AmendmentNote => Say("更正理由", "Amendment reason");
    public static string BarredWhy => Say("不得评优原因", "Barred because");
    public static string BarReason(BarReason reason) => reason.Cause switch
    {
        BarCause.Serious => Say($"严重违反 {reason.Ground}", $"serious breach of {reason.Ground}"),
        BarCause.Measure => Say($"处理措施：{VerdictText.Measure(reason.Ground)}", $"measure: {VerdictText.Measure(reason.Ground)}"),
        BarCause.Count => Say($"认定 {reason.Ground} 次，超过公式上限", $"{reason.Ground} confirmed, above the formula’s limit"),
        _ => Say($"公式规定：{reason.Ground}", $"rule of the formula: {reason.Ground}"),
    };
    public static (string Tone, string Text)? Answer(string? locked, string? amended) => (locked, amended) switch
    {
        ("done", _) => ("good", LockDone),
        ({ Length: > 0 }, _) => ("warn", LockRefused),
        (_, "Saved") => ("good", Say("更正已记入审计，原分数保留。", "The amendment is recorded and audited; the original score stays.")),
        (_, "NoReason") => ("warn", Say("没有更正：须写明理由。", "Not amended: give a reason.")),
        (_, { Length: > 0 }) => ("warn", Say("没有更正：周期未锁定，或现有证据得出的分数没有变化。", "Not amended: the period is not locked, or the evidence gives the same score.")),
        _ => null,
    };
    public static string LockLongerHint => Say("锁定季度或年度时，其中各月、各季一并锁定并各自留下快照。", "Locking a quarter or year also locks the months and quarters it is made of, each with its own snapshot.");
    public static string Superseded => Say("此后改判", "Overturned since");
    public static string PartsTitle => Say("各部分得分", "Score by part");
    public static string Part => Say("部分", "Part");
    public static string Weight => Say("权重", "Weight");
    public static string PartMissing => Say("无观测：不计入，也不当零分", "Not observed: left out, not zero");
    public static string Name => Say("姓名", "Name");
    public static string Department => Say("部门", "Unit");
    public static string Score => Say("得分", "Score");
    public static string Deduction => Say("扣分", "Deducted");
    public static string Bonus => Say("加分", "Bonus");
    public static string Confirmed => Say("认定", "Confirmed");
    public static string Sessions => Say("会话", "Sessions");
    public static string DutyHours => Say("在岗小时", "Duty hours");
    public static string Rate => Say("每百会话", "Per 100 sessions");
    public static string Shrunk => Say("收缩后", "Shrunk");
    public static string PerHour => Say("每百小时", "Per 100 hours");
    public static string Coverage => Say("覆盖", "Coverage");
    public static string Band => Say("档", "Band");
    public static string BandName(int band) => Say($"第 {band} 档", $"Band {band}");
    public static string Provisional => Say("暂定", "Provisional");
    public static string ProvisionalHint => Say("证据不足或周期未完，名次会变", "Too little evidence, or the period is not over; it will change");
    public static string Missing => Say("无观测", "Not observed");
    public static string MissingHint => Say("没有任何可评的证据：缺分，不是零分", "Nothing observed: a missing score, not zero");
    public static string Quota(int people, double share) => Say($"优秀名额 {share:P0}，共 {people} 人", $"Quota for “excellent” {share:P0}: {people}");
    public static string QuotaLine => Say("优秀名额线", "Quota line");
    public static string Undecided(long sessions) => Say($"本期还有 {sessions} 个会话未核查，得分和名次仍可能改变。", sessions == 1 ? "1 session of this period is not judged yet: scores and ranks may still change." : $"{sessions} sessions of this period are not judged yet: scores and ranks may still change.");

    public static string QuotaCuts(int band) => Say($"名额线从第 {band} 档中间穿过：线上线下的人现有证据分不出高低，请另行核定。", $"The quota line runs through band {band}: those above and below it cannot be told apart on this evidence. Decide it otherwise.");
    public static string Barred => Say("不得评优", "Barred from “excellent”");
    public static string Appeals(int count) => Say($"{count} 件申诉待定", count == 1 ? "1 appeal open" : $"{count} appeals open");
    public static string IfAccepted(string score, int? rank) => rank is null
        ? Say("若成立：仍无考核分", "if accepted: still no score")
        : Say($"若成立：{score} 分，第 {rank} 名", $"if accepted: {score}, rank {rank}");
    public static string EmptyTitle => Say("这一周期还没有考核结果", "No appraisal for this period yet");
    public static string EmptyText => Say("夜间任务会在有证据的月份自动计算；结论保存后也会立即更新。", "The night computes every month that has evidence; each verdict updates it at once.");
    public static string Formula(string name, string version) => Say($"公式：{name}（版本 {version}）", $"Formula: {name} (version {version})");
    public static string Misses(MissRate rate) => rate.Sampled == 0
        ? Say("漏检率：尚无抽样结论", "Miss rate: no sample judged yet")
        : Say($"漏检率 {rate.Share:P1}（{rate.Low:P1}–{rate.High:P1}，抽查 {rate.Sampled} 段中 {rate.Missed} 段）", $"Miss rate {rate.Share:P1} ({rate.Low:P1}–{rate.High:P1}, {rate.Missed} of {rate.Sampled} sampled)");
    public static string FormulaOther => Say("此周期按较早的公式计算", "Computed under an earlier formula");
    public static string Computed => Say("计算于", "Computed");
    public static string Lock => Say("锁定此周期", "Lock this period");
    public static string LockHint => Say("锁定后形成快照并记入审计；之后的更正另行附注，不改动快照。", "Locking makes a snapshot and an audit entry; later corrections are noted beside it and never change it.");
    public static string LockConfirm => Say("我已核对，确认锁定", "I have checked it; lock it");
    public static string LockedBy(string name) => Say($"已由 {name} 锁定", $"Locked by {name}");
    public static string LockDone => Say("周期已锁定。", "The period is locked.");
    public static string LockRefused => Say("没有锁定：须勾选确认；已锁定或仍无结果的周期不能锁定。", "Not locked: tick the box; a locked or empty period cannot be locked.");
    public static string PointsOf(string name) => Say($"{name}的考核", $"Appraisal of {name}");
    public static string Points => Say("每一分的来历", "Where each point comes from");
    public static string PointReason(string reason) => reason switch
    {
        "praise" => Say("表扬", "Praise"),
        "service_star" => Say("服务之星", "Service star"),
        _ => Say("认定违反", "Confirmed breach"),
    };
    public static string Repetition(int times) => times <= 1 ? "" : Say($"同条款第 {times} 次", $"no. {times} of this clause");
    public static string NoPoints => Say("本周期没有扣分，也没有加分。", "No deduction and no bonus in this period.");
    public static string NoPointsHint => Say("只有人工认定的违反才扣分；线索不扣分。", "Only breaches that a person confirmed take points; leads take none.");
    public static string PointSum(string points, int count) => Say($"共 {count} 项扣分，合计 {points} 分", $"{count} deductions, {points} points in all");
    public static string Months => Say("各月得分", "Scores by month");
    public static string Evidence => Say("证据", "Evidence");
    public static string Value => Say("分值", "Points");
    public static string Sum(string start, string deduction, string bonus, string score) => Say($"{start} 基础 − {deduction} 扣分 + {bonus} 加分 = {score}", $"{start} base − {deduction} deducted + {bonus} bonus = {score}");
    public static string SumMean(string score, int months) => Say($"{months} 个月得分的平均 = {score}", $"Mean of {months} monthly scores = {score}");
    public static string BackToRanking => Say("返回排名", "Back to the ranking");
}
