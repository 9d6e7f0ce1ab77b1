using Supervision.Dashboard.Layout;
using Supervision.Jobs.Appraisal.Comparison;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Appraisal;

/// <summary>The appraisal by unit, post and hall, and the service stars.</summary>
public static class LeaderText
{
    public static string HallView => Say("部门与窗口", "Units and posts");
    public static string HallViewLead => Say("哪个部门、哪条规定、哪个窗口、哪个时段。只计人工认定的违反。", "Which unit, which clause, which post, which hour. Only breaches that a person confirmed count.");
    public static string Units => Say("各部门近 12 个月", "Units over twelve months");
    public static string UnitsHint => Say("每百会话的认定违反。各图同一刻度，空格表示当月没有会话：缺数，不是零。点柱打开当月名单。", "Confirmed breaches per 100 sessions, on one scale. A gap is a month without sessions: missing, not zero. A bar opens the month’s list.");
    public static string NoUnit => Say("未登记部门", "Unit not on record");
    public static string Per100 => Say("每百会话", "per 100 sessions");
    public static string SparkLabel(string unit) => Say($"{unit}各月", $"{unit} by month");
    public static string MonthTitle(string month, string rate, long confirmed) => Say($"{month}：每百会话 {rate}，认定 {confirmed}", $"{month}: {rate} per 100 sessions, {confirmed} confirmed");
    public static string Moves(string earlier) => Say($"与{earlier}相比", $"Compared with {earlier}");
    public static string MovesShort => Say("与上一周期相比", "Compared with the period before");
    public static string MovesHint => Say("按会话数折算后比较；差别可能只是偶然的，写“分不出”。", "Compared by exposure; where chance alone would explain the difference, it says so.");
    public static string Earlier => Say("上期认定", "Before");
    public static string Now => Say("本期认定", "Now");
    public static string Movement => Say("变化", "Change");
    public static string MovementName(Movement movement) => movement switch
    {
        Jobs.Appraisal.Comparison.Movement.Better => Say("改善", "Improved"),
        Jobs.Appraisal.Comparison.Movement.Worse => Say("变差", "Worse"),
        _ => Say("分不出", "Cannot tell"),
    };
    public static string NoBreach => Say("没有认定的违反", "No confirmed breach");
    public static string NoBreachHint => Say("线索经人工认定后才会出现在这里。", "Leads appear here once a person has confirmed them.");
    public static string Heat => Say("窗口 × 时段", "Post by hour");
    public static string HeatHint => Say("认定的违反，按发生时的钟点（大厅时间），每个数字打开所含的会话；时限类违反没有钟点，不在此列。", "Confirmed breaches by the hour they happened (hall time); each number opens its sessions. Missed deadlines have no hour and are left out.");
    public static string MadeOf(int count) => Say($"所含认定：{count} 条", $"Made of: {count} confirmed");
    public static string CellLabel(string post, int hour, int count) => Say($"{post} {hour} 时：{count} 条", $"{post}, hour {hour}: {count}");
    public static string Post => Say("窗口", "Post");
    public static string Sum => Say("合计", "Sum");
    public static string Stars => Say("服务之星", "Service stars");
    public static string StarsLead => Say("候选人按正面证据排列：经认定的表扬，以及主动评价中“非常满意”的可靠下限。授予由领导决定；有不得评优情形的不列。", "Candidates by positive evidence: confirmed praise, and the proven share of “very satisfied” among reviews given. A leader awards; whoever a rule bars is left out.");
    public static string NoStar => Say("本周期没有候选人", "No candidate in this period");
    public static string NoStarHint => Say("还没有表扬，也没有主动给出的好评。", "No praise yet, and no best review that a citizen gave.");
    public static string Awarded => Say("已授予", "Awarded");
    public static string Award => Say("授予", "Award");
    public static string TakeBack => Say("撤回", "Take back");
    public static string AwardTo(string name, bool isAwarded) => isAwarded ? Say($"撤回{name}的服务之星", $"Take the star back from {name}") : Say($"授予{name}服务之星", $"Award the star to {name}");
    public static string Praised(int confirmed, int open) => Say($"表扬 {confirmed} 次{(open > 0 ? $"（另有 {open} 次待核）" : "")}", $"{confirmed} praises{(open > 0 ? $" ({open} more not yet checked)" : "")}");
    public static string Rated(int best, int given) => Say($"非常满意 {best} / 主动评价 {given}", $"{best} very satisfied of {given} given");
    public static string Surely(string share) => Say($"可靠下限 {share}", $"proven share {share}");
    public static string ConfirmedPraise => Say("已认定的表扬", "confirmed praise");
    public static string OpenPraise => Say("待核的表扬", "praise not yet checked");
    public static string FromReview => Say("好评", "review");
    public static (string Tone, string Text)? StarAnswer(string? star) => star switch
    {
        "saved" => ("good", Say("已记入审计，当月得分已重算。", "Recorded and audited; the month was computed again.")),
        { Length: > 0 } => ("warn", Say("没有改变：周期已锁定或不是月份。", "Nothing changed: the period is locked or is no month.")),
        _ => null,
    };
    public static string Halls => Say("大厅比较", "Compare halls");
    public static string HallsLead => Say("只有采用的文件相同、公式相同、覆盖率都达标的大厅才可比较；不可比的写明原因。", "Halls may be compared only under the same documents and formula and with enough coverage; otherwise the reason is given.");
    public static string OneHall => Say("没有可比的大厅", "No other hall");
    public static string OneHallHint => Say("您只分管这一个大厅。", "You lead this hall only.");
    public static string HallName => Say("大厅", "Hall");
    public static string People => Say("人数", "People");
    public static string Comparable => Say("与本厅相比", "Against this hall");
    public static string ThisHall => Say("本厅", "this hall");
    public static string NotComparable => Say("不可比", "Not comparable");
    public static string Against(Movement movement) => movement switch
    {
        Jobs.Appraisal.Comparison.Movement.Better => Say("违反较少", "Fewer breaches"),
        Jobs.Appraisal.Comparison.Movement.Worse => Say("违反较多", "More breaches"),
        _ => Say("分不出", "Cannot tell"),
    };
    /// <summary>An obstacle with what it consists of: which documents, whose coverage.</summary>
    /// <param name="minimumCoverage">0 to 1, from the formula.</param>
    public static string Obstacle(Obstacle obstacle, HallFigures own, HallFigures other, double minimumCoverage) => obstacle switch
    {
        Jobs.Appraisal.Comparison.Obstacle.OtherDocuments => Obstacle(obstacle) + PartText.InBrackets(string.Join(PartText.Semicolon,
            new[] { Only(ThisHall, own, other), Only(other.Name, other, own) }.Where(part => part.Length > 0))),
        Jobs.Appraisal.Comparison.Obstacle.LowCoverage => Obstacle(obstacle) + PartText.InBrackets(string.Join(PartText.Comma,
            new[] { (Name: ThisHall, own.Sum), (other.Name, other.Sum) }.Where(hall => (hall.Sum?.Coverage ?? 0) < minimumCoverage).Select(hall => $"{hall.Name} {Percent.Of(hall.Sum?.Coverage)} < {Percent.Of(minimumCoverage)}"))),
        _ => Obstacle(obstacle),
    };

    private static string Only(string name, HallFigures hall, HallFigures without) =>
        hall.Documents.Except(without.Documents).ToList() is { Count: > 0 } documents ? Say($"仅{name}有 {string.Join(' ', documents)}", $"only {name}: {string.Join(' ', documents)}") : "";

    public static string Obstacle(Obstacle obstacle) => obstacle switch
    {
        Jobs.Appraisal.Comparison.Obstacle.NoScores => Say("一方本周期没有得分", "one of them has no scores"),
        Jobs.Appraisal.Comparison.Obstacle.OtherDocuments => Say("采用的文件不同", "other documents adopted"),
        Jobs.Appraisal.Comparison.Obstacle.OtherFormula => Say("考核公式不同", "another formula"),
        _ => Say("覆盖率不足", "coverage too low"),
    };
}
