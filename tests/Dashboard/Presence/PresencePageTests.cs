using System.Net;
using System.Text.RegularExpressions;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;

namespace Supervision.Dashboard.Tests.Presence;

public sealed partial class PresencePageTests(DashboardFactory factory) : IClassFixture<DashboardFactory>, IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 3, 4);
    private static readonly string Page = $"/h/{SeedHall.Hall}/presence?day={Day:yyyy-MM-dd}";

    /// <summary>500 posts in 20 departments; every tenth stood empty for 20 minutes, and each has its hours a minute later than the one before.</summary>
    public async Task InitializeAsync()
    {
        var codes = Enumerable.Range(0, 500).Select(i => $"P{i:000}").ToList();
        await using var transaction = await factory.Database.Begin();
        await new HallQueries(transaction).MergePosts([.. codes.Select((code, i) => new PostRow
        {
            HallCode = SeedHall.Hall, BatchId = "board", LineNumber = i + 2, ContentHash = code, PostCode = code, Name = $"{i}号窗口", Department = $"第{i / 25 + 1}局", MinStaff = 1,
            AbsenceMinutes = i switch { 0 => 10, 1 => 12, _ => null }, AbsenceSource = i == 0 ? "本厅制度 3.2" : null,
        })]);
        var queries = new PresenceQueries(transaction);
        if ((await queries.PresenceDays(SeedHall.Hall, Day)).Count == 0)
        {
            await queries.AddDay([.. codes.Select((code, i) => new PresenceDayRow
            {
                HallCode = SeedHall.Hall, PostCode = code, Day = Day, RequiredSeconds = 3600, PresentSeconds = i % 10 == 0 ? 2400 : 3600, AbsentSeconds = i % 10 == 0 ? 1200 : 0, ComputedUnder = "r", CalendarSource = "hall",
            })]);
            await queries.AddSpan([.. codes.Select((code, i) => new PresenceSpanRow
            {
                HallCode = SeedHall.Hall, PostCode = code, Day = Day, Kind = "present", StartsAtUtc = At.AddMinutes(i), EndsAtUtc = At.AddMinutes(i + 60),
            })]);
            await queries.AddEpisode([.. codes.Where((_, i) => i % 10 == 0).Select(code => new AbsenceEpisodeRow
            {
                HallCode = SeedHall.Hall, PostCode = code, Day = Day, StartsAtUtc = At, EndsAtUtc = At.AddMinutes(20), AbsenceWord = "empty_post", AbsentSeconds = 1200, ThresholdMinutes = 15,
            })]);
        }
        await transaction.Commit();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task FiveHundredPosts_ArePagesOfFiftyOnOneScale()
    {
        var client = await factory.SignedIn("officer");
        var (seen, scales, path) = (new List<string>(), new HashSet<string>(), Page);
        for (var pages = 0; path is not null && pages < 20; pages++)
        {
            var html = WebUtility.HtmlDecode(await client.GetStringAsync(path));
            var rows = Rows().Matches(html).Select(match => match.Groups["post"].Value).ToList();
            Assert.Equal(50, rows.Count);
            Assert.Equal(2, html.Split("class=\"board-group\"").Length - 1);
            seen.AddRange(rows);
            scales.Add(Scale().Match(html).Value);
            path = Next().Match(html) is { Success: true } next ? new Uri(new Uri("http://localhost" + Page), next.Groups["page"].Value).PathAndQuery : null;
        }
        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"P{i:000}"), seen);
        Assert.Single(scales);
    }

    [Fact]
    public async Task Filter_IsAppliedBeforeThePages()
    {
        var html = WebUtility.HtmlDecode(await (await factory.SignedIn("officer")).GetStringAsync(Page + "&show=absent"));
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"P{i * 10:000}"), Rows().Matches(html).Select(match => match.Groups["post"].Value));
        Assert.DoesNotContain("rel=\"next\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachPost_SaysItsThresholdAndWhoSetIt()
    {
        var html = WebUtility.HtmlDecode(await (await factory.SignedIn("officer")).GetStringAsync(Page));
        Assert.Contains("阈值 10 分钟 · 依据：本厅制度 3.2", html, StringComparison.Ordinal);
        Assert.Contains("阈值 12 分钟 · 本厅自定", html, StringComparison.Ordinal);
        Assert.Contains("阈值 15 分钟 · 本厅自定", html, StringComparison.Ordinal);
    }

    private static DateTime At => new(2026, 3, 4, 0, 30, 0, DateTimeKind.Utc);

    [GeneratedRegex("<article class=\"board-row\" id=\"post-(?<post>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("<a class=\"button\" rel=\"next\" href=\"(?<page>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Next();

    [GeneratedRegex("<div class=\"span-hours\">.*?</div>", RegexOptions.Singleline, 1000)]
    private static partial Regex Scale();
}
