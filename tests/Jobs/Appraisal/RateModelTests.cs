using Supervision.Jobs.Appraisal;

namespace Supervision.Jobs.Tests.Appraisal;

public sealed class RateModelTests
{
    private static readonly (int Count, double Exposure)[] Hall = [(0, 100), (1, 100), (2, 100), (12, 100), (1, 100), (0, 100)];

    [Theory]
    [InlineData(3, 10)]
    [InlineData(0, 10)]
    [InlineData(12, 100)]
    public void Shrunk_OwnRate_LiesBetweenTheOwnAndTheGroups(int count, double exposure)
    {
        var group = 16.5 / 600;
        var own = count / exposure;

        Assert.InRange(RateModel.Fit(Hall).Shrunk(count, exposure), Math.Min(own, group), Math.Max(own, group));
    }

    [Fact]
    public void Shrunk_MoreExposureAtTheSameRate_StaysNearerToTheOwnRate()
    {
        var model = RateModel.Fit(Hall);

        Assert.True(Math.Abs(model.Shrunk(20, 100) - 0.2) < Math.Abs(model.Shrunk(2, 10) - 0.2));
    }

    [Fact]
    public void Fit_PeopleAllAlike_ShrinksFurtherThanPeopleWhoDiffer()
    {
        var alike = RateModel.Fit([(2, 100), (3, 100), (3, 100), (2, 100)]);
        var apart = RateModel.Fit([(0, 100), (10, 100), (0, 100), (0, 100)]);

        Assert.True(alike.Shrunk(10, 100) < apart.Shrunk(10, 100));
    }

    [Fact]
    public void Fit_HallWithoutABreach_StillExpectsALittleOfANewcomer() =>
        Assert.InRange(RateModel.Fit([(0, 100), (0, 100)]).Shrunk(0, 0), 0.001, 0.01);

    [Fact]
    public void Fit_NobodyObserved_ExpectsNothing()
    {
        var model = RateModel.Fit([]);

        Assert.Equal(0, model.Shrunk(0, 1));
        Assert.Equal([0], model.Draw([(0, 1)], new Random(1)));
    }

    [Fact]
    public void Draw_SameSeed_GivesTheSameRates() =>
        Assert.Equal(RateModel.Fit(Hall).Draw(Hall, new Random(7)), RateModel.Fit(Hall).Draw(Hall, new Random(7)));

    [Fact]
    public void Draw_ManyTimes_AveragesToTheShrunkRate()
    {
        var model = RateModel.Fit(Hall);
        var random = new Random(3);

        var mean = Enumerable.Range(0, 4000).Average(_ => model.Draw(Hall, random)[3]);

        Assert.Equal(model.Shrunk(12, 100), mean, 0.01);
    }
}
