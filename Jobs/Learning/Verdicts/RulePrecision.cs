using Supervision.Jobs.Learning.Cards;

namespace Supervision.Jobs.Learning.Verdicts;

/// <summary>What a rule's flags are worth in a hall.</summary>
public enum RuleState
{
    /// <summary>Too few verdicts to tell: its flags stand, since each counts only once a person has confirmed it.</summary>
    Unproven,

    /// <summary>With 90 % certainty at least as often right as the hall asks.</summary>
    Proven,

    /// <summary>Measured under the hall's floor: its flags are leads, shown and not counted.</summary>
    Lead,
}

/// <summary>What officers' verdicts say about one rule: how often a flag of it was a breach.</summary>
/// <param name="RuleKey">The rule's key in its rulebook.</param>
/// <param name="Upheld">Confirmed or remedied: the words were a breach.</param>
/// <param name="Rejected">Dismissed or not by staff. Not applicable counts on neither side: it says nothing of the words.</param>
public sealed record RulePrecision(string RuleKey, int Upheld, int Rejected)
{
    /// <summary>Fewer verdicts prove no precision: even 20 of 20 leave a tenth of all rules with 90 % under the floor.</summary>
    public const int FewestVerdicts = 30;

    /// <summary>From here on a rule that is plainly bad need not waste twenty more verdicts.</summary>
    public const int FewestToDemote = 10;

    /// <summary>What a hall demands unless it sets its own floor.</summary>
    public const double ShippedFloor = 0.80;

    public Proportion Precision => new(Upheld, Upheld + Rejected);

    /// <summary>With 90 % certainty the rule is right at least this often.</summary>
    public double LowerBound => Precision.LowerBound(0.10);

    /// <summary>With 90 % certainty the rule is right at most this often.</summary>
    public double UpperBound => Precision.UpperBound(0.10);

    /// <summary>Where the rule stands against a hall's floor.</summary>
    /// <remarks>
    /// A lack of verdicts demotes nothing: otherwise a new hall, where no rule has any, would have leads only and never a finding
    /// that counts. Precision that is measured demotes: by its lower bound from 30 verdicts on, before that only where even
    /// the upper bound lies under the floor.
    /// </remarks>
    public RuleState State(double floor = ShippedFloor) => Precision.Of switch
    {
        >= FewestVerdicts => LowerBound >= floor ? RuleState.Proven : RuleState.Lead,
        >= FewestToDemote when UpperBound < floor => RuleState.Lead,
        _ => RuleState.Unproven,
    };
}
