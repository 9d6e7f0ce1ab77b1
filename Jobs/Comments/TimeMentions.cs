using System.Text.RegularExpressions;

namespace Supervision.Jobs.Comments;

/// <summary>Days and times of day that a text names, from which the roster can tell who was at the window.</summary>
public static partial class TimeMentions
{
    const int NoonHour = 12;

    public static IReadOnlyList<TimeMention> Find(string text) => [.. Times().Matches(text).Where(IsSomething).Select(Read)];

    static bool IsSomething(Match match) =>
        match.Groups["month"].Success || match.Groups["ago"].Success || match.Groups["hour"].Success;

    static TimeMention Read(Match match)
    {
        var hour = Number(match, "hour");
        var part = match.Groups["part"].Value;
        if (hour < NoonHour && part is "下午" or "晚上" or "傍晚" && hour is not null)
            hour += NoonHour;
        return new TimeMention(
            new Mention(match.Index, match.Index + match.Length, match.Value),
            Number(match, "month"),
            Number(match, "day"),
            match.Groups["ago"].Value switch { "今天" or "今日" or "刚才" => 0, "昨天" or "昨日" => 1, "前天" => 2, _ => null },
            hour,
            match.Groups["half"].Success ? 30 : Number(match, "minute"));
    }

    static int? Number(Match match, string group) =>
        match.Groups[group].Success ? ChineseNumber.Parse(match.Groups[group].Value) : null;

    [GeneratedRegex(
        $@"(?:(?<month>{ChineseNumber.Pattern})月(?<day>{ChineseNumber.Pattern})[日号]|(?:\d{{4}}[-/.])(?<month>\d{{1,2}})[-/.](?<day>\d{{1,2}})|(?<ago>今天|今日|昨天|昨日|前天|刚才))?\s*(?<part>上午|下午|中午|早上|晚上|傍晚)?\s*(?:(?<hour>{ChineseNumber.Pattern})(?:点|时(?!间)|[:：])(?:(?<half>半)|(?<minute>{ChineseNumber.Pattern})分?)?)?",
        RegexOptions.None, 1000)]
    private static partial Regex Times();
}
