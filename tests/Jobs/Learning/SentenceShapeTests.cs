using Supervision.Jobs.Learning;
using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Tests.Learning;

public sealed class SentenceShapeTests
{
    [Fact]
    public void Sentences_OfOneTurnOfPhrase_HaveOneShape() =>
        Assert.Equal(SentenceShape.Shipped.Of("谁盖的章你找谁。"), SentenceShape.Shipped.Of("谁贴的条你找谁！"));

    [Fact]
    public void Sentence_SaidCourteously_HasAnotherShape() =>
        Assert.NotEqual(SentenceShape.Shipped.Of("你找谁"), SentenceShape.Shipped.Of("您找谁"));

    [Fact]
    public void Numbers_ThatRepeat_AreNoTurnOfPhrase()
    {
        var (repeated, plain) = (Columns("爱找谁找谁"), Columns("电话是6767676"));
        Assert.Equal(plain.Count, plain.Distinct().Count());
        Assert.NotEmpty(repeated.Except(plain));
    }

    private static List<int> Columns(string sentence)
    {
        var bag = new FeatureBag(ContextFeatures.Bits);
        ContextFeatures.Extract(new ContextInput { Sentence = sentence }, bag);
        return [.. bag.Columns];
    }
}
