using System.Net;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Deadlines;

namespace Supervision.Dashboard.Tests.Deadlines;

/// <summary>What an update of the calendar moves, before anybody brings it in.</summary>
public sealed class CalendarPageTests(DashboardFactory factory) : IClassFixture<DashboardFactory>, IAsyncLifetime
{
    private const string Page = $"/h/{SeedHall.Hall}/deadlines/calendar";

    public Task InitializeAsync() => new DeadlineQueries(factory.Database).SaveClock([new ClockRow
    {
        HallCode = SeedHall.Hall, ClockId = "u", ClockKey = "S1.case.limit", SubjectKind = "case", SubjectKey = "K-77", DocumentId = "S1", Clause = "限时第四条",
        StartedAtUtc = new DateTime(2031, 1, 2, 2, 0, 0, DateTimeKind.Utc), Unit = "working", Length = 2, StartDayCounts = true, State = "unknown",
    }]);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Notice_Pasted_ShowsTheClockThatGetsADateAndKeepsNothing()
    {
        var answer = await Preview("officer", "2031 off 0101\n");
        Assert.Contains("K-77", answer, StringComparison.Ordinal);
        Assert.Contains("2031-01-04 00:00", answer, StringComparison.Ordinal);
        Assert.Contains("只有管理员", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date,is_workday\n2031-01-02,1\n2031-01-02,0\n", "无法判断")]
    [InlineData("date,is_workday\n2026-10-01,1\n", "与国务院通知不一致")]
    [InlineData("date,is_workday\n2031-13-02,1\n", "第 2 行")]
    [InlineData("2031 off 0230\n", "不能读取")]
    [InlineData("", "请选择文件或粘贴内容")]
    [InlineData("nothing of the kind", "不能读取")]
    public async Task Calendar_ThatCannotHold_IsAnsweredInWords(string text, string words) => Assert.Contains(words, await Preview("administrator", text), StringComparison.Ordinal);

    [Fact]
    public async Task Calendar_SavedByTheAdministrator_LiesInTheInbox()
    {
        var client = await factory.SignedIn("administrator");
        var content = Convert.ToBase64String("date,is_workday\n2031-01-02,1\n"u8.ToArray());
        var answer = await client.PostForm(Page, Page + "/save", new() { ["content"] = content });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var folder = Path.Combine(Path.GetDirectoryName(factory.MediaFolder)!, "inbox", SeedHall.Hall, "calendar");
        Assert.Equal("date,is_workday\n2031-01-02,1\n", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder))));
    }

    [Fact]
    public async Task Calendar_SavedByAnOfficer_IsNotTaken()
    {
        var client = await factory.SignedIn("officer");
        var answer = await client.PostForm(Page, Page + "/save", new() { ["content"] = Convert.ToBase64String("date,is_workday\n2032-01-02,1\n"u8.ToArray()) });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task<string> Preview(string account, string text)
    {
        var client = await factory.SignedIn(account);
        return await (await client.PostForm(Page, Page, new() { ["_handler"] = "preview", ["text"] = text })).Content.ReadAsStringAsync();
    }
}
