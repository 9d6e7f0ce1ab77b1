using Supervision.Jobs.Demo;

namespace Supervision.Jobs.Tests.Demo;

public sealed class DemoHabitsTests
{
    private static readonly DateOnly Friday = new(2026, 3, 6);

    [Fact]
    public void Of_AFriday_IsTooShortToBeAnAbsenceAndLongEnoughToBeAGap()
    {
        var plant = DemoHabits.Of("A11", Friday, 3)!;
        Assert.InRange((plant.End - plant.Start).TotalMinutes, 5, 14);
    }

    [Theory]
    [InlineData("A11", 1)]
    [InlineData("A03", 0)]
    public void Of_AnotherDayOrPost_IsNone(string post, int daysLater) => Assert.Null(DemoHabits.Of(post, Friday.AddDays(daysLater), 3));

    [Fact]
    public void Posts_CoverEachOther_SoThatNeitherIsCovered() =>
        Assert.Equal(DemoHabits.Posts, DemoHabits.Posts.Select(post => DemoHall.Posts.Single(other => other.Code == post).CoverCode).Reverse());
}
