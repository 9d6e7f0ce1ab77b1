using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Calls.Turns;

/// <summary>
/// Whether the two sides sound like the roles they are labelled with. A recorder with its channels crossed would
/// otherwise charge staff with what citizens say, who use the listed phrases far more often.
/// </summary>
internal static class RoleCheck
{
    /// <summary>What a suspected exchange leaves of every probability: below any threshold that a hall would set.</summary>
    public const double ConfidenceWhenExchanged = 0.4;

    private static readonly ContextPattern StaffWords = Patterns(
        "请问您(需要|要|想)?(办理|咨询|办)", "(帮|给|为)您(查|办|登记|核实|问|联系|转|看|处理|记)", "请(您)?(稍等|出示|提供|核对|签字|提交|留下|记一下|拿好)",
        "(这里|这边)是{0-12}(中心|窗口|大厅|热线|服务台)", "为您服务", "有什么(可以|能)(帮|为)", "(还有|请问){0-4}(其他|别的)(问题|需要)",
        "欢迎(您)?(再来|再次)", "感谢您的来电", "让您久等");

    private static readonly ContextPattern CitizenWords = Patterns(
        "我(想|要|来|是来|过来)(办|咨询|问|查|取|领|交|补|申请|投诉|反映)", "(怎么|如何|哪里|哪儿|在哪|上哪)(办|交|领|取|申请|查)",
        "(需要|要|得)(带|准备|交|拿)(什么|哪些|啥)", "(能|可以)(帮我|给我)", "你们(这|那|几点|什么时候|中心|大厅|窗口|怎么|为什么|凭什么|能不能)", "麻烦(你|您)?(帮我|给我)", "我(的|家)(身份证|户口|营业执照|房子|孩子|社保|医保|公积金|材料)");

    /// <summary>1 where nothing speaks against the labels.</summary>
    public static double Confidence(Dialogue dialogue)
    {
        var asLabelled = Count(dialogue, Speaker.Staff, StaffWords) + Count(dialogue, Speaker.Citizen, CitizenWords);
        var exchanged = Count(dialogue, Speaker.Citizen, StaffWords) + Count(dialogue, Speaker.Staff, CitizenWords);
        return exchanged >= 2 && exchanged > 2 * asLabelled ? ConfidenceWhenExchanged : 1;
    }

    private static int Count(Dialogue dialogue, Speaker speaker, ContextPattern words) =>
        dialogue.All.Count(sentence => sentence.Turn.Speaker == speaker && words.IsMatch(sentence.Text));

    private static ContextPattern Patterns(params string[] patterns) =>
        ContextPattern.Any(patterns.Select(pattern => PatternParser.Parse(pattern, new Dictionary<string, PatternNode>())));
}
