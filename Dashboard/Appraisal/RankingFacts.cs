using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Appraisal;

namespace Supervision.Dashboard.Appraisal;

/// <summary>What stands above a ranking on the screen, on paper and in a file: without it the numbers cannot be signed.</summary>
internal static class RankingFacts
{
    internal static IEnumerable<string> Of(RankingView view, Visit visit)
    {
        yield return AppraisalText.Quota(view.Quota, view.Formula.ExcellentQuota);
        yield return AppraisalText.Formula(view.Formula.Name, view.Formula.Version) + (view.IsEarlierFormula ? AppraisalText.InBrackets(AppraisalText.FormulaOther) : "");
        yield return AppraisalText.Misses(view.Misses);
        if (view.Count.ComputedAtUtc is { } computed)
            yield return $"{AppraisalText.Computed} {visit.Local(computed).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>The same with all that a file must carry: hash of the formula, lock and its hash, the cut through a band, amendments.</summary>
    internal static IEnumerable<string> ForFile(RankingView view, Visit visit)
    {
        yield return $"{visit.Hall.Name} · {ShellText.Appraisal} · {AppraisalText.PeriodName(view.Period.Text)}";
        foreach (var fact in Of(view, visit))
            yield return fact;
        yield return $"{AppraisalText.FormulaHash} {view.Formula.Hash}";
        if (view.CutBand is { } cut)
            yield return AppraisalText.QuotaCuts(cut);
        yield return view.Lock is { } held
            ? $"{AppraisalText.LockedBy(held.LockedBy)} {visit.Local(held.LockedAtUtc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} · SHA-256 {held.ContentHash}"
            : AppraisalText.NotLocked;
        if (view.Amendments.Count > 0)
            yield return AppraisalText.AmendmentCount(view.Amendments.Count);
    }

    /// <summary>Why somebody is barred, in words.</summary>
    internal static string Reasons(IReadOnlyList<Jobs.Appraisal.Formulas.BarReason> reasons) => string.Join(Language.Say("；", "; "), reasons.Select(reason => AppraisalText.BarReason(reason)));
}
