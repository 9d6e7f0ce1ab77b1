using System.Globalization;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls.Hits;

/// <summary>The sentence that an officer reads beside a hit.</summary>
internal static class HitReason
{
    public static string For(CompiledRule rule, string said, Candidate candidate, CompiledRemedy? remedy, double roleConfidence)
    {
        var path = candidate.Hit.Kind == MatchKind.Exact ? "字面一致" : "读音一致，可能为识别误差";
        var reason = $"“{said}”与{rule.Citation}所列“{candidate.Phrase.Phrase.Say}”{path}";
        return reason + Remedied(remedy) + Role(roleConfidence);
    }

    public static string ForModel(CompiledRule rule, string said, double roleConfidence) =>
        $"“{said}”未列入用语表，语境模型判断属于{rule.Citation}（{rule.Rule.Name}）" + Role(roleConfidence);

    private static string Remedied(CompiledRemedy? remedy) =>
        remedy is null ? "" : $"；随后已补救：{remedy.Remedy.Name}（{remedy.Remedy.Clause}）";

    private static string Role(double confidence) => confidence >= 1
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"；说话人身份置信度 {confidence:0.00}");
}
