using System.Runtime.Intrinsics;

namespace Supervision.Jobs.Learning.Regression;

/// <summary>The last steps and slope changes of L-BFGS, from which it guesses the curvature.</summary>
sealed class StepMemory(int size, int capacity)
{
    readonly List<(double[] Step, double[] Change, double Scale)> _pairs = [];

    /// <summary>The two-loop recursion: downhill, bent by the remembered curvature.</summary>
    public double[] Direction(double[] slopes)
    {
        var direction = new double[size];
        for (var at = 0; at < size; at++)
            direction[at] = -slopes[at];
        var shares = new double[_pairs.Count];
        for (var pair = _pairs.Count - 1; pair >= 0; pair--)
        {
            shares[pair] = Dot(_pairs[pair].Step, direction) / _pairs[pair].Scale;
            AddScaled(direction, _pairs[pair].Change, -shares[pair]);
        }
        if (_pairs.Count > 0)
        {
            var last = _pairs[^1];
            var factor = last.Scale / Dot(last.Change, last.Change);
            for (var at = 0; at < size; at++)
                direction[at] *= factor;
        }
        for (var pair = 0; pair < _pairs.Count; pair++)
            AddScaled(direction, _pairs[pair].Step, shares[pair] - Dot(_pairs[pair].Change, direction) / _pairs[pair].Scale);
        return direction;
    }

    public void Remember(double[] direction, double step, double[] before, double[] after)
    {
        var reuse = _pairs.Count == capacity ? _pairs[0] : (new double[size], new double[size], 0);
        if (_pairs.Count == capacity)
            _pairs.RemoveAt(0);
        for (var at = 0; at < size; at++)
        {
            reuse.Step[at] = step * direction[at];
            reuse.Change[at] = after[at] - before[at];
        }
        var scale = Dot(reuse.Step, reuse.Change);
        if (scale > 1e-10)
            _pairs.Add((reuse.Step, reuse.Change, scale));
    }

    /// <remarks>Four running sums in a fixed order: fast, and the same on processors of any vector width.</remarks>
    public static double Dot(double[] left, double[] right)
    {
        var others = right.AsSpan(0, left.Length);
        var (sums, at) = (Vector256<double>.Zero, 0);
        for (; at + 3 < left.Length; at += 4)
            sums += Vector256.Create(left.AsSpan(at, 4)) * Vector256.Create(others.Slice(at, 4));
        var first = sums[0];
        for (; at < left.Length; at++)
            first += left[at] * others[at];
        return first + sums[1] + (sums[2] + sums[3]);
    }

    static void AddScaled(double[] sum, double[] part, double factor)
    {
        var parts = part.AsSpan(0, sum.Length);
        var at = 0;
        for (; at + 3 < sum.Length; at += 4)
            (Vector256.Create(sum.AsSpan(at, 4)) + factor * Vector256.Create(parts.Slice(at, 4))).CopyTo(sum.AsSpan(at, 4));
        for (; at < sum.Length; at++)
            sum[at] += factor * parts[at];
    }
}
