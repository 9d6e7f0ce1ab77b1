using System.Globalization;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Findings.Verdicts;

/// <summary>A judgement as an officer submits it.</summary>
public sealed record VerdictRequest
{
    /// <summary>More than a page of text belongs in a file, not in a note.</summary>
    public const int MaxNote = 2000;

    public required string HallCode { get; init; }
    public required string FindingId { get; init; }
    public required string Outcome { get; init; }
    public string? Severity { get; init; }
    public string ReasonCode { get; init; } = "";
    public string? Measure { get; init; }
    public string? Note { get; init; }

    /// <summary>The state of the finding that the officer saw; see <see cref="SeenToken"/>. Null takes it as it is, for bulk verdicts.</summary>
    public string? Seen { get; init; }

    private bool IsSerious => this is { Outcome: VerdictWords.Confirmed, Severity: VerdictWords.Serious };

    /// <summary>Names the state of a finding without telling a blind officer how many have judged.</summary>
    public static string SeenToken(string findingId, int verdicts) =>
        FindingKeys.Hash("seen", findingId, verdicts.ToString(CultureInfo.InvariantCulture))[..12];

    /// <summary>The first thing that keeps this from being a verdict, as a word; null when it is complete.</summary>
    /// <param name="corrects">A verdict holds already, so this one changes it and must say why.</param>
    public string? Problem(bool corrects) => this switch
    {
        _ when !VerdictWords.Outcomes.Contains(Outcome) => "outcome",
        _ when !VerdictWords.Reasons(Outcome).Contains(ReasonCode) => "reason",
        { Outcome: VerdictWords.Confirmed } when !VerdictWords.Severities.Contains(Severity) => "severity",
        { Measure.Length: > 0 } when !VerdictWords.Measures.Contains(Measure) => "measure",
        { Note.Length: > MaxNote } => "long",
        _ when string.IsNullOrWhiteSpace(Note) && (ReasonCode == "other" || corrects || IsSerious) => "note",
        _ => null,
    };
}

/// <summary>How a submitted verdict ended.</summary>
public enum VerdictAnswer
{
    Saved,

    /// <summary>The same officer sent the same verdict twice; the first one stands.</summary>
    AlreadySaved,

    /// <summary>Another officer judged in the meantime.</summary>
    Overtaken,
    Barred,
    Incomplete,
    NotFound,
}

/// <param name="Problem">Which part is missing or wrong; only for an incomplete one.</param>
/// <param name="Stage">What the finding needs after this verdict.</param>
public sealed record VerdictResult(
    VerdictAnswer Answer, Bar Bar = Bar.None, string? Problem = null, ReviewStage Stage = ReviewStage.First, VerdictRow? Verdict = null);
