using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Appraisal;

/// <summary>Words of the page that lists what a person's sessions and hours are made of.</summary>
public static class CountedText
{
    public static string Title => Say("会话与在岗的构成", "What sessions and hours are made of");
    public static string Sessions(int counted, int found) => Say($"计入 {counted} 个会话，应有 {found} 个：已评的通话与市民实际给出的评价；默认好评不计。",
        $"{counted} sessions count of {found} expected: calls that were scored, and reviews that citizens gave. Default ratings do not count.");
    public static string Duty(double hours) => Say($"排班合计 {hours:0.0} 小时。应在岗与未观测是当日该窗口的分钟数；未观测不算在岗，也不算缺岗。",
        $"{hours:0.0} rostered hours. Required and unobserved are minutes of the post on that day; what no camera saw is neither present nor absent.");
    // A session of the kind "review" is a bad one; here any rating stands.
    public static string Kind(string kind) => kind == "review" ? Say("评价", "Review") : Words.Kind(kind);
    public static string Length => Say("时长或评价", "Length or rating");
    public static string Counts => Say("计入", "Counts");
    public static string Yes => Say("是", "yes");
    public static string NotScored => Say("未评", "not scored");
    public static string Open => Say("打开", "Open");
    public static string Hours => Say("小时", "Hours");
    public static string Required => Say("应在岗（分钟）", "Required, min");
    public static string Unobserved => Say("未观测（分钟）", "Unobserved, min");
    public static string None => Say("本期没有此人的通话或评价。", "No call and no review of this person in the period.");
    public static string NoDuty => Say("本期没有此人的排班。", "No shift of this person in the period.");
    public static string Samples => Say("盲抽通话", "Blind samples");
    public static string SamplesLead => Say("漏检率由这些通话得出：机器没有标出问题，督查员整段核查过。尚待核查的盲抽不在此列。", "What the miss rate is made of: calls in which the machine had marked nothing and an officer has judged the whole. Samples that still wait are not named.");
    public static string NoSamples => Say("本期没有核查过的盲抽通话。", "No blind sample has been judged in the period.");
    public static string CallLength => Say("时长", "Length");
    public static string Missed => Say("机器漏检", "Missed by the machine");
    public static string Clean => Say("未发现问题", "Nothing found");
    public static string Trend(int months) => Say($"近 {months} 个月得分", $"scores of {months} months");
    public static string TrendName => Say("走势", "Trend");
}
