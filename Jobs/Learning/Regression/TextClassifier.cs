using System.Text;

namespace Supervision.Jobs.Learning.Regression;

public sealed record TextClassifierOptions
{
    public int ShortestRun { get; init; } = 1;

    /// <summary>Runs of three were worse in cross-validation inside the learnt rows, and take twice as long.</summary>
    public int LongestRun { get; init; } = 2;

    /// <summary>Hashed columns as a power of two: 20 keeps collisions rare on a hundred thousand short texts.</summary>
    public int Bits { get; init; } = 20;

    // Closeness by cross-validation inside the learnt rows of the hotel and take-away reviews (.4 of .2, .4, .8).
    // Ten times as flat as the default: there the last rows still changed sides, one in a few thousand.
    public LogisticOptions Logistic { get; init; } = new() { Closeness = 0.4, Tolerance = 1e-5 };
}

/// <summary>Sorts texts into classes by their character runs; runs that one class prefers weigh more.</summary>
public sealed class TextClassifier
{
    /// <summary>Added to every preference: a run that all classes share still helps a little to tell long texts apart.</summary>
    const float Least = 0.05f;

    readonly TextClassifierOptions _options;
    readonly float[] _telling;
    readonly double[] _weights;
    readonly double[] _biases;

    TextClassifier(TextClassifierOptions options, float[] telling, LogisticWeights fitted)
    {
        (_options, _telling, _biases) = (options, telling, fitted.Biases);
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
        var telling = Telling(texts, labels, classes, options);
        return new TextClassifier(options, telling, LogisticTrainer.Train(Rows(texts, telling, options), [.. labels], classes, options.Logistic));
    }

    /// <summary>The matrix that <see cref="Train"/> learns from, for measuring another trainer on the same features.</summary>
    public static SparseRows Rows(IReadOnlyList<string> texts, float[] telling, TextClassifierOptions options)
    {
        var rows = new SparseRows();
        var bag = new FeatureBag(options.Bits);
        foreach (var text in texts)
        {
            Fill(bag, text, options);
            bag.Reweigh(telling);
            rows.Add(bag);
        }
        rows.Freeze();
        return rows;
    }

    /// <summary>For each hashed column, how much it tells of the class: the root of the largest log ratio between its
    /// share of one class's texts and of all others'.</summary>
    /// <remarks>The root keeps chance in rare runs from being trusted; it was better than the ratio itself, than rarity
    /// (inverse document frequency) and than no weights in cross-validation inside the learnt rows.</remarks>
    public static float[] Telling(IReadOnlyList<string> texts, IReadOnlyList<int> labels, int classes, TextClassifierOptions options)
    {
        var columns = 1 << options.Bits;
        var counts = new int[classes * columns];
        var sizes = new int[classes];
        var bag = new FeatureBag(options.Bits);
        for (var at = 0; at < texts.Count; at++)
        {
            Fill(bag, texts[at], options);
            sizes[labels[at]]++;
            foreach (var column in bag.Columns)
                counts[column * classes + labels[at]]++;
        }
        var telling = new float[columns];
        for (var column = 0; column < columns; column++)
            // The least keeps a run that tells nothing so far from vanishing: with others it may still tell something.
            telling[column] = MathF.Sqrt(Least + Preference(counts.AsSpan(column * classes, classes), sizes, texts.Count));
        return telling;
    }

    static float Preference(ReadOnlySpan<int> counts, int[] sizes, int texts)
    {
        var (all, most) = (0, 0.0);
        foreach (var count in counts)
            all += count;
        if (all == 0)
            return 0;
        for (var label = 0; label < sizes.Length; label++)
        {
            // One imagined text with and one without the run on each side, so that no share is 0.
            var inside = (counts[label] + 1.0) / (sizes[label] + 2);
            var outside = (all - counts[label] + 1.0) / (texts - sizes[label] + 2);
            most = Math.Max(most, Math.Abs(PortableMath.Log(inside / outside)));
        }
        return (float)most;
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
        bag.Reweigh(_telling);
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
        // Full-width and half-width letters are the same word to whoever writes them.
        bag.AddGrams(1, text.Normalize(NormalizationForm.FormKC).ToLowerInvariant(), options.ShortestRun, options.LongestRun);
        bag.CloseCounted();
    }
}
