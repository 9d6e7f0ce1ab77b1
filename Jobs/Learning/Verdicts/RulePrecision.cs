using Supervision.Jobs.Learning.Cards;

namespace Supervision.Jobs.Learning.Verdicts;

/// <summary>What officers' verdicts say about one rule: how often a flag of it was a breach.</summary>
/// <param name="RuleKey">The rule's key in its rulebook.</param>
/// <param name="Upheld">Confirmed or remedied: the words were a breach.</param>
/// <param name="Rejected">Dismissed or not by staff. Not applicable counts on neither side: it says nothing of the words.</param>
public sealed record RulePrecision(string RuleKey, int Upheld, int Rejected)
{
    /// <summary>Fewer verdicts prove no precision: even 20 of 20 leave a tenth of all rules with 90 % under the floor.</summary>
    public const int FewestVerdicts = 30;

    /// <summary>What a hall demands unless it sets its own floor.</summary>
    public const double ShippedFloor = 0.80;

    public Proportion Precision => new(Upheld, Upheld + Rejected);

    /// <summary>With 90 % certainty the rule is right at least this often.</summary>
    public double LowerBound => Precision.LowerBound(0.10);

    /// <summary>A lead only helps an officer to look; anything more has to be proven first.</summary>
    public bool IsLeadOnly(double floor = ShippedFloor) => Precision.Of < FewestVerdicts || LowerBound < floor;
}
