using Microsoft.Playwright;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Findings;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using static Microsoft.Playwright.Assertions;

namespace Supervision.Browser.Tests.Findings;

/// <summary>Judging without knowing: calls read before their findings are shown, and a serious breach judged by three officers.</summary>
public sealed class BlindFlowTests(BenchFixture bench) : IClassFixture<BenchFixture>
{
    private static string Hall => $"/h/{SeedHall.Hall}";

    [Fact]
    public async Task CallReadFirst_ByKeyboardAlone_TellsASampleAndShowsFindingsOnlyAfterwards()
    {
        var flagged = await ReadFirstCalls();
        var page = await bench.Open("officer");
        var errors = BenchFixture.Errors(page);
        await page.GotoAsync($"{Hall}/sessions/{await Sample("call-900")}?kind=call");
        await Expect(page.Locator(".finding")).ToHaveCountAsync(0);
        var asked = await page.InnerTextAsync(".bench-verdicts");
        await page.Keyboard.PressAsync("5");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**verdict=agreed**");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("刚才那通是盲抽");

        await page.GotoAsync($"{Hall}/sessions/{flagged[0]}?kind=call");
        await Expect(page.Locator(".finding")).ToHaveCountAsync(0);
        // Word for word the page of the sample: nothing tells the officer which of the two it is.
        Assert.Equal(asked, await page.InnerTextAsync(".bench-verdicts"));
        await page.Keyboard.PressAsync("5");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**verdict=revealed**");
        await Expect(page.Locator(".finding.is-current")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("5");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**verdict=saved**");
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task CallReadFirst_ByMouse_TakesAReportAndCountsWhatTheMachineMarkedOnce()
    {
        var flagged = await ReadFirstCalls();
        var page = await bench.Open("officer");
        await page.GotoAsync($"{Hall}/sessions/{await Sample("call-901")}?kind=call");
        await Report(page, "s1-4.2-3");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("机器漏掉了您发现的问题");

        await page.GotoAsync($"{Hall}/sessions/{flagged[1]}?kind=call");
        await Report(page, "s1-4.2-1");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("机器也标出了这一条款");
        await Expect(page.Locator(".finding")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task SeriousFlag_ByKeyboardAlone_IsJudgedBlindByASecondAndSettledByAThirdOfficer()
    {
        await SeedHall.Add(bench.Database, "third-officer", SeedHall.Hall, "officer");
        var session = $"{Hall}/sessions/{SeedBench.CallSession(4)}?severity=serious";
        await Judge("officer", "1", "当场催促群众", "second");
        var second = await Judge("second-officer", "5", null, "third");
        Assert.DoesNotContain("当场催促群众", second, StringComparison.Ordinal);
        var third = await Judge("third-officer", "2", null, "saved");
        Assert.DoesNotContain("当场催促群众", third, StringComparison.Ordinal);

        var leader = await bench.Open("leader");
        await leader.GotoAsync(session);
        await Expect(leader.Locator(".chain li")).ToHaveCountAsync(3);
        await Expect(leader.Locator(".chain")).ToContainTextAsync("当场催促群众");
        await leader.Context.CloseAsync();

        // What the page showed before the verdict.
        async Task<string> Judge(string account, string key, string? note, string told)
        {
            var page = await bench.Open(account);
            await page.GotoAsync(session);
            var shown = await page.InnerTextAsync("main");
            await page.Keyboard.PressAsync(key);
            if (note is not null)
            {
                await page.Keyboard.PressAsync("/");
                await page.Keyboard.TypeAsync(note);
                await page.Keyboard.PressAsync("Escape");
            }
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync($"**verdict={told}**");
            await page.Context.CloseAsync();
            return shown;
        }
    }

    private static async Task Report(IPage page, string rule)
    {
        var form = page.Locator(".missed form");
        await form.Locator("select[name=rule]").SelectOptionAsync(rule);
        await form.GetByLabel("原话或情况").FillAsync("你自己上网看");
        await form.GetByRole(AriaRole.Button, new() { Name = "记录并认定违反" }).ClickAsync();
    }

    // Every second flagged call is read first; these are two of them.
    private async Task<List<string>> ReadFirstCalls()
    {
        await new HallQueries(bench.Database).SaveSetting(new HallSettingRow { HallCode = SeedHall.Hall, Name = ReadFirst.ShareSetting, Value = "50", ChangedAtUtc = SeedHall.CreatedAtUtc });
        var drawn = new List<string>();
        for (var call = 5; drawn.Count < 2; call++)
        {
            var session = (await new FindingQueries(bench.Database).Session(SeedHall.Hall, SeedBench.CallSession(call)))!;
            if (await new ReadFirst(bench.Database, TimeProvider.System).IsDue(session, isFlagged: true, isJudged: false, "officer"))
                drawn.Add(session.SessionId);
        }
        return drawn;
    }

    private async Task<string> Sample(string call)
    {
        var id = FindingKeys.Session(SeedHall.Hall, "call", call);
        var like = (await new FindingQueries(bench.Database).Session(SeedHall.Hall, SeedBench.CallSession(0)))!;
        await using var transaction = await bench.Database.Begin();
        await new FindingBook(transaction).Replace(like with { SessionId = id, SubjectKey = call, IsSample = true }, []);
        await transaction.Commit();
        return id;
    }
}
