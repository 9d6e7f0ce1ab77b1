namespace Supervision.Jobs.Demo;

/// <summary>Head counts planted in the video index: somebody who stands at a post that is not the own one.</summary>
internal static class DemoHeads
{
    /// <summary>One from each side of the threshold; the first while the own post stands empty (see <see cref="DemoVideo.Plants"/>).</summary>
    internal static readonly IReadOnlyList<Heads> Plants =
    [
        new("A07", 20, new(16, 2), new(16, 31), "A06", "S1 四.1(3)", "串岗线索：A06 空窗时，其人员在 A07，两人同在 29 分钟"),
        new("A09", 14, new(10, 0), new(10, 12), "A01", "none", "陷阱：两人同在 12 分钟，未达阈值"),
    ];

    /// <summary>The rows of one day, as the index writes them: the own person stays, so two are counted.</summary>
    internal static IEnumerable<string> Rows(DemoHall hall, int dayIndex, DateOnly day) => Plants.Where(plant => plant.DayIndex == dayIndex).Select(plant =>
        $"CAM-{plant.Post},{plant.Post},{day:yyyy-MM-dd}T{plant.Start:HH:mm:ss},{day:yyyy-MM-dd}T{plant.End:HH:mm:ss},present,2,{hall.OnDuty(DemoHall.Posts.Single(post => post.Code == plant.From), dayIndex).No},,0.88");

    internal static void Plant(DemoInbox inbox)
    {
        foreach (var plant in Plants.Where(plant => plant.DayIndex < inbox.Days.Count))
            inbox.Plant("heads", $"{plant.Post} {inbox.Days[plant.DayIndex]:yyyy-MM-dd}", plant.Expect, plant.Note);
    }

    /// <summary>One stretch with two people at a post, in hall time.</summary>
    /// <param name="From">The post of the person who is too many.</param>
    internal sealed record Heads(string Post, int DayIndex, TimeOnly Start, TimeOnly End, string From, string Expect, string Note);
}
