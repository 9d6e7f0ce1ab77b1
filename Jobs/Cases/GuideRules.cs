using Supervision.Jobs.Deadlines;
using Supervision.Sql.Cases;

namespace Supervision.Jobs.Cases;

/// <summary>Material that a notice asks for and the published guide does not list (S3 二(四)1(1)).</summary>
/// <remarks>Both are lines of the ledger: "guide" with the matter as reference, "notice" with the case; the note lists the material.</remarks>
public sealed class GuideRules(DeadlineRules rules)
{
    private static readonly char[] Separators = ['、', '；', ';', '，', ',', '\n', '|'];

    /// <param name="itemOf">The matter of a case; null where the case is unknown.</param>
    /// <param name="isExcused">Whether an officer has excused the notice.</param>
    public IEnumerable<(string EntryId, DeadlineBreach Breach)> Extra(IReadOnlyList<LedgerEntryRow> ledger, Func<string, string?> itemOf, Func<string, bool> isExcused)
    {
        var rule = DeadlineRules.Rule("S3.guide.extra");
        var guides = ledger.Where(entry => entry is { Kind: "guide", Reference: not null, Note: not null }).ToLookup(entry => entry.Reference!);
        foreach (var notice in ledger.Where(entry => entry is { Kind: "notice", Reference: not null, Note: not null }))
        {
            // A guide is judged as it was published when the citizen was told, not as it was changed since.
            var guide = guides[itemOf(notice.Reference!) ?? notice.Reference!].Where(entry => entry.EnteredAtUtc <= notice.EnteredAtUtc).MaxBy(entry => entry.EnteredAtUtc);
            if (guide is null || isExcused(notice.EntryId) || !rules.IsAdopted(rule, notice.EnteredAtUtc))
                continue;
            var listed = Materials(guide.Note!);
            var extra = Materials(notice.Note!).Where(asked => !listed.Any(known => Covers(known.Plain, asked.Plain))).Select(asked => asked.Printed).ToList();
            if (extra.Count > 0)
                yield return (notice.EntryId, new DeadlineBreach(rule, notice.EnteredAtUtc, 0.6, Shown: $"{string.Join('、', extra)} ∉ {guide.EntryId}: {guide.Note}"));
        }
    }

    // Original or copy is a form of the same material, and guides seldom say which.
    private static readonly string[] Forms = ["原件", "复印件", "影印件"];

    private static List<(string Printed, string Plain)> Materials(string note) =>
        [.. note.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => (text, Plain(text))).Where(material => material.Item2.Length > 0)];

    private static string Plain(string material)
    {
        foreach (var form in Forms)
            material = material.Replace(form, "", StringComparison.Ordinal);
        return string.Concat(material.Where(char.IsLetterOrDigit));
    }

    /// <summary>身份证复印件 is listed as 居民身份证原件及复印件: the letters of the one stand in order in the other. In doubt the window is right.</summary>
    private static bool Covers(string listed, string asked) => StandsIn(asked, listed) || StandsIn(listed, asked);

    private static bool StandsIn(string part, string whole)
    {
        var found = 0;
        foreach (var letter in whole)
        {
            if (found < part.Length && part[found] == letter)
                found++;
        }
        return found == part.Length && part.Length > 0;
    }
}
