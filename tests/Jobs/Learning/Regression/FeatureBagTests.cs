using FsCheck;
using FsCheck.Fluent;
using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Tests.Learning.Regression;

public class FeatureBagTests
{
    [Fact]
    public void Field_AnyText_HasTheLengthThatItWasGiven() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), text =>
        {
            var bag = new FeatureBag(18);
            bag.AddGrams(1, text.Get, 1, 3);
            bag.CloseField(0.5f);
            return Math.Abs(bag.Values.Sum(value => value * value) - 0.25) < 1e-4;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Field_RepeatedRun_CountsOnce()
    {
        var bag = new FeatureBag(18);
        bag.AddGrams(1, "急急急", 1, 1);
        bag.CloseField(1);
        Assert.Single(bag.Columns);
    }

    [Fact]
    public void Counted_RepeatedRun_WeighsALittleMore()
    {
        var bag = new FeatureBag(18);
        bag.AddGrams(1, "好好好差", 1, 1);
        bag.CloseCounted();
        Assert.Equal([1f, (float)(1 + Math.Log(3))], bag.Values.Order());
        Assert.Equal(2, bag.Columns.Distinct().Count());
    }

    [Fact]
    public void Reweigh_AnyText_GivesTheBagTheRootOfItsLength() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), text =>
        {
            var bag = new FeatureBag(10);
            bag.AddGrams(1, text.Get, 1, 2);
            bag.CloseCounted();
            var length = 3 * Math.Sqrt(bag.Values.Sum(value => value * value));
            bag.Reweigh(Enumerable.Repeat(3f, 1 << 10).ToArray());
            return Math.Abs(bag.Values.Sum(value => value * value) - length) < 1e-4 * length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Columns_AnyFeature_StayInsideTheTable()
    {
        var bag = new FeatureBag(6);
        bag.AddGrams(3, "请出示您的身份证原件，谢谢", 1, 4);
        bag.CloseField(1);
        Assert.All(bag.Columns, column => Assert.InRange(column, 0, 63));
    }

    [Fact]
    public void Spaces_SameText_GiveDifferentColumns()
    {
        var bag = new FeatureBag(18);
        bag.AddGrams(1, "不行", 2, 2);
        bag.CloseField(1);
        bag.AddGrams(2, "不行", 2, 2);
        bag.CloseField(1);
        Assert.Equal(2, bag.Columns.Distinct().Count());
    }
}
