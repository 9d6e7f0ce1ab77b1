using System.Globalization;
using Supervision.Sql.Presence.Patterns;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Presence;

/// <summary>A habit over weeks in plain words: how often, of how many chances, since when, how sure.</summary>
public static class PatternText
{
    public static string Title => Say("近十二周的规律", "Habits of the last twelve weeks");
    public static string Short => Say("规律", "Habits");
    public static string Lead => Say("供谈话与培训参考（S2 8.2），不计分。概率已对全部检验作多重校正。", "For a talk or a training (S2 8.2), never points. Chances are corrected for everything tested.");

    public static string Whose => Say("窗口或人员", "Post or person");
    public static string Habit => Say("规律", "Habit");
    public static string Often => Say("多少次机会中多少次", "How often, of how many chances");
    public static string SinceHead => Say("起止", "Since");
    public static string SureHead => Say("把握", "How sure");
    public static string Found(int count) => Say($"昨夜提示 {count:N0} 条", $"{count:N0} shown by the last night");
    public static string None => Say("没有规律", "No habit");
    public static string NoneText(int least) => Say($"近十二周没有哪个人或窗口反复到足以排除巧合（至少 {least} 次）。不足两周的数据看不出规律。",
        $"Over twelve weeks nobody and no post repeated anything often enough to rule chance out (at least {least} times). Less than two weeks of data show no habit.");
    public static string How => Say("如何得出", "How these are found");
    public static string HowText(string share) => Say(
        $"每个窗口和每个人按星期与半小时、通话时段、排队人数、办理事项分格；以本人其他格与全厅的比率为准（向全厅收缩）；所有格一并校正，没有规律的大厅至多 {share} 的夜晚会误报一条。仅供谈话与培训，不计分，不影响排名。",
        $"Each post and person is split into cells of weekday and half-hour, hour of calls, queue length and matter; a cell is held against the own other cells, shrunk towards the hall; all cells are corrected together, so that a hall without any habit shows one on at most {share} of its nights. For a talk or a training: no points, no place in the ranking.");

    /// <summary>What recurs where.</summary>
    public static string What(PatternRow row) => (row.Kind, row.Source) switch
    {
        ("drift", _) => Say($"自 {Date(row.SinceDay)} 起{Bad(row)}的日子变多", $"more days with {Bad(row)} since {Date(row.SinceDay)}"),
        ("mix", _) => Say("缺岗与服务忌语总在同一天出现", "gaps and forbidden phrases fall on the same days"),
        (_, "absence" or "person-absence") => Say($"{Slot(row.Cell)} 反复缺岗", $"recurring gaps {Slot(row.Cell)}"),
        (_, "phrase-queue") => Say($"排队人数 {Queue(row.Cell)} 时服务忌语集中", $"forbidden phrases cluster while {Queue(row.Cell)} wait"),
        (_, "phrase-matter") => Say($"办理“{row.Cell}”时服务忌语集中", $"forbidden phrases cluster around “{row.Cell}”"),
        _ => Say($"{row.Cell} 时段服务忌语集中", $"forbidden phrases cluster at {row.Cell}:00"),
    };

    /// <summary>How often, of how many chances, against what was to be expected.</summary>
    public static string HowOften(PatternRow row) => Say(
        $"{row.Chances} 次机会中 {row.Hits} 次（{Share((double)row.Hits / Math.Max(1, row.Chances))}），按{(IsPost(row) ? "本窗口" : "本人")}平时应为 {Share(row.ExpectedRate)}",
        $"{row.Hits} of {row.Chances} chances ({Share((double)row.Hits / Math.Max(1, row.Chances))}); {Share(row.ExpectedRate)} expected of the same {(IsPost(row) ? "post" : "person")} otherwise");

    public static string Since(PatternRow row) => row.SinceDay is null ? "" : Say($"自 {Date(row.SinceDay)} 至 {Date(row.UntilDay)}", $"from {Date(row.SinceDay)} to {Date(row.UntilDay)}");

    /// <summary>How sure, in words beside the number.</summary>
    public static string Sure(PatternRow row) => row.QValue switch
    {
        < 0.001 => Say("几乎不可能是巧合（每千条这样的提示误报不到 1 条）", "almost certainly no coincidence (under 1 in 1,000 such notices is false)"),
        < 0.01 => Say("很少是巧合（每百条误报不到 1 条）", "rarely a coincidence (under 1 in 100 is false)"),
        _ => Say($"可能是巧合（每百条误报约 {row.QValue * 100:0} 条）", $"may be a coincidence (about {row.QValue * 100:0} in 100 are false)"),
    };

    public static string FirstShown(PatternRow row) => Say($"{Date(row.FirstShownDay)} 首次提示", $"first shown {Date(row.FirstShownDay)}");

    private static bool IsPost(PatternRow row) => row.Source == "absence";

    private static string Bad(PatternRow row) => row.Source == "phrase" ? Say("出现服务忌语", "forbidden phrases") : Say("缺岗", "gaps");

    // "5 15:00": weekday from Sunday, half-hour.
    private static string Slot(string cell) => cell.Split(' ') is [var weekday, var clock] && int.TryParse(weekday, CultureInfo.InvariantCulture, out var day)
        ? $"{PresenceText.Weekday((DayOfWeek)day)} {clock}" : cell;

    private static string Queue(string cell) => Say($"{cell} 人", $"{cell}");

    private static string Share(double value) => value.ToString("P0", CultureInfo.InvariantCulture);

    private static string Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
