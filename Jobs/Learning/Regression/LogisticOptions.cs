namespace Supervision.Jobs.Learning.Regression;

public sealed record LogisticOptions
{
    /// <summary>How much one row weighs against the penalty on the weights; larger fits closer.</summary>
    public double Closeness { get; init; } = 1;

    public int MaxIterations { get; init; } = 200;

    /// <summary>Stops when no slope is steeper than this share of the steepest slope at the start.</summary>
    public double Tolerance { get; init; } = 1e-4;

    /// <summary>Steps that L-BFGS remembers: fewer converge slower, more cost memory.</summary>
    public int Memory { get; init; } = 10;

    /// <summary>Weight of a row by its class; empty for equal weights.</summary>
    public IReadOnlyList<double> ClassWeights { get; init; } = [];
}
