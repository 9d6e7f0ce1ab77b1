using System.Text;
using Supervision.Ingest.Inbox;

namespace Supervision.Ingest.Tests.Inbox;

public sealed class FeedFilesTests : IDisposable
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTime Now = new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string _folder = Directory.CreateTempSubdirectory("inbox").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void RecorderExport_AmongTheFiles_GivesItsClipsThroughTheCameraMap()
    {
        Write("staff.csv", "staff_no,name,department\nS1,王芳,社保\n");
        Write("posts.csv", "post_code,name\nA01,一号\n");
        Write("video/f.json", """[{"id":"1-a","camera":"hall","label":"person","start_time":1772413200,"end_time":1772413260}]""");

        var without = FeedFiles.Read(_folder, "h1", Zone, Now);
        Write("cameras.csv", "camera,post_code\nhall,A01\n");
        var with = FeedFiles.Read(_folder, "h1", Zone, Now);

        Assert.Contains("cameras.csv", Assert.Single(without.Refused).Rejected.Reason.English, StringComparison.Ordinal);
        Assert.Equal(("A01", "present"), (Assert.Single(with.Clips).PostCode, with.Clips[0].Kind));
        Assert.Empty(with.Refused);
    }

    [Fact]
    public void Files_OfAHall_GiveTheRowsOfEveryPresenceFeed()
    {
        Write("staff.csv", "工号,姓名,部门\nS1,王芳,不动产\n");
        Write("posts.csv", "窗口号,窗口名称,互备窗口号\nA01,一号,A02\nA02,二号,A01\n");
        Write("roster-2026-03.csv", "工号,窗口号,日期,开始时间,结束时间\nS1,A01,2026/3/2,9:00,17:00\nS1,A02,2026-03-02,22:00,06:00\n");
        Write("leave.csv", "staff_no,start,end,kind\nS1,2026-03-03,2026-03-04,年假\n");
        Write("calendar.csv", "date,is_workday,hours\n2026年3月2日,是,8:30-12:00；13:30-17:30\n");
        Write("video/c.csv", "camera,post_code,start,end,kind\nC1,A01,2026-03-02T09:00:00,2026-03-02 09:30,在岗\nC1,A09,2026-03-02 10:00,2026-03-02 10:30,无人\n");

        var files = FeedFiles.Read(_folder, "h1", Zone, Now);

        Assert.Equal((1, 2, 1, 2, 1, 1), (files.Staff.Count, files.Posts.Count, files.WorkDays.Count, files.Shifts.Count, files.Leave.Count, files.Clips.Count));
        Assert.Equal("08:30-12:00;13:30-17:30", files.WorkDays[0].Hours);
        Assert.Equal(new DateTime(2026, 3, 2, 22, 0, 0, DateTimeKind.Utc), files.Shifts[1].EndsAtUtc);
        Assert.Equal(new DateTime(2026, 3, 4, 16, 0, 0, DateTimeKind.Utc), files.Leave[0].EndsAtUtc);
        var (file, refused) = Assert.Single(files.Refused);
        Assert.Equal(("video/c.csv", 3L, "post_code", "A09", "unknown-post"), (file, refused.Line, refused.Column, refused.Value, refused.Reason.Code));
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(false));
    }
}
