namespace Supervision.Jobs.Findings.Verdicts;

/// <summary>The closed lists that a verdict is made of.</summary>
public static class VerdictWords
{
    public const string Confirmed = "confirmed";
    public const string Remedied = "remedied";
    public const string NotStaff = "notstaff";
    public const string NotApplicable = "notapplicable";
    public const string Dismissed = "dismissed";

    public const string Serious = "serious";

    /// <summary>In the order of the keys 1 to 5.</summary>
    public static IReadOnlyList<string> Outcomes { get; } = [Confirmed, Remedied, NotStaff, NotApplicable, Dismissed];

    /// <summary>Source: S4 失职追究三: 轻微, 一般, 严重.</summary>
    public static IReadOnlyList<string> Severities { get; } = ["minor", "ordinary", Serious];

    /// <summary>Source: S4 失职追究四 1–7, in the order of the text.</summary>
    public static IReadOnlyList<string> Measures { get; } =
        ["criticism", "honours", "admonition", "warning", "bonus", "discipline", "judicial"];

    /// <summary>The reasons that fit an outcome; the first is the usual one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such outcome.</exception>
    public static IReadOnlyList<string> Reasons(string outcome) => outcome switch
    {
        Confirmed => ["words", "manner", "absence", "late", "duty", "other"],
        Remedied => ["guided", "apologised", "explained", "other"],
        NotStaff => ["citizen", "colleague", "recording", "other"],
        NotApplicable => ["context", "excused", "clause", "scope", "other"],
        Dismissed => ["misheard", "silent", "quoted", "evidence", "malicious", "other"],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, $"An outcome is one of {string.Join(", ", Outcomes)}."),
    };
}
