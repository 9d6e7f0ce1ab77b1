namespace Supervision.Jobs.Demo;

/// <summary>A habit over weeks: two neighbours who leave together on Fridays, each time too short to be an absence.</summary>
internal static class DemoHabits
{
    internal static readonly TimeOnly From = new(16, 31);
    internal static readonly TimeOnly To = new(16, 40);

    /// <summary>They cover each other, so that neither is covered while both are away.</summary>
    internal static readonly IReadOnlyList<string> Posts = ["A11", "A12"];

    /// <summary>The stretch of the post on that day; null on all other days.</summary>
    internal static DemoVideo.Plant? Of(string post, DateOnly day, int dayIndex) =>
        day.DayOfWeek == DayOfWeek.Friday && Posts.Contains(post) ? new DemoVideo.Plant(post, dayIndex, From, To, "absent", "none", "每周五的短时离岗") : null;

    internal static void Plant(DemoInbox inbox)
    {
        foreach (var post in Posts)
            inbox.Plant("pattern", $"{post} 5 16:30", "S2 8.2", "每周五 16:31 起离岗 9 分钟：单次未达阈值，合起来是规律");
    }
}
