using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls;

/// <summary>One suspected breach of one clause in one staff turn.</summary>
public sealed record CallHit
{
    public required CompiledRule Rule { get; init; }

    /// <summary>As the document prints it; empty where only the context model speaks.</summary>
    public required string Phrase { get; init; }

    public required MatchKind Match { get; init; }

    /// <summary>UTF-16 position in the turn's text, inclusive.</summary>
    public required int Start { get; init; }

    /// <summary>UTF-16 position in the turn's text, exclusive.</summary>
    public required int End { get; init; }

    /// <summary>From the start of the recording, estimated inside the turn; null without times.</summary>
    public double? StartSeconds { get; init; }

    public double? EndSeconds { get; init; }

    /// <summary>That this is a breach of the clause by staff: 0 to 1.</summary>
    public required double Probability { get; init; }

    /// <summary>The key of the remedy that followed in the rule's window; null where none did.</summary>
    public string? RemedyKey { get; init; }

    /// <summary>Why it fired, for the officer: words, path, what lowered or raised the probability.</summary>
    public required string Reason { get; init; }

    /// <summary>What the probability was made of.</summary>
    public HitMakeup? Makeup { get; init; }

    public bool IsRemedied => RemedyKey is not null;
}

/// <summary>What was found in one staff turn.</summary>
public sealed record TurnScore(int Index, IReadOnlyList<CallHit> Hits)
{
    /// <summary>The strongest hit's; 0 without one.</summary>
    public double Probability => Hits.Count == 0 ? 0 : Hits.Max(hit => hit.Probability);

    /// <summary>The decision at a threshold: at least one hit reaches it and its clause is binding.</summary>
    public bool IsViolation(double threshold) => Deciding(threshold).Any();

    /// <summary>True where every hit that makes the violation was remedied.</summary>
    public bool IsRemedied(double threshold) => IsViolation(threshold) && Deciding(threshold).All(hit => hit.IsRemedied);

    private IEnumerable<CallHit> Deciding(double threshold) => Hits.Where(hit =>
        // A document without force of its own can point to words but not call them a breach.
        hit.Probability >= threshold && hit.Rule.Rule.Status != DocumentStatus.Informative);
}

/// <summary>Everything that one call shows.</summary>
public sealed record CallScore
{
    /// <summary>Staff turns only, in their order.</summary>
    public required IReadOnlyList<TurnScore> Turns { get; init; }

    public required IReadOnlyList<DutyResult> Duties { get; init; }

    /// <summary>Hits at seconds where the staff channel was silent: the recogniser's invention, never a finding.</summary>
    public required IReadOnlyList<(int Index, CallHit Hit)> SuspectedTranscriptionErrors { get; init; }

    /// <summary>Listed words that are no breach because help came with them.</summary>
    public IReadOnlyList<ExcusedHit> Excused { get; init; } = [];
}

/// <summary>How a duty stands in one call.</summary>
public enum DutyState
{
    Met,
    Breached,

    /// <summary>The evidence at hand cannot prove it either way.</summary>
    NotProvable,
}

/// <param name="Rule">The duty.</param>
/// <param name="State">Not provable is neither guilt nor innocence.</param>
/// <param name="TurnIndex">The turn that shows it; null where the whole call does.</param>
/// <param name="Reason">In words, for the officer.</param>
public sealed record DutyResult(CompiledRule Rule, DutyState State, int? TurnIndex, string Reason);
