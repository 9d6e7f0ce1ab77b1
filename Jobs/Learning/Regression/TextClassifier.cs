using System.Text;

namespace Supervision.Jobs.Learning.Regression;

public sealed record TextClassifierOptions
{
    public int ShortestRun { get; init; } = 1;
    public int LongestRun { get; init; } = 3;

    /// <summary>Hashed columns as a power of two: 20 keeps collisions rare on a hundred thousand short texts.</summary>
    public int Bits { get; init; } = 20;

    public LogisticOptions Logistic { get; init; } = new() { Closeness = 4 };
}

/// <summary>Sorts texts into classes by their character runs, rare runs weighing more (inverse document frequency).</summary>
public sealed class TextClassifier
{
    readonly TextClassifierOptions _options;
    readonly float[] _rarity;
    readonly double[] _weights;
    readonly double[] _biases;

    TextClassifier(TextClassifierOptions options, float[] rarity, LogisticWeights fitted)
    {
        (_options, _rarity, _biases) = (options, rarity, fitted.Biases);
        _weights = new double[_biases.Length << options.Bits];
        for (var at = 0; at < fitted.Columns.Length; at++)
        {
            for (var output = 0; output < _biases.Length; output++)
                _weights[fitted.Columns[at] * _biases.Length + output] = fitted.Weights[at * _biases.Length + output];
        }
    }

    /// <param name="labels">One for each text, from 0 to <paramref name="classes"/> - 1.</param>
    public static TextClassifier Train(IReadOnlyList<string> texts, IReadOnlyList<int> labels, int classes, TextClassifierOptions? options = null)
    {
        options ??= new TextClassifierOptions();
        var rarity = Rarity(texts, options);
        return new TextClassifier(options, rarity, LogisticTrainer.Train(Rows(texts, rarity, options), [.. labels], classes, options.Logistic));
    }

    /// <summary>The matrix that <see cref="Train"/> learns from, for measuring another trainer on the same features.</summary>
    public static SparseRows Rows(IReadOnlyList<string> texts, float[] rarity, TextClassifierOptions options)
    {
        var rows = new SparseRows();
        var bag = new FeatureBag(options.Bits);
        foreach (var text in texts)
        {
            Fill(bag, text, options);
            bag.Reweigh(rarity);
            rows.Add(bag);
        }
        rows.Freeze();
        return rows;
    }

    public static float[] Rarity(IReadOnlyList<string> texts, TextClassifierOptions options)
    {
        var counts = new float[1 << options.Bits];
        var bag = new FeatureBag(options.Bits);
        foreach (var text in texts)
        {
            Fill(bag, text, options);
            foreach (var column in bag.Columns)
                counts[column]++;
        }
        for (var column = 0; column < counts.Length; column++)
            counts[column] = (float)(PortableMath.Log((1.0 + texts.Count) / (1 + counts[column])) + 1);
        return counts;
    }

    public int Predict(string text)
    {
        var scores = Scores(text);
        return scores.Length == 1 ? (scores[0] > 0 ? 1 : 0) : Array.IndexOf(scores, scores.Max());
    }

    /// <summary>One for each class, adding up to 1; not calibrated.</summary>
    public double[] Probabilities(string text)
    {
        var scores = Scores(text);
        if (scores.Length == 1)
            return [1 - PortableMath.Sigmoid(scores[0]), PortableMath.Sigmoid(scores[0])];
        var highest = scores.Max();
        var shares = Array.ConvertAll(scores, score => PortableMath.Exp(score - highest));
        var sum = shares.Sum();
        return Array.ConvertAll(shares, share => share / sum);
    }

    double[] Scores(string text)
    {
        var bag = new FeatureBag(_options.Bits);
        Fill(bag, text, _options);
        bag.Reweigh(_rarity);
        var scores = _biases.ToArray();
        for (var at = 0; at < bag.Columns.Count; at++)
        {
            for (var output = 0; output < scores.Length; output++)
                scores[output] += _weights[bag.Columns[at] * scores.Length + output] * bag.Values[at];
        }
        return scores;
    }

    static void Fill(FeatureBag bag, string text, TextClassifierOptions options)
    {
        bag.Clear();
        bag.AddGrams(1, text.Normalize(NormalizationForm.FormKC).ToLowerInvariant(), options.ShortestRun, options.LongestRun);
        bag.CloseField(1);
    }
}
