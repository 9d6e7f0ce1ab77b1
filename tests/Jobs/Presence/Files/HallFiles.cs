using System.Globalization;
using System.Text;

namespace Supervision.Jobs.Tests.Presence.Files;

/// <summary>Writes a test hall as the feed files that would bring it.</summary>
internal static class HallFiles
{
    public static void Write(TestHall hall, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "video"));
        Table(folder, "staff.csv", "工号,姓名,部门", new[] { "1001", "1002", "1003" }.Select(staff => $"{staff},演示人,办公室"));
        Table(folder, "posts.csv", "post_code,name,cover_post_code,min_staff,absence_minutes",
            hall.Posts.Select(post => $"{post.PostCode},{post.PostCode},{post.CoverPostCode},{post.MinStaff},{post.AbsenceMinutes?.ToString(CultureInfo.InvariantCulture)}"));
        Table(folder, "roster.csv", "staff_no,post_code,date,start,end",
            hall.Shifts.Select(shift => $"{shift.StaffNo},{shift.PostCode},{shift.Day:yyyy-MM-dd},{At(shift.StartsAtUtc)},{At(shift.EndsAtUtc)}"));
        Table(folder, "leave.csv", "staff_no,start,end,kind,approved_by",
            hall.Leaves.Select(leave => $"{leave.StaffNo},{At(leave.StartsAtUtc)},{At(leave.EndsAtUtc)},{leave.Kind},{leave.ApprovedBy}"));
        if (hall.WorkDays.Count > 0)
            Table(folder, "calendar.csv", "date,is_workday,hours", hall.WorkDays.Select(day => $"{day.Day:yyyy-MM-dd},{(day.IsWorkday ? 1 : 0)},{day.Hours}"));
        Table(folder, "video/clips.csv", "camera,post_code,start,end,kind,persons,staff_no",
            hall.Clips.Select(clip => $"{clip.Camera},{clip.PostCode},{At(clip.StartsAtUtc)},{At(clip.EndsAtUtc)},{clip.Kind},{clip.Persons},{clip.StaffNo}"));
    }

    private static string At(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Table(string folder, string name, string header, IEnumerable<string> rows) =>
        File.WriteAllLines(Path.Combine(folder, name), rows.Prepend(header), new UTF8Encoding(false));
}
