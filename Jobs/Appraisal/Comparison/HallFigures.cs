using Supervision.Sql.Appraisal.Views;

namespace Supervision.Jobs.Appraisal.Comparison;

/// <summary>Why two halls must not be set side by side.</summary>
public enum Obstacle
{
    NoScores,
    OtherDocuments,
    OtherFormula,
    LowCoverage,
}

/// <summary>One hall in one period with the rules that bound it.</summary>
/// <param name="Sum">Null where the hall has no scores.</param>
/// <param name="Documents">What the hall had adopted on the last day, in order.</param>
public sealed record HallFigures(string HallCode, string Name, HallSum? Sum, IReadOnlyList<string> Documents)
{
    /// <summary>Confirmed breaches per 100 sessions; null without sessions.</summary>
    public double? Rate => Sum is { Sessions: > 0 } sum ? 100.0 * sum.Confirmed / sum.Sessions : null;

    /// <summary>Confirmed breaches per 100 rostered hours; null without a roster.</summary>
    public double? PerHour => Sum is { DutyHours: > 0 } sum ? 100.0 * sum.Confirmed / sum.DutyHours : null;

    /// <summary>What stands against comparing this hall with another; none means that they may be compared.</summary>
    /// <param name="minimumCoverage">0 to 1, from the formula.</param>
    public IReadOnlyList<Obstacle> Against(HallFigures other, double minimumCoverage)
    {
        if (Sum is null || other.Sum is null)
            return [Obstacle.NoScores];
        var obstacles = new List<Obstacle>();
        if (!Documents.SequenceEqual(other.Documents))
            obstacles.Add(Obstacle.OtherDocuments);
        if (Sum.FormulaHash != other.Sum.FormulaHash)
            obstacles.Add(Obstacle.OtherFormula);
        if ((Sum.Coverage ?? 0) < minimumCoverage || (other.Sum.Coverage ?? 0) < minimumCoverage)
            obstacles.Add(Obstacle.LowCoverage);
        return obstacles;
    }
}
