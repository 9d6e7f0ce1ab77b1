using Supervision.Jobs.Learning;
using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Tests.Learning;

public sealed class ContextHeadTests
{
    private static readonly Calibration Calibration = new(2, -1);

    [Fact]
    public void Score_OfABag_IsBiasAndItsWeights()
    {
        var bag = Bag();

        var head = ContextHead.From(new LogisticWeights([bag.Columns[0]], [1.5], [0.25], 1), Calibration);

        Assert.Equal(0.25 + 1.5 * bag.Values[0], head.Score(bag), 6);
        Assert.Equal(Calibration.Probability(head.Score(bag)), head.Probability(bag));
        Assert.Equal(0.25, head.Score(new FeatureBag(ContextFeatures.Bits)));
    }

    [Theory]
    [InlineData(0.003)]
    [InlineData(-0.003)]
    public void From_WeightsNearZero_AreLeftOut(double weight)
    {
        var bag = Bag();

        Assert.Equal(0.25, ContextHead.From(new LogisticWeights([bag.Columns[0]], [weight], [0.25], 1), Calibration).Score(bag));
    }

    [Fact]
    public void Read_WhatWasWritten_ScoresTheSame()
    {
        var bag = Bag();
        var head = ContextHead.From(new LogisticWeights([.. bag.Columns], [.. bag.Columns.Select((_, at) => at - 1.3)], [0.25], 1), Calibration);
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
            head.Write(writer);
        stream.Position = 0;

        var again = ContextHead.Read(new BinaryReader(stream));

        Assert.Equal(head.Score(bag), again.Score(bag));
        Assert.Equal(Calibration, again.Calibration);
        Assert.Equal(stream.Length, stream.Position);
    }

    private static FeatureBag Bag()
    {
        var bag = new FeatureBag(ContextFeatures.Bits);
        ContextFeatures.Extract(new ContextInput { Sentence = "急什么，没看我正忙着吗" }, bag);
        return bag;
    }
}
