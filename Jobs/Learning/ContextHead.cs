using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Learning;

/// <summary>One linear question to the features, and the calibration of its answer.</summary>
public sealed class ContextHead(float[] weights, double bias, Calibration calibration)
{
    /// <summary>Weights nearer to zero than this move no probability by a visible amount; leaving them out halves the file.</summary>
    const double Smallest = 0.004;

    public double Bias { get; } = bias;
    public Calibration Calibration { get; } = calibration;

    public double Probability(FeatureBag bag) => Calibration.Probability(Score(bag));

    /// <summary>What the features of the bag add to the log-odds.</summary>
    public double Moves(FeatureBag bag) => Calibration.Slope * (Score(bag) - Bias);

    public double Score(FeatureBag bag)
    {
        var score = Bias;
        for (var at = 0; at < bag.Columns.Count; at++)
            score += weights[bag.Columns[at]] * bag.Values[at];
        return score;
    }

    public static ContextHead From(LogisticWeights fitted, Calibration calibration)
    {
        var dense = new float[1 << ContextFeatures.Bits];
        for (var at = 0; at < fitted.Columns.Length; at++)
            dense[fitted.Columns[at]] = Math.Abs(fitted.Weights[at]) < Smallest ? 0 : (float)(Half)fitted.Weights[at];
        return new ContextHead(dense, fitted.Biases[0], calibration);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Bias);
        writer.Write(Calibration.Slope);
        writer.Write(Calibration.Intercept);
        writer.Write(weights.Count(weight => weight != 0));
        var last = 0;
        for (var column = 0; column < weights.Length; column++)
        {
            if (weights[column] == 0)
                continue;
            writer.Write7BitEncodedInt(column - last);
            writer.Write((Half)weights[column]);
            last = column;
        }
    }

    public static ContextHead Read(BinaryReader reader)
    {
        var bias = reader.ReadDouble();
        var calibration = new Calibration(reader.ReadDouble(), reader.ReadDouble());
        var dense = new float[1 << ContextFeatures.Bits];
        var column = 0;
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            column += reader.Read7BitEncodedInt();
            dense[column] = (float)reader.ReadHalf();
        }
        return new ContextHead(dense, bias, calibration);
    }
}
