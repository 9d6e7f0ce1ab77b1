using System.Text.RegularExpressions;

namespace Supervision.Jobs.Comments;

/// <summary>Days and times of day that a text names, from which the roster can tell who was at the window.</summary>
public static partial class TimeMentions
{
    const int NoonHour = 12;

    /// <summary>中午一点 is 13:00, 中午十一点 is not 23:00.</summary>
    const int LastNoonHour = 3;

    /// <summary>晚上一点 comes after midnight; 晚上五点 and later is the evening.</summary>
    const int LastNightHour = 4;

    /// <summary>一点都不热情 and 快一点 name no hour; 下午一点, 一点半 and 一点钟 do.</summary>
    const string NotALittle = @"(?!(?<!(?:午|早上|晚上|傍晚|夜里|半夜|深夜|凌晨|清晨)\s*)一点(?!半|钟|多|整|左右|[0-9零一二三四五六七八九十]))";

    public static IReadOnlyList<TimeMention> Find(string text) => [.. Times().Matches(text).Where(IsSomething).Select(Read)];

    static bool IsSomething(Match match) =>
        match.Groups["month"].Success || match.Groups["ago"].Success || match.Groups["hour"].Success;

    static TimeMention Read(Match match)
    {
        var hour = Number(match, "hour");
        var part = match.Groups["part"].Value;
        // 昨天晚上十二点 ends the day that is named: the roster of the morning after has to be asked.
        var isAfterMidnight = IsNight(part) && (hour == NoonHour || hour <= LastNightHour);
        if (isAfterMidnight)
            hour %= NoonHour;
        else if (hour < NoonHour && (part is "下午" or "傍晚" || IsNight(part) || (part == "中午" && hour <= LastNoonHour)))
            hour += NoonHour;
        return new TimeMention(
            new Mention(match.Index, match.Index + match.Length, match.Value),
            Number(match, "month"),
            Number(match, "day"),
            match.Groups["ago"].Value switch { "今天" or "今日" or "刚才" => 0, "昨天" or "昨日" => 1, "前天" => 2, _ => null },
            hour,
            match.Groups["half"].Success ? 30 : Number(match, "minute"),
            isAfterMidnight);
    }

    static bool IsNight(string part) => part is "晚上" or "夜里" or "半夜" or "深夜";

    static int? Number(Match match, string group) =>
        match.Groups[group].Success ? ChineseNumber.Parse(match.Groups[group].Value) : null;

    [GeneratedRegex(
        $@"(?:(?<month>{ChineseNumber.Pattern})月(?<day>{ChineseNumber.Pattern})[日号]|(?:\d{{4}}[-/.])(?<month>\d{{1,2}})[-/.](?<day>\d{{1,2}})|(?<ago>今天|今日|昨天|昨日|前天|刚才))?\s*(?<part>上午|下午|中午|早上|晚上|傍晚|夜里|半夜|深夜|凌晨|清晨)?\s*(?:{NotALittle}(?<hour>{ChineseNumber.Pattern})(?:点|时(?!间)|[:：])(?:(?<half>半)|(?<minute>{ChineseNumber.Pattern})分?)?)?",
        RegexOptions.None, 1000)]
    private static partial Regex Times();
}
