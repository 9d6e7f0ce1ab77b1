using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Learning.Cards;

/// <summary>How a decision did on the staff turns of one kind of example.</summary>
/// <param name="Precision">Of the flagged turns, those that were breaches.</param>
/// <param name="Recall">Of the breaches, those that were flagged.</param>
public sealed record KindMeasure(string Kind, int Turns, Proportion Precision, Proportion Recall);

/// <summary>How a model did on examples that it had not seen.</summary>
public sealed record ContextMeasure
{
    public required KindMeasure All { get; init; }
    public required IReadOnlyList<KindMeasure> Kinds { get; init; }
    public required IReadOnlyList<CalibrationBin> Calibration { get; init; }

    /// <summary>Gap between the probability said and the share of breaches seen, from 0 to 1.</summary>
    public double ExpectedCalibrationError => CalibrationBin.ExpectedError(Calibration);

    public int Errors => All.Precision.Of - All.Precision.Right + All.Recall.Of - All.Recall.Right;

    /// <summary>A turn is as suspect as its most suspect sentence.</summary>
    public static ContextMeasure Of(IEnumerable<ContextRow> rows, Func<ContextInput, double> probability, double threshold, Reading reading = Reading.Absolute) =>
        Of(rows.Select(row => (row, probability(row.Input))), threshold, reading);

    /// <summary>Of rows whose probability is known, as from folds that had not seen them.</summary>
    public static ContextMeasure Of(IEnumerable<(ContextRow Row, double Probability)> rows, double threshold, Reading reading = Reading.Absolute)
    {
        var turns = rows.GroupBy(each => (each.Row.ExampleId, each.Row.Label.Turn)).Select(sentences => new JudgedTurn(
            sentences.First().Row.Kind,
            sentences.Any(each => each.Row.IsBreachUnder(reading)),
            sentences.Max(each => each.Probability))).ToList();
        return Of(turns, threshold);
    }

    public static ContextMeasure Of(IReadOnlyList<JudgedTurn> turns, double threshold) => new()
    {
        All = Measure("all", turns, threshold),
        Kinds = [.. turns.GroupBy(turn => turn.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => Measure(kind.Key, [.. kind], threshold))],
        Calibration = CalibrationBin.Of([.. turns.Select(turn => turn.Probability)], [.. turns.Select(turn => turn.IsBreach)]),
    };

    static KindMeasure Measure(string kind, IReadOnlyList<JudgedTurn> turns, double threshold)
    {
        var flagged = turns.Where(turn => turn.Probability >= threshold).ToList();
        var right = flagged.Count(turn => turn.IsBreach);
        return new KindMeasure(kind, turns.Count, new Proportion(right, flagged.Count), new Proportion(right, turns.Count(turn => turn.IsBreach)));
    }
}

/// <summary>One staff turn with what a person decided and what the model said.</summary>
public sealed record JudgedTurn(string Kind, bool IsBreach, double Probability);
