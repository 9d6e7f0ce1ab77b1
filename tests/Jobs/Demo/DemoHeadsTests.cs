using Supervision.Jobs.Demo;

namespace Supervision.Jobs.Tests.Demo;

public sealed class DemoHeadsTests
{
    [Fact]
    public void Plants_AreABreachAndATrap() => Assert.Equal(["S1 四.1(3)", "none"], DemoHeads.Plants.Select(plant => plant.Expect));

    [Fact]
    public void Breach_LiesInsideAnAbsenceOfThePersonsOwnPost()
    {
        var breach = DemoHeads.Plants[0];
        Assert.Contains(DemoVideo.Plants, empty => empty.Post == breach.From && empty.DayIndex == breach.DayIndex && empty.Expect != "none" && empty.Start <= breach.Start && breach.End <= empty.End);
    }

    [Fact]
    public void Rows_OfTheDay_CountTwoAndNameTheOtherPostsPerson()
    {
        var breach = DemoHeads.Plants[0];
        var row = Assert.Single(DemoHeads.Rows(DemoHall.City, breach.DayIndex, new DateOnly(2026, 3, 30))).Split(',');
        Assert.Equal(("A07", "present", "2"), (row[1], row[4], row[5]));
        Assert.Equal(DemoHall.City.OnDuty(DemoHall.Posts[5], breach.DayIndex).No, row[6]);
        Assert.Empty(DemoHeads.Rows(DemoHall.City, 0, new DateOnly(2026, 3, 2)));
    }
}
