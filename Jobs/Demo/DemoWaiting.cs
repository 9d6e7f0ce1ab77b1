namespace Supervision.Jobs.Demo;

/// <summary>Citizens planted before an empty counter, beside the ticket: one with an appointment and one whose call nobody took.</summary>
internal static class DemoWaiting
{
    /// <summary>One absence that both demo halls have, and one among the newest days of the city's.</summary>
    private static readonly (string Post, int DayIndex)[] At = [("A02", 12), ("A06", 20)];

    private static readonly TimeSpan AfterLeaving = TimeSpan.FromMinutes(12);

    /// <summary>The planted absences of that day before which more than a ticket waits.</summary>
    internal static IEnumerable<DemoVideo.Plant> Before(int dayIndex) => DemoVideo.Empty(dayIndex).Where(plant => At.Contains((plant.Post, plant.DayIndex)));

    /// <summary>Rows of <c>appointments.csv</c>: asked and answered two days before, agreed for a time at which nobody is there.</summary>
    internal static IEnumerable<string> Appointments(DemoInbox inbox, int dayIndex)
    {
        foreach (var plant in Before(dayIndex))
        {
            var (day, asked) = (inbox.Days[dayIndex], inbox.Days[dayIndex - 2]);
            var number = $"P{day:yyyyMMdd}-{plant.Post}";
            inbox.Plant("appointment", number, "none", "陷阱：预约群众在空岗时等候，是空岗的从重情节，不另立线索");
            yield return $"{number},{plant.Post},{StaffOf(inbox, plant).No},{asked:yyyy-MM-dd}T09:40:00,{asked:yyyy-MM-dd}T11:00:00,{day.ToDateTime(plant.Start) + AfterLeaving:yyyy-MM-ddTHH:mm:ss},served";
        }
    }

    /// <summary>When somebody calls the empty counter, and when whoever is back calls back: the call alone is then no breach.</summary>
    internal static (DateTime Missed, DateTime Back) Calls(DateOnly day, DemoVideo.Plant plant) =>
        (day.ToDateTime(plant.Start.AddMinutes(7)), day.ToDateTime(plant.End.AddMinutes(5)));

    internal static DemoStaff StaffOf(DemoInbox inbox, DemoVideo.Plant plant) =>
        inbox.Hall.OnDuty(DemoHall.Posts.Single(post => post.Code == plant.Post), plant.DayIndex);
}
