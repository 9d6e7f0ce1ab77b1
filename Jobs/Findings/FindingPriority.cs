namespace Supervision.Jobs.Findings;

/// <summary>Where a session stands in the review queue.</summary>
public static class FindingPriority
{
    /// <summary>Where urgent begins: a serious flag from a probability of 0.63 on, an ordinary one only if it is nearly sure or its clock runs out.</summary>
    public const double UrgentFrom = 50;

    /// <summary>Where normal begins: below it lie unlikely flags, most minor ones, and leads.</summary>
    public const double NormalFrom = 25;

    /// <summary>Severity × probability × urgency, 0 to 100; a lead weighs half, because it cannot count.</summary>
    /// <param name="severity">minor, ordinary or serious.</param>
    /// <param name="probability">0 to 1.</param>
    /// <param name="hoursLeft">Until the next deadline of the same evidence; null where no clock runs.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another severity, or a probability outside 0 to 1.</exception>
    public static double Of(string severity, double probability, bool isLead, double? hoursLeft = null)
    {
        if (probability is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is 0 to 1.");
        var weight = severity switch
        {
            "serious" => 1.0,
            "ordinary" => 0.7,
            "minor" => 0.4,
            _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "A severity is minor, ordinary or serious."),
        };
        return Math.Round(100 * weight * probability * Urgency(hoursLeft) * (isLead ? 0.5 : 1), 3);
    }

    /// <summary>
    /// A blind sample's place: that of one of the calls flagged beside it, drawn by its address. So urgent, normal and low ones hold the same share of samples, and neither place nor band tells them.
    /// </summary>
    /// <param name="flagged">The priorities of the flagged calls, in any fixed order; without any the place is drawn from 20 to 55.</param>
    public static double OfSample(string sessionId, IReadOnlyList<double> flagged)
    {
        var chance = Convert.ToInt32(sessionId[..4], 16);
        return flagged.Count > 0 ? flagged[chance % flagged.Count] : 20 + chance % 3500 / 100.0;
    }

    /// <summary>The band of a priority: urgent from 50 on, normal from 25 on, else low.</summary>
    public static string Band(double priority) => priority >= UrgentFrom ? "urgent" : priority >= NormalFrom ? "normal" : "low";

    // Without a clock an item waits at four fifths; under two days left it rises to full weight.
    private static double Urgency(double? hoursLeft) => hoursLeft switch
    {
        null => 0.8,
        <= 0 => 1,
        >= 360 => 0.8,
        var left => 1 - 0.2 * Math.Max(0, left.Value - 48) / (360 - 48),
    };
}
