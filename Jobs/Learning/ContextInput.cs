using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Learning;

/// <summary>What the context model may look at when it judges one staff sentence.</summary>
public sealed record ContextInput
{
    /// <summary>The sentence as transcribed, without its neighbours in the same turn.</summary>
    public required string Sentence { get; init; }

    public Speaker Speaker { get; init; } = Speaker.Staff;

    /// <summary>What the citizen said last before the sentence; empty at the start of a call.</summary>
    public string PreviousCitizen { get; init; } = "";

    /// <summary>The staff sentence before this one, in the same or an earlier turn; empty where there is none.</summary>
    public string PreviousStaff { get; init; } = "";

    /// <summary>Up to three staff sentences that follow, nearest first.</summary>
    public IReadOnlyList<string> NextStaff { get; init; } = [];

    /// <summary>Up to three citizen sentences that follow, nearest first.</summary>
    public IReadOnlyList<string> NextCitizen { get; init; } = [];

    /// <summary>Keys of the rules whose phrases hit in the sentence; empty where only the model looks.</summary>
    public IReadOnlyList<string> HitRuleKeys { get; init; } = [];

    /// <summary>The phrase of the strongest hit as the rulebook lists it; empty without a hit.</summary>
    public string HitPhrase { get; init; } = "";

    /// <summary>How the strongest hit matched; <see cref="MatchKind.Model"/> without a hit.</summary>
    public MatchKind HitMatch { get; init; } = MatchKind.Model;

    /// <summary>How the document whose rule asks means its phrases.</summary>
    public Reading Reading { get; init; } = Reading.Absolute;
}
