namespace Supervision.Jobs.Learning.Regression;

/// <summary>The lowest probability from which on the wanted share of what is flagged is right.</summary>
public static class DecisionThreshold
{
    public static double For(IReadOnlyList<double> probabilities, IReadOnlyList<bool> labels, double precision)
    {
        var order = Enumerable.Range(0, labels.Count).OrderByDescending(at => probabilities[at]).ThenBy(at => at).ToList();
        var (flagged, right, threshold) = (0, 0, 1.0);
        foreach (var at in order)
        {
            flagged++;
            right += labels[at] ? 1 : 0;
            if (right >= precision * flagged)
                threshold = probabilities[at];
        }
        return Math.Max(0.5, Math.Round(threshold, 3));
    }
}
