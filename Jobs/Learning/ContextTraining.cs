using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Learning;

/// <summary>Learns the context model from labelled dialogues. The same examples give the same bytes.</summary>
public static class ContextTraining
{
    const int Folds = 5;

    /// <summary>Close enough to learn from one example of a turn of phrase, loose enough that no single one decides.</summary>
    const double Closeness = 30;

    /// <summary>The precision that the threshold keeps on unseen folds: above the .95 that is promised, since the held-out
    /// tenth will differ a little.</summary>
    const double AimedPrecision = 0.94;

    /// <summary>Empty negatives per example: a sentence of which the model knows nothing is ordinary, since real calls hold
    /// a thousand ordinary sentences for each breach and the examples do not.</summary>
    const double EmptyShare = 1;

    public static ContextModel Train(IReadOnlyList<ContextRow> rows) => Learn(rows).Model;

    /// <summary>The model with what each fold said of the rows that it had not seen.</summary>
    public static LearntContext Learn(IReadOnlyList<ContextRow> rows)
    {
        var known = Known(rows);
        var absolute = Fit(known, ContextFeatures.Extract, row => row.IsBreachUnder(Reading.Absolute));
        var withoutHelp = Fit(known, ContextFeatures.Extract, row => row.IsBreachUnder(Reading.WithoutHelp));
        // Learnt on breaches alone: this head tells two kinds of breach apart and is never asked whether there is one.
        var scolding = Fit([.. known.Where(row => row.IsBreachUnder(Reading.WithoutHelp))], ContextFeatures.Extract, row => row.IsScolding);
        return new LearntContext(new ContextModel(absolute.Threshold, absolute.Head, withoutHelp.Head, scolding.Head), known, absolute.Unseen, withoutHelp.Unseen);
    }

    /// <summary>The reference: hashed character runs of the sentence alone, same rows, same split, same trainer.</summary>
    public static LearntBaseline TrainBaseline(IReadOnlyList<ContextRow> rows)
    {
        var known = Known(rows);
        var fit = Fit(known, ContextFeatures.ExtractPlain, row => row.IsBreachUnder(Reading.Absolute));
        var bag = new FeatureBag(ContextFeatures.Bits);
        return new LearntBaseline(Probability, fit.Threshold, known, fit.Unseen);

        double Probability(ContextInput input)
        {
            ContextFeatures.ExtractPlain(input, bag);
            return fit.Head.Probability(bag);
        }
    }

    static List<ContextRow> Known(IReadOnlyList<ContextRow> rows) => [.. rows.Where(row => !DialogueSplit.IsHeldOut(row.Dialogue))];

    /// <summary>Fitted on all rows, calibrated on the scores that each fold got from the other folds.</summary>
    static (ContextHead Head, double Threshold, double[] Unseen) Fit(IReadOnlyList<ContextRow> rows, Action<ContextInput, FeatureBag> extract, Func<ContextRow, bool> isPositive)
    {
        var labels = rows.Select(isPositive).ToList();
        // By dialogue: sentences of one dialogue resemble each other, and split apart they would flatter the score.
        var folds = rows.Select(row => DialogueSplit.FoldOf(row.Dialogue, Folds, salt: 2)).ToList();
        var unseen = new double[rows.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var head = ContextHead.From(FitWeights(rows, labels, extract, at => folds[at] != fold), new Calibration(1, 0));
            Score(rows, head, extract, unseen, at => folds[at] == fold);
        }
        // On scores of rows the fold had not seen: on its own training rows a model is always too sure.
        var calibration = Calibration.Fit(unseen, labels);
        var threshold = DecisionThreshold.For([.. unseen.Select(calibration.Probability)], labels, AimedPrecision);
        // The folds served calibration and threshold; the model at work learns from every row.
        return (ContextHead.From(FitWeights(rows, labels, extract, _ => true), calibration), threshold, CrossCalibrated(unseen, labels, folds));
    }

    /// <summary>Each fold's scores as probabilities by the other folds: its own labels must not have set its calibration.</summary>
    static double[] CrossCalibrated(double[] scores, List<bool> labels, List<int> folds)
    {
        var probabilities = new double[scores.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = Enumerable.Range(0, scores.Length).Where(at => folds[at] != fold).ToList();
            var calibration = Calibration.Fit(others.ConvertAll(at => scores[at]), others.ConvertAll(at => labels[at]));
            for (var at = 0; at < scores.Length; at++)
            {
                if (folds[at] == fold)
                    probabilities[at] = calibration.Probability(scores[at]);
            }
        }
        return probabilities;
    }

    static LogisticWeights FitWeights(IReadOnlyList<ContextRow> rows, IReadOnlyList<bool> labels, Action<ContextInput, FeatureBag> extract, Func<int, bool> isWanted)
    {
        var matrix = new SparseRows();
        var bag = new FeatureBag(ContextFeatures.Bits);
        var classes = new List<int>(rows.Count);
        for (var at = 0; at < rows.Count; at++)
        {
            if (!isWanted(at))
                continue;
            extract(rows[at].Input, bag);
            matrix.Add(bag);
            classes.Add(labels[at] ? 1 : 0);
        }
        for (var empty = classes.Count * EmptyShare; empty > 0; empty--)
        {
            bag.Clear();
            matrix.Add(bag);
            // A sentence with no feature at all is no breach: the bias must not accuse what the model cannot read.
            classes.Add(0);
        }
        matrix.Freeze();
        return LogisticTrainer.Train(matrix, [.. classes], 2, new LogisticOptions { Closeness = Closeness });
    }

    static void Score(IReadOnlyList<ContextRow> rows, ContextHead head, Action<ContextInput, FeatureBag> extract, double[] scores, Func<int, bool> isWanted)
    {
        var bag = new FeatureBag(ContextFeatures.Bits);
        for (var at = 0; at < rows.Count; at++)
        {
            if (!isWanted(at))
                continue;
            extract(rows[at].Input, bag);
            scores[at] = head.Score(bag);
        }
    }
}

/// <summary>A model with the proof that its folds give: each row as judged by a model that learnt from other dialogues.</summary>
/// <param name="Rows">All that was learnt from; the held-out tenth is not among them.</param>
/// <param name="Absolute">For each row, that it breaches S1 四.2, by the folds that it was not in.</param>
/// <param name="WithoutHelp">For each row, that it breaches S0 6.1.4 or 5.2.5, by the folds that it was not in.</param>
public sealed record LearntContext(ContextModel Model, IReadOnlyList<ContextRow> Rows, IReadOnlyList<double> Absolute, IReadOnlyList<double> WithoutHelp);

/// <summary>The plain reference, measured as the model is.</summary>
public sealed record LearntBaseline(Func<ContextInput, double> Probability, double Threshold, IReadOnlyList<ContextRow> Rows, IReadOnlyList<double> Unseen);
