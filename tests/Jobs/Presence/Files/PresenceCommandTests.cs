using System.CommandLine;
using System.Text;
using Supervision.Jobs.Operations.CommandLine;
using Supervision.Jobs.Presence;
using Supervision.Jobs.Presence.Files;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Tests.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Presence.Files;

public sealed class PresenceCommandTests : IDisposable
{
    private const string Clips = """
        camera,post_code,start,end,kind,persons,staff_no,file,confidence
        C1,A01,2026-03-02T09:00:00,2026-03-02T09:20:00,present,1,1001,,0.9
        C1,A01,2026-03-02T09:20:00,2026-03-02T09:50:30,absent,0,,,
        C1,A01,2026-03-02T09:50:30,2026-03-02T10:00:00,offline,,,,
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("presence").FullName;

    private string Inbox => Path.Combine(_folder, "inbox");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Hall_OfFeedFiles_GivesExactLines()
    {
        WriteHall("h1", Clips);
        var (exit, episodes, unobserved, waterfall) = await Run();
        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal("""{"hall":"h1","post":"A01","date":"2026-03-02","start":"2026-03-02T09:20:00+08:00","end":"2026-03-02T09:50:30+08:00","word":"left_post","minutes":30.5}""" + "\n", episodes);
        Assert.Equal("""{"hall":"h1","post":"A01","date":"2026-03-02","start":"2026-03-02T09:50:30+08:00","end":"2026-03-02T10:00:00+08:00"}""" + "\n", unobserved);
        Assert.Equal("""{"hall":"h1","post":"A01","date":"2026-03-02","required_min":60,"present_min":20,"cover_min":0,"leave_min":0,"reported_min":0,"unobserved_min":9.5,"absent_min":30.5}""" + "\n", waterfall);
    }

    [Theory]
    [InlineData("camera,post_code,start,end,kind,staff_no\nC1,A01,2026/3/2 9:00:00,2026/3/2 9:20:00,在岗,1001\nC1,A01,2026-03-02 09:20,2026-03-02T09:50:30.000,无人,\nC1,A01,2026-03-02T01:50:30Z,2026-03-02T10:00:00+08:00,离线,\n")]
    [InlineData("\ufeff工号,状态,结束时间,开始时间,窗口号,摄像头,备注\n１００１,在岗,2026/3/2 9:20,2026/3/2 9:00,A01,C1,x\n,暂时离开,2026-03-02T01:50:30.000Z,2026-03-02 09:20:00,A01,C1,y\n")]
    public async Task Spellings_OfTheSameRows_GiveTheSameEpisode(string clips)
    {
        WriteHall("h1", Clips);
        var (_, expected, _, _) = await Run();
        WriteHall("h1", clips);
        var (exit, episodes, _, _) = await Run();
        Assert.Equal((ExitCode.Done, expected), (exit, episodes));
    }

    [Fact]
    public async Task TwoFilesRepeatingEachOther_ChangeNothing()
    {
        WriteHall("h1", Clips);
        var (_, expected, _, _) = await Run();
        Write("h1/video/again.csv", Clips);
        Write("h1/roster-2.csv", File.ReadAllText(Path.Combine(Inbox, "h1", "roster.csv")));
        Assert.Equal(expected, (await Run()).Episodes);
    }

    [Fact]
    public async Task ClipOfUnknownPost_IsReportedAndChangesNothing()
    {
        WriteHall("h1", Clips);
        var (_, expected, _, _) = await Run();
        WriteHall("h1", Clips + "\nC9,B99,2026-03-02T09:00:00,2026-03-02T10:00:00,absent,,,,\n");
        var (exit, episodes, _, _) = await Run();
        Assert.Equal((ExitCode.Quarantined, expected), (exit, episodes));
    }

    [Fact]
    public async Task CalendarsThatDisagree_ConcludeNothing()
    {
        WriteHall("h1", Clips);
        Write("h1/calendar.csv", "date,is_workday\n2026-03-02,1\n");
        Write("h1/calendar-2.csv", "日期,是否工作日\n2026/3/2,否\n");
        var (exit, episodes, _, waterfall) = await Run();
        Assert.Equal((ExitCode.Quarantined, "", ""), (exit, episodes, waterfall));
    }

    [Fact]
    public async Task Rows_ThatConflictOverOneLeave_DoNotDependOnTheirOrder()
    {
        WriteHall("h1", Clips);
        Write("h1/leave.csv", "staff_no,start,end,kind,approved_by\n1001,2026-03-02,2026-03-02,annual,Head\n1001,2026-03-02,2026-03-02,annual,\n");
        var (_, episodes, _, _) = await Run();
        Write("h1/leave.csv", "staff_no,start,end,kind,approved_by\n1001,2026-03-02,2026-03-02,annual,\n1001,2026-03-02,2026-03-02,annual,Head\n");
        Assert.Equal(("", ""), (episodes, (await Run()).Episodes));
    }

    [Fact]
    public async Task InboxThatIsOneHall_IsComputedUnderItsOwnName()
    {
        WriteHall(".", Clips);
        Assert.StartsWith("""{"hall":"inbox",""", (await Run()).Episodes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoHalls_AreComputedInOrder()
    {
        WriteHall("b", Clips);
        WriteHall("a", Clips);
        Assert.Equal(["a", "b"], (await Run()).Waterfall.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[9..10]));
    }

    [Fact]
    public async Task MissingFolder_IsWrongUsage() => Assert.Equal(ExitCode.WrongUsage, await Invoke());

    [Fact]
    public async Task UnknownZone_IsWrongUsage()
    {
        WriteHall("h1", Clips);
        Assert.Equal(ExitCode.WrongUsage, await Invoke("--zone", "Asia/Nowhere"));
    }

    /// <summary>The episode has 30.5 minutes, its post no threshold of its own.</summary>
    [Theory]
    [InlineData("30", true)]
    [InlineData("31", false)]
    public async Task Database_WithTheHallsSetting_DecidesForPostsWithoutTheirOwn(string minutes, bool isLong)
    {
        await using var test = await Registered();
        await new HallQueries(test.Database).SaveSetting(new HallSettingRow { HallCode = "h1", Name = PresenceRecords.MinutesSetting, Value = minutes, SourceDocument = "考勤办法", ChangedAtUtc = DateTime.UnixEpoch });
        await Invoke("--db", test.Database.ConnectionString);
        Assert.Equal(isLong, Text("e.jsonl").Length > 0);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task Database_WithTheHallsOwnText_IsRead(double minutes, bool isLong)
    {
        await using var test = await Registered();
        await OwnText.Adopt(test.Database, "h1", "S1", "s1-4.1-3", RulebookShelf.AbsenceParameter, minutes);
        await Invoke("--db", test.Database.ConnectionString);
        Assert.Equal(isLong, Text("e.jsonl").Length > 0);
        // What is given in so many words stands above what is written down.
        await Invoke("--db", test.Database.ConnectionString, "--minutes", "10");
        Assert.NotEmpty(Text("e.jsonl"));
    }

    [Fact]
    public async Task Database_ThatDoesNotKnowTheHall_ChangesNothing()
    {
        WriteHall("h2", Clips);
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        Assert.Equal(ExitCode.Done, await Invoke("--db", test.Database.ConnectionString));
        Assert.NotEmpty(Text("e.jsonl"));
    }

    private async Task<TestDatabase> Registered()
    {
        WriteHall("h1", Clips);
        Write("h1/posts.csv", "窗口号,窗口名称\nA01,一号窗口\n");
        var test = await TestDatabase.Create(Engine.Sqlite);
        await new HallQueries(test.Database).AddHall(new HallRow { HallCode = "h1", Name = "h1", TimeZone = "Asia/Shanghai", CreatedAtUtc = DateTime.UnixEpoch });
        return test;
    }

    private async Task<(int Exit, string Episodes, string Unobserved, string Waterfall)> Run() =>
        (await Invoke(), Text("e.jsonl"), Text("u.jsonl"), Text("w.jsonl"));

    private async Task<int> Invoke(params string[] more)
    {
        var root = new RootCommand { PresenceCommand.Create() };
        foreach (var option in CommandSettings.Options)
            root.Options.Add(option);
        string[] words = ["presence", "--inbox", Inbox, "--out", Path.Combine(_folder, "e.jsonl"), "--unobserved", Path.Combine(_folder, "u.jsonl"), "--waterfall", Path.Combine(_folder, "w.jsonl"), .. more];
        return await root.Parse(words).InvokeAsync();
    }

    private string Text(string file) => File.ReadAllText(Path.Combine(_folder, file));

    private void WriteHall(string hall, string clips)
    {
        Write($"{hall}/staff.csv", "工号,姓名,部门\n1001,演示人,办公室\n");
        Write($"{hall}/posts.csv", "窗口号,窗口名称,空岗分钟数\nA01,一号窗口,15\n");
        Write($"{hall}/roster.csv", "工号,窗口号,日期,开始时间,结束时间\n1001,A01,2026/3/2,9:00,10:00\n");
        Write($"{hall}/video/clips.csv", clips);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(Inbox, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(false));
    }
}
