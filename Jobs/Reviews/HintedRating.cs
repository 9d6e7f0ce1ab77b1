using System.Text.RegularExpressions;
using Supervision.Jobs.Calls.Turns;

namespace Supervision.Jobs.Reviews;

/// <summary>How staff meddled with a rating before it was given.</summary>
public enum HintKind
{
    /// <summary>Names the level that is wanted. Inviting a rating without naming one is a duty (S2 9.2).</summary>
    AsksForLevel,

    /// <summary>Makes service, time or a gift depend on the rating.</summary>
    Presses,

    /// <summary>Rates in the citizen's stead.</summary>
    RatesThemselves,
}

/// <summary>Words by which staff hinted at or forced a rating.</summary>
/// <param name="TurnIndex">The turn's own index.</param>
/// <param name="Words">As said.</param>
public sealed partial record HintedRating(int TurnIndex, HintKind Kind, string Words)
{
    /// <summary>Hints in staff turns, in the order spoken; in one clause the gravest.</summary>
    public static IReadOnlyList<HintedRating> Find(IReadOnlyList<Turn> turns) =>
        [.. turns.Where(turn => turn.Speaker == Speaker.Staff).SelectMany(FindIn)];

    static IEnumerable<HintedRating> FindIn(Turn turn)
    {
        foreach (var clause in turn.Text.Split(['。', '！', '!', '？', '?', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Disclaims().IsMatch(clause))
                continue;
            if (RatesForThem().Match(clause) is { Success: true } rated)
                yield return new HintedRating(turn.Index, HintKind.RatesThemselves, rated.Value);
            else if (Pressure().Match(clause) is { Success: true } pressed)
                yield return new HintedRating(turn.Index, HintKind.Presses, pressed.Value);
            else if (Level().Match(clause) is { Success: true } asked)
                yield return new HintedRating(turn.Index, HintKind.AsksForLevel, asked.Value);
        }
    }

    const string Best = "(?:(?:五|5)(?:颗)?星|好评|非常满意|很满意|满分|十分满意|最高分|最好的那个|最左边|第一个)";

    [GeneratedRegex("(?:如实|按实际|真实|自愿|随意|您自己)(?:情况)?(?:评|选|打|点)|不(?:用|必|要求|强求|需要|能要求|能让您)[^，,]{0,6}" + Best + "|您(?:刚才|是)?说", RegexOptions.None, 1000)]
    private static partial Regex Disclaims();

    [GeneratedRegex("(?:我|这边)(?:来|就|先)?(?:替|帮|给|代)(?:您|你)(?:评|(?:点|按|选|打)(?=[^。]{0,8}(?:" + Best + "|评价|满意)))(?:了|好|个|一下|上)?|(?:手机|评价器)(?:给我|拿来)[，,]?[^，,]{0,4}我(?:来)?(?:评|点|按)|我(?:已经)?(?:自己)?(?:按|评|点)(?:了|过)" + Best, RegexOptions.None, 1000)]
    private static partial Regex RatesForThem();

    [GeneratedRegex("(?:不|没)(?:给|打|点|评|按)[^，,。]{0,4}" + Best + "[^。]{0,8}(?:不|没|别)[^。]{0,6}|(?:必须|一定要|得|非得)(?:给|打|点|评|按|选)[^，,。]{0,4}" + Best + "|(?:先|要先)(?:评|打|点|给|按)[^。]{0,8}(?:再|才)(?:给|能|帮|办|拿)|" + Best + "[^。]{0,8}(?:送|返|领|给你?您?)(?:个|一)?(?:礼|红包|小礼品|现金|优惠)", RegexOptions.None, 1000)]
    private static partial Regex Pressure();

    [GeneratedRegex("(?:给|打|点|评|按|选|来|留|要)(?:我|我们)?(?:个|一个|下|一下|上)?[^，,。]{0,4}" + Best + "|" + Best + "[^，,。]{0,3}(?:点|按|选)(?:一?下|上|它)", RegexOptions.None, 1000)]
    private static partial Regex Level();
}
