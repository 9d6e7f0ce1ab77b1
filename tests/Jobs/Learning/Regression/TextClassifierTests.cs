using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Tests.Learning.Regression;

public class TextClassifierTests
{
    static readonly string[] Texts = ["态度很好", "服务真好", "太差了", "态度差", "一般般吧", "还行一般"];

    [Fact]
    public void Classifier_ThreeClasses_TellsThemApart()
    {
        var classifier = TextClassifier.Train(Texts, [0, 0, 1, 1, 2, 2], 3, new TextClassifierOptions { Bits = 12, Logistic = new LogisticOptions { Closeness = 50 } });
        Assert.Equal([0, 1, 2], new[] { "真的很好", "差得很", "就一般" }.Select(classifier.Predict));
        Assert.Equal(1, classifier.Probabilities("很好").Sum(), 10);
    }

    [Fact]
    public void Classifier_TwoClasses_GivesProbabilitiesOfBoth()
    {
        var classifier = TextClassifier.Train(Texts[..4], [1, 1, 0, 0], 2, new TextClassifierOptions { Bits = 12 });
        Assert.True(classifier.Probabilities("真好")[1] > 0.5);
        Assert.Equal(1, classifier.Probabilities("").Sum(), 10);
    }

    [SharedDataTheory]
    [InlineData("waimai_10k.csv", 0.905)]
    [InlineData("ChnSentiCorp_htl_all.csv", 0.90)]
    public void Reviews_EveryFifthRowHeldOut_ReachTheAskedAccuracy(string file, double asked)
    {
        var rows = File.ReadLines(SharedData.PathOf("reviews", file)).Skip(1)
            .Select(line => (Label: line[0] - '0', Text: line[2..].Trim('"'))).ToList();
        var learnt = rows.Where((_, at) => at % 5 != 0).ToList();
        var classifier = TextClassifier.Train([.. learnt.Select(row => row.Text)], [.. learnt.Select(row => row.Label)], 2);
        var heldOut = rows.Where((_, at) => at % 5 == 0).ToList();
        Assert.InRange(heldOut.Count(row => classifier.Predict(row.Text) == row.Label) / (double)heldOut.Count, asked, 1);
    }
}
