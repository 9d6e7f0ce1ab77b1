using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Tests.Learning.Regression;

public class PortableMathTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0.3465)]
    [InlineData(-700)]
    [InlineData(700)]
    [InlineData(1e-12)]
    public void Exp_AnyArgument_AgreesWithTheLibrary(double x) =>
        Assert.Equal(1, PortableMath.Exp(x) / Math.Exp(x), 12);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0.5)]
    [InlineData(1e-9)]
    [InlineData(123456.789)]
    public void Log_PositiveNumber_AgreesWithTheLibrary(double x) => Assert.Equal(Math.Log(x), PortableMath.Log(x), 12);

    [Fact]
    public void Exp_BeyondItsRange_StaysFinite()
    {
        Assert.Equal(0, PortableMath.Exp(-1e9));
        Assert.True(double.IsFinite(PortableMath.Exp(1e9)));
    }

    [Fact]
    public void Sigmoid_OppositeScores_AddUpToOne() =>
        Assert.Equal(1, PortableMath.Sigmoid(3.7) + PortableMath.Sigmoid(-3.7), 14);
}
