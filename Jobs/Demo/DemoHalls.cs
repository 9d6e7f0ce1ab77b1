namespace Supervision.Jobs.Demo;

/// <summary>Staff, posts, roster, leave and calendar.</summary>
internal static class DemoHalls
{
    internal static void Write(DemoInbox inbox)
    {
        inbox.Csv("staff.csv", "工号,姓名,部门,窗口号,生效日期", inbox.Hall.Staff.Select(staff =>
            $"{staff.No},{staff.Name},{staff.Post?.Department ?? "大厅综合科"},{staff.Post?.Code},2025-01-01"));
        inbox.Csv("posts.csv", "post_code,name,department,cover_post_code,min_staff,absence_minutes,absence_source", DemoHall.Posts.Select((post, index) =>
            $"{post.Code},{post.Name},{post.Department},{post.CoverCode},1,{(index < 8 ? "15,大厅考勤管理办法第六条（演示）" : ",")}"));
        inbox.Csv("calendar.csv", "date,is_workday,hours", Calendar(inbox.Days));
        inbox.Csv("roster.csv", "staff_no,post_code,date,start,end", inbox.Days.SelectMany((day, dayIndex) => Roster(inbox.Hall, day, dayIndex)));
        inbox.Csv("leave.csv", "工号,开始时间,结束时间,请假类型,批准人", Leave(inbox));
    }

    private static IEnumerable<string> Calendar(IReadOnlyList<DateOnly> days)
    {
        for (var day = days[0]; day <= days[^1]; day = day.AddDays(1))
            yield return days.Contains(day) ? $"{day:yyyy-MM-dd},1,08:30-12:00;13:30-17:30" : $"{day:yyyy-MM-dd},0,";
    }

    private static IEnumerable<string> Roster(DemoHall hall, DateOnly day, int dayIndex)
    {
        foreach (var post in DemoHall.Posts)
        {
            if (DemoVideo.Plants.Any(plant => plant.DayIndex == dayIndex && plant.WithoutCover && Cover(plant.Post) == post.Code))
                continue;
            var staff = hall.OnDuty(post, dayIndex).No;
            yield return $"{staff},{post.Code},{day:yyyy-MM-dd},08:30,12:00";
            yield return $"{staff},{post.Code},{day:yyyy-MM-dd},13:30,17:30";
        }
    }

    private static IEnumerable<string> Leave(DemoInbox inbox)
    {
        foreach (var plant in DemoVideo.Within(inbox).Where(plant => plant.Leave is not null))
        {
            var staff = inbox.Hall.OnDuty(DemoHall.Posts.Single(post => post.Code == plant.Post), plant.DayIndex);
            var day = inbox.Days[plant.DayIndex];
            yield return plant.Leave == "年假"
                ? $"{staff.No},{day:yyyy-MM-dd},{day:yyyy-MM-dd},年假,窗口负责人"
                : $"{staff.No},{day:yyyy-MM-dd} {plant.Start:HH:mm},{day:yyyy-MM-dd} {plant.ReportedUntil:HH:mm},临时,";
        }
    }

    private static string Cover(string post) => DemoHall.Posts.Single(other => other.Code == post).CoverCode;
}
