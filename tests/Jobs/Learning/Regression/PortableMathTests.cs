using System.Runtime.Intrinsics;
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

    [Fact]
    public void FourAtOnce_AnyArguments_GiveTheBitsOfOneAtATime()
    {
        var random = new Random(5);
        double[] special = [0, -0.0, 708, -708, 708.5, -708.5, -1e9, 1e9, 0.34657, -0.34657];
        double[] arguments = [.. special, .. Enumerable.Range(0, 4_000).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-6, 4)))];
        foreach (var four in arguments.Chunk(4).Where(chunk => chunk.Length == 4))
        {
            Assert.Equal(four.Select(x => Bits(PortableMath.Exp(x))), Lanes(PortableMath.Exp(Vector256.Create(four))));
            double[] positive = [.. four.Select(x => Math.Abs(x) + 1e-9)];
            Assert.Equal(positive.Select(x => Bits(PortableMath.Log(x))), Lanes(PortableMath.Log(Vector256.Create(positive))));
        }
    }

    static IEnumerable<long> Lanes(Vector256<double> four) => Enumerable.Range(0, 4).Select(lane => Bits(four[lane])).ToList();

    static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
