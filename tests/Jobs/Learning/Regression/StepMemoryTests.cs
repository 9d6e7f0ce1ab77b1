using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Tests.Learning.Regression;

public sealed class StepMemoryTests
{
    [Fact]
    public void Direction_NothingRemembered_IsStraightDown() =>
        Assert.Equal([-2.0, 1.0], new StepMemory(2, 5).Direction([2, -1]));

    // On ½(4x² + y²) a step along each axis tells the whole curvature: the direction then leads to the bottom at once.
    [Fact]
    public void Direction_StepAlongEachAxis_LeadsToTheBottomOfABowl()
    {
        var memory = new StepMemory(2, 5);
        memory.Remember([1, 0], 0.5, [4, 1], [6, 1]);
        memory.Remember([0, 1], 0.5, [6, 1], [6, 1.5]);

        var direction = memory.Direction([8, 3]);

        Assert.Equal(-2, direction[0], 1e-9);
        Assert.Equal(-3, direction[1], 1e-9);
    }

    [Fact]
    public void Remember_BeyondTheCapacity_ForgetsTheOldest()
    {
        var (one, two) = (new StepMemory(2, 1), new StepMemory(2, 1));
        one.Remember([1, 0], 1, [0, 0], [9, 0]);
        one.Remember([0, 1], 1, [0, 0], [0, 4]);
        two.Remember([0, 1], 1, [0, 0], [0, 4]);

        Assert.Equal(two.Direction([3, 8]), one.Direction([3, 8]));
    }

    [Fact]
    public void Remember_StepAlongWhichTheSlopeDidNotRise_IsLeftOut()
    {
        var memory = new StepMemory(1, 5);
        memory.Remember([1], 1, [2], [1]);

        Assert.Equal([-3.0], memory.Direction([3]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void Dot_AnyLength_SumsEveryProduct(int length)
    {
        var left = Enumerable.Range(1, length).Select(at => (double)at).ToArray();

        Assert.Equal(left.Sum(at => at * at), StepMemory.Dot(left, left));
    }
}
