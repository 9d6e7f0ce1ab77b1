using System.Net;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Rulebook.Replay;
using Supervision.Sql.Learning;
using Supervision.Sql.Rulebook;
using Supervision.Sql.Rulebook.Replays;

namespace Supervision.Dashboard.Tests.Rulebook;

public sealed class LearningPagesTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    private const string Model = $"/h/{SeedHall.Hall}/rulebook/model";
    private const string Replay = $"/h/{SeedHall.Hall}/rulebook/replay";
    private const string Text = "id: T1\ntitle: 试用\nnumber: T\nrules:\n  - key: t1-a\n    clause: '1'\n    name: 试\n    evidence: [C]\n    phrases: [蓝色表格]\n";

    [Fact]
    public async Task ModelPage_ShowsTheShippedCardWithItsPlot()
    {
        var html = await (await factory.SignedIn("officer")).GetStringAsync(Model);
        Assert.Contains("<svg class=\"calibration\"", html, StringComparison.Ordinal);
        Assert.Contains("S1 四.2(3)", html, StringComparison.Ordinal);
        Assert.Contains("五折交叉", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"version\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrator_HoldsTheShippedModel_AndItIsOnRecord()
    {
        var client = await factory.SignedIn("administrator");
        await new Jobs.Learning.Versions.ModelBook(factory.Database).Choose(SeedHall.Hall, "", isHeld: true, "administrator", "", TimeProvider.System);
        var answer = await client.PostForm(Model, Model, new() { ["_handler"] = "choose ", ["version"] = "shipped" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("saved=true", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var choices = await new LearningQueries(factory.Database).ModelChoices(SeedHall.Hall);
        Assert.Equal((false, "administrator"), (choices[0].IsHeld, choices[0].ChosenBy));
    }

    [Fact]
    public async Task ChangedText_IsReplayedThenAdoptedByAnAdministratorOnly()
    {
        var officer = await factory.SignedIn("officer");
        var asked = await officer.PostForm(Replay, Replay, new() { ["_handler"] = "replay", ["text"] = Text, ["model"] = "-", ["from"] = "2026-03-01", ["to"] = "2026-03-31" });
        var result = asked.Headers.Location!.OriginalString;
        var waiting = Assert.Single(await new ReplayQueries(factory.Database).Replays(SeedHall.Hall, 5));
        await new ReplayRun(Night()).Finish(waiting, new Silent(), CancellationToken.None);
        Assert.DoesNotContain("_handler\" value=\"adopt\"", await officer.GetStringAsync(result), StringComparison.Ordinal);

        var administrator = await factory.SignedIn("administrator");
        var adopted = await administrator.PostForm(result, result, new() { ["_handler"] = "adopt", ["from"] = "2026-03-10" });

        Assert.Contains("adopted=true", adopted.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains(await new RulebookQueries(factory.Database).Adoptions(SeedHall.Hall), row => row is { DocumentId: "T1", VersionHash: not null } && row.ValidFrom == new DateOnly(2026, 3, 10));
    }

    [Fact]
    public async Task BrokenText_IsNamedWithItsLineAndKept()
    {
        var client = await factory.SignedIn("officer");
        var answer = await client.PostForm(Replay, Replay, new() { ["_handler"] = "replay", ["text"] = Text.Replace("clause", "claus", StringComparison.Ordinal), ["model"] = "-", ["from"] = "2026-03-01", ["to"] = "2026-03-31" });
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("6: &#x27;claus&#x27;", html, StringComparison.Ordinal);
        Assert.Contains("蓝色表格", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    private Night Night() => new()
    {
        Database = factory.Database, HallCode = SeedHall.Hall, Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Time = TimeProvider.System,
        InboxFolder = factory.MediaFolder, MediaFolder = factory.MediaFolder, RunId = "run",
    };

    private sealed class Silent : IProgress<StageProgress>
    {
        public void Report(StageProgress value)
        {
        }
    }
}
