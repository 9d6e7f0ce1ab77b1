using System.Globalization;
using Supervision.Sql.Presence.Patterns;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Presence;

/// <summary>A habit over weeks in plain words: how often, of how many chances, since when, how sure.</summary>
public static class PatternText
{
    public static string Title => Say("近十二周的规律", "Habits of the last twelve weeks");
    public static string Lead => Say("供谈话与培训参考（S2 8.2），不计分。概率已对全部检验作多重校正。", "For a talk or a training (S2 8.2), never points. Chances are corrected for everything tested.");

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
        $"{row.Chances} 次机会中 {row.Hits} 次（{Share((double)row.Hits / Math.Max(1, row.Chances))}），按本人平时应为 {Share(row.ExpectedRate)}",
        $"{row.Hits} of {row.Chances} chances ({Share((double)row.Hits / Math.Max(1, row.Chances))}); {Share(row.ExpectedRate)} expected of the same person otherwise");

    public static string Since(PatternRow row) => row.SinceDay is null ? "" : Say($"自 {Date(row.SinceDay)} 至 {Date(row.UntilDay)}", $"from {Date(row.SinceDay)} to {Date(row.UntilDay)}");

    /// <summary>How sure, in words beside the number.</summary>
    public static string Sure(PatternRow row) => row.QValue switch
    {
        < 0.001 => Say("几乎不可能是巧合（每千条这样的提示误报不到 1 条）", "almost certainly no coincidence (under 1 in 1,000 such notices is false)"),
        < 0.01 => Say("很少是巧合（每百条误报不到 1 条）", "rarely a coincidence (under 1 in 100 is false)"),
        _ => Say($"可能是巧合（每百条误报约 {row.QValue * 100:0} 条）", $"may be a coincidence (about {row.QValue * 100:0} in 100 are false)"),
    };

    public static string FirstShown(PatternRow row) => Say($"{Date(row.FirstShownDay)} 首次提示", $"first shown {Date(row.FirstShownDay)}");

    private static string Bad(PatternRow row) => row.Source == "phrase" ? Say("出现服务忌语", "forbidden phrases") : Say("缺岗", "gaps");

    // "5 15:00": weekday from Sunday, half-hour.
    private static string Slot(string cell) => cell.Split(' ') is [var weekday, var clock] && int.TryParse(weekday, CultureInfo.InvariantCulture, out var day)
        ? $"{PresenceText.Weekday((DayOfWeek)day)} {clock}" : cell;

    private static string Queue(string cell) => Say($"{cell} 人", $"{cell}");

    private static string Share(double value) => value.ToString("P0", CultureInfo.InvariantCulture);

    private static string Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
