using System.Text;
using Supervision.Jobs.Presence;
using Supervision.Jobs.Presence.Files;

namespace Supervision.Jobs.Tests.Presence.Files;

/// <summary>Rows that cannot be right: each is named with file and reason, and nothing wrong follows from it.</summary>
public sealed class PresenceFilesTests : IDisposable
{
    private const string Roster = "staff_no,post_code,date,start,end\n1001,P,2026-03-02,09:00,10:00\n";
    private const string Clips = "camera,post_code,start,end,kind\nC1,P,2026-03-02 09:00,2026-03-02 09:40,present\nC1,P,2026-03-02 09:40,2026-03-02 10:00,absent\n";
    private const string Sound = "60 40 0 0 0 0 20 | early 20";

    private readonly string _folder = Directory.CreateTempSubdirectory("presence").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    // Clips: overlapping and duplicate rows are no fault, the others are refused alone.
    [InlineData("video/clips.csv", Clips + "C1,P,2026-03-02 09:30,2026-03-02 09:50,absent\n", null, Sound)]
    [InlineData("video/clips.csv", Clips + "C1,P,2026-03-02 09:00,2026-03-02 09:40,present\n", null, Sound)]
    [InlineData("video/clips.csv", Clips + "C1,P,2026-03-02 09:40,2026-03-02 09:10,absent\n", "video/clips.csv:4: end", Sound)]
    [InlineData("video/clips.csv", Clips + "C1,P,2026-03-02 09:00,2026-04-20 09:00,absent\n", "video/clips.csv:4: end", Sound)]
    [InlineData("video/clips.csv", Clips + "C1,P,2026-03-02 09:00,,absent\n", "video/clips.csv:4: end", Sound)]
    [InlineData("video/clips.csv", Clips + "C1,ghost,2026-03-02 09:00,2026-03-02 10:00,absent\n", "video/clips.csv:4: post_code", Sound)]
    [InlineData("video/clips.csv", Clips + "C1,P,2026-03-02T09:00:00+25:00,2026-03-02 10:00,absent\n", "video/clips.csv:4: start", Sound)]
    [InlineData("video/clips.csv", Clips + "C1,P,2026-02-30 09:00,2026-03-02 10:00,absent\n", "video/clips.csv:4: start", Sound)]
    [InlineData("video/clips.csv", Clips + "C1,P,2026-03-02 09:00,2026-03-02 10:00,asleep\n", "video/clips.csv:4: kind", Sound)]
    [InlineData("video/clips.csv", Clips + "C1,P,2026-03-02 09:10,2026-03-02 09:10,absent\n", null, Sound)]
    // Roster: foreign people and posts, inverted instants.
    [InlineData("roster.csv", Roster + "ghost,P,2026-03-02,10:00,12:00\n", "roster.csv:3: staff_no", Sound)]
    [InlineData("roster.csv", Roster + "1001,ghost,2026-03-02,10:00,12:00\n", "roster.csv:3: post_code", Sound)]
    [InlineData("roster.csv", Roster + "1001,P,2026-03-02,2026-03-02 12:00,2026-03-02 11:00\n", "roster.csv:3: end", Sound)]
    [InlineData("roster.csv", Roster + "1001,P,2026-03-02,25:00,26:00\n", "roster.csv:3: start", Sound)]
    [InlineData("roster.csv", Roster + "1001,P,2026-03-02,10:30,10:30\n", null, Sound)]
    // Leave: one that ends before it starts excuses nothing, nor does that of a stranger.
    [InlineData("leave.csv", "staff_no,start,end,kind,approved_by\n1001,2026-03-03,2026-03-01,annual,Head\n", "leave.csv:2: end", Sound)]
    [InlineData("leave.csv", "staff_no,start,end,kind,approved_by\nghost,2026-03-02,2026-03-02,annual,Head\n", "leave.csv:2: staff_no", Sound)]
    [InlineData("leave.csv", "staff_no,start,end,kind,approved_by\n1001,2026-03-02,2026-03-02,holiday,Head\n", "leave.csv:2: kind", Sound)]
    [InlineData("leave.csv", "staff_no,start,end,kind,approved_by\n1001,2026-03-02 09:45,,temporary,\n", "leave.csv:2: end", Sound)]
    // Calendar: hours that cannot be read refuse the row; the date falls back to the national calendar.
    [InlineData("calendar.csv", "date,is_workday,hours\n2026-03-02,1,12:00-08:30\n", "calendar.csv:2: hours", Sound)]
    [InlineData("calendar.csv", "date,is_workday\n2026-03-02,perhaps\n", "calendar.csv:2: is_workday", Sound)]
    [InlineData("calendar.csv", "date,is_workday\n2026-03-02,1\n2026-03-02,0\n", "calendar.csv:3: date \"2026-03-02 0\"", "")]
    // Posts: a threshold below nothing or not a number.
    [InlineData("posts.csv", "post_code,name,absence_minutes\nP,P,1\nQ,Q,-5\n", "posts.csv:3: absence_minutes", Sound)]
    [InlineData("posts.csv", "post_code,name,absence_minutes\nP,P,1\nQ,Q,soon\n", "posts.csv:3: absence_minutes", Sound)]
    public void Row_ThatCannotBeRight_IsNamedAndChangesNothingElse(string file, string content, string? refused, string result)
    {
        Write("staff.csv", "staff_no,name,department\n1001,A,B\n");
        Write("posts.csv", "post_code,name,absence_minutes\nP,P,1\n");
        Write("roster.csv", Roster);
        Write("video/clips.csv", Clips);
        Write(file, content);
        var hall = PresenceFiles.Read(_folder, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), 15, new DateTime(2026, 3, 10, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(refused is null ? 0 : 1, hall.Refused.Count);
        Assert.All(hall.Refused, line => Assert.Contains(refused!, line, StringComparison.Ordinal));
        Assert.Equal(result, string.Join(" ", new PresenceCalculator(hall.Input).Days().Select(Words)));
    }

    private static string Words(PostDay day) =>
        $"{day.Required.Seconds / 60} {string.Join(' ', day.Parts.Select(part => part.Seconds.Seconds / 60))} | {string.Join(' ', day.Episodes.Select(episode => $"{episode.Word} {episode.Minutes}"))}";

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(false));
    }
}
