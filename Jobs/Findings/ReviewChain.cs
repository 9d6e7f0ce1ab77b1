using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Findings;

/// <summary>Which human judgement a finding still needs.</summary>
public enum ReviewStage
{
    /// <summary>Nobody has judged it.</summary>
    First,

    /// <summary>Judged serious once: another officer judges without seeing the first verdict.</summary>
    Second,

    /// <summary>The two disagree: a third officer settles it.</summary>
    Third,

    /// <summary>The latest verdict holds.</summary>
    Settled,
}

/// <summary>Reads a finding's verdicts in order and says what holds and what is still needed.</summary>
public static class ReviewChain
{
    /// <summary>Reason of a verdict that an accepted appeal brought: settled at once, because two officers have judged by then.</summary>
    public const string AppealReason = "appeal";

    /// <param name="verdicts">All verdicts of one finding, by number.</param>
    public static ReviewStage Stage(IReadOnlyList<VerdictRow> verdicts)
    {
        var stage = ReviewStage.First;
        VerdictRow? blind = null;
        foreach (var verdict in verdicts)
        {
            (stage, blind) = stage switch
            {
                // Two officers who agree without having seen each other settle it; where they differ a third decides.
                ReviewStage.Second when verdict.IsSecond && Agree(blind!, verdict) => (ReviewStage.Settled, null),
                ReviewStage.Second when verdict.IsSecond => (ReviewStage.Third, null),
                ReviewStage.Third when verdict.IsSecond => (ReviewStage.Settled, null),
                _ when NeedsSecond(verdict) => (ReviewStage.Second, verdict),
                _ => (ReviewStage.Settled, null),
            };
        }
        return stage;
    }

    /// <summary>The verdict that counts, or null while judgement is outstanding.</summary>
    public static VerdictRow? Holding(IReadOnlyList<VerdictRow> verdicts) =>
        Stage(verdicts) == ReviewStage.Settled ? verdicts[^1] : null;

    /// <summary>The verdicts since the last settled one that a coming officer must be kept blind to.</summary>
    public static IReadOnlyList<VerdictRow> Hidden(IReadOnlyList<VerdictRow> verdicts)
    {
        var outstanding = Stage(verdicts) switch { ReviewStage.Second => 1, ReviewStage.Third => 2, _ => 0 };
        return verdicts.Skip(verdicts.Count - outstanding).ToList();
    }

    /// <summary>Same outcome and, where it is a breach, the same severity.</summary>
    public static bool Agree(VerdictRow one, VerdictRow other) =>
        // A severity belongs to a confirmed breach alone; elsewhere there is nothing more to agree on.
        one.Outcome == other.Outcome && (one.Outcome != VerdictWords.Confirmed || one.Severity == other.Severity);

    private static bool NeedsSecond(VerdictRow verdict) =>
        // The decision of an appeal has had its second look already.
        verdict is { Outcome: VerdictWords.Confirmed, Severity: VerdictWords.Serious } && verdict.ReasonCode != AppealReason;
}
