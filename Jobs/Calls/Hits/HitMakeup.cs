using Supervision.Jobs.Learning;

namespace Supervision.Jobs.Calls.Hits;

/// <summary>What a hit's probability is made of; each part from 0 to 1.</summary>
public sealed record HitMakeup
{
    /// <summary>What the model looked at; null where none was asked.</summary>
    public ContextInput? Seen { get; init; }

    /// <summary>The phrase's own chance, lower where it was only heard; null without a listed phrase.</summary>
    public double? Prior { get; init; }

    /// <summary>What the model alone says; null where none was asked.</summary>
    public double? Context { get; init; }

    /// <summary>What written words keep though help followed (S1 首问第三条); 0 where that does not apply.</summary>
    public double Least { get; init; }

    /// <summary>That it was staff who spoke.</summary>
    public double Role { get; init; } = 1;

    /// <summary>True where the words' own share decides, because the model heard the help that followed.</summary>
    public bool IsLeast => Joined < Least;

    /// <summary>That the words are a breach by staff.</summary>
    public double Probability => Math.Max(Joined, Least) * Role;

    private double Joined => (Prior, Context) switch
    {
        ({ } prior, { } context) => ProbabilityPool.Combine(prior, context),
        _ => Prior ?? Context ?? 0,
    };
}
