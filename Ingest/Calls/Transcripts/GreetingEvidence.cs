using System.Text.RegularExpressions;

namespace Supervision.Ingest.Calls.Transcripts;

/// <summary>How much a voice's first sentences sound like staff (positive) or like a caller (negative).</summary>
internal static partial class GreetingEvidence
{
    /// <summary>Greetings fall in the opening; later "您好" is said by both sides.</summary>
    private const int OpeningSentences = 4;

    private const double MaxEvidence = 4;

    public static double Of(IEnumerable<string> sentences, IReadOnlyList<string> unitNames)
    {
        var opening = string.Join('\n', sentences.Take(OpeningSentences));
        var score = 0.0;
        score += NamesUnit(opening, unitNames) ? 2 : 0;
        score += Offers().IsMatch(opening) ? 2 : 0;
        score += StaffNumber().IsMatch(opening) ? 1.5 : 0;
        // Weighs as much as an offer: whoever asks in the opening is hardly the one who serves.
        score -= Asks().IsMatch(opening) ? 2 : 0;
        return Math.Clamp(score, -MaxEvidence, MaxEvidence);
    }

    /// <summary>Only after a greeting: callers name the unit too, but in a question.</summary>
    private static bool NamesUnit(string opening, IReadOnlyList<string> unitNames)
    {
        var greeting = Greets().Match(opening);
        // 你好，是办证中心吗 is a caller's question.
        var isAsked = greeting.Success && (opening.AsSpan(greeting.Index + greeting.Length) is ['吗' or '?' or '？', ..] || Asks().IsMatch(greeting.Value));
        return greeting.Success && !isAsked
            && (Unit().IsMatch(greeting.Value) || unitNames.Any(name => name.Length > 0 && greeting.Value.Contains(name, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"(您好|你好|早上好|上午好|下午好|hello)[^\n?？吗]{0,24}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Greets();

    [GeneratedRegex(@"(这里是|我是|欢迎致电|欢迎拨打|，|,|。|！|\s)?[^\n，,。]{0,12}(中心|大厅|窗口|热线|服务台|办事处|管理局|税务局|派出所|便民|centre|center|hall)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"有什么.{0,4}(可以|能|需要).{0,3}帮|为您服务|请问您(需要|要|想)|需要办理什么|请讲|how (may|can) i help", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Offers();

    [GeneratedRegex(@"工号\s*[0-9零一二三四五六七八九幺]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StaffNumber();

    [GeneratedRegex(@"我想(问|咨询|查|办|反映|投诉)|我要(问|咨询|查|办|反映|投诉)|请问(?!有什么|您|需要).{0,8}(怎么|在哪|是不是|能不能|可以)|(请问|[是，,])[^\n，,。]{0,12}(中心|大厅|窗口|热线|服务台|局|所)吗|你们(那|这|单位|中心)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Asks();
}
