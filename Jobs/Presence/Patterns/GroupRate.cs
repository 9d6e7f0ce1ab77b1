namespace Supervision.Jobs.Presence.Patterns;

/// <summary>The rate of a group and how far its members differ: what a single member's few days are shrunk towards.</summary>
/// <param name="Mean">Hits per chance over the whole group.</param>
/// <param name="Weight">Chances of its own that a member needs to weigh as much as the group.</param>
public readonly record struct GroupRate(double Mean, double Weight)
{
    /// <summary>Less would let one day decide, more would hide every difference between people.</summary>
    private const double Least = 20;
    private const double Most = 2000;

    /// <summary>Gamma–Poisson by moments: the variance of the members' rates beyond what chance gives.</summary>
    public static GroupRate Of(IReadOnlyCollection<(int Hits, int Chances)> members)
    {
        var chances = members.Sum(member => (double)member.Chances);
        // Half a hit keeps a group without any from being certain.
        var mean = (members.Sum(member => (double)member.Hits) + 0.5) / (chances + 1);
        var counted = members.Where(member => member.Chances > 0).ToList();
        if (counted.Count < 2)
            return new GroupRate(mean, Least);
        var excess = counted.Average(member => Square((double)member.Hits / member.Chances - mean) - mean / member.Chances);
        return new GroupRate(mean, excess <= 0 ? Most : Math.Clamp(mean / excess, Least, Most));
    }

    /// <summary>The member's rate as a Beta distribution after its own hits.</summary>
    public (double A, double B) After(int hits, int chances) => (Mean * Weight + hits, (1 - Mean) * Weight + chances - hits);

    private static double Square(double value) => value * value;
}
