using System.Text;

namespace Supervision.Jobs.Inspections;

/// <summary>What an inspector's result says.</summary>
public static class InspectionOutcome
{
    private static readonly HashSet<string> Passed = ["合格", "符合", "达标", "优秀", "优", "良好", "良", "好", "通过", "正常", "pass", "passed", "ok", "yes", "是", "1"];

    // Nothing was judged: the clause does not apply to this post, or its duty was lifted that day.
    private static readonly HashSet<string> NotJudged = ["不适用", "免检", "免查", "不涉及", "na", "n/a"];

    /// <summary>Whether the result is a breach. Words that are neither are taken as one: a person will look.</summary>
    public static bool IsBreach(string result) =>
        result.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant() is var word && !Passed.Contains(word) && !NotJudged.Contains(word);

    /// <summary>The document and the article of a clause as inspectors write it, such as <c>S1 一.3</c>.</summary>
    /// <returns>Document <c>hall</c> where the text names none of the five.</returns>
    public static (string DocumentId, string Clause) ClauseOf(string text)
    {
        var trimmed = text.Normalize(NormalizationForm.FormKC).Trim();
        return trimmed is ['S' or 's', >= '0' and <= '4', ..]
            ? ("S" + trimmed[1], trimmed[2..].TrimStart(' ', '-', ':'))
            : ("hall", trimmed);
    }
}
