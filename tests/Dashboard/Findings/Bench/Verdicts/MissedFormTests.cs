using Supervision.Dashboard.Tests.Findings.Queue;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Findings;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Samples;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Dashboard.Tests.Findings.Bench.Verdicts;

public sealed class MissedFormTests : IAsyncLifetime, IDisposable
{
    private readonly SampledHall _hall = new();

    public Task InitializeAsync() => ((IAsyncLifetime)_hall).InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_hall).DisposeAsync();

    public void Dispose() => _hall.Dispose();

    [Fact]
    public async Task NothingFound_InASample_TellsOnlyThenAndGoesOn()
    {
        var answer = await Post(SampledHall.Sample, new() { ["fine"] = "yes" });

        Assert.Contains("verdict=agreed", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(SampledHall.Sample, answer, StringComparison.Ordinal);
        Assert.Contains("刚才那通是盲抽", await (await _hall.SignedIn("officer")).GetStringAsync(answer), StringComparison.Ordinal);
        Assert.Equal((1, 0), await Missed());
    }

    [Fact]
    public async Task Report_InASample_IsAMissOfTheMachine()
    {
        var answer = await Post(SampledHall.Sample, Report("s1-4.2-3"));

        Assert.Contains("verdict=missed", answer, StringComparison.Ordinal);
        Assert.Contains("漏检率", await (await _hall.SignedIn("officer")).GetStringAsync(answer), StringComparison.Ordinal);
        Assert.Equal((1, 1), await Missed());
    }

    [Fact]
    public async Task NothingFound_InAFlaggedCall_ShowsItsFindingsAndJudgesNothing()
    {
        var session = SeedBench.CallSession((await BlindPageTests.Split(_hall, "officer")).First[0]);

        var answer = await Post(session, new() { ["fine"] = "yes" });
        var html = await (await _hall.SignedIn("officer")).GetStringAsync(answer);

        Assert.Contains("verdict=revealed", answer, StringComparison.Ordinal);
        Assert.Contains("机器在这通电话里标了 1 处", html, StringComparison.Ordinal);
        Assert.Contains("data-finding", html, StringComparison.Ordinal);
        Assert.Equal("nothing", (await new SampleQueries(_hall.Database).BlindReading(SeedHall.Hall, session, "officer"))!.Answer);
        Assert.Empty(await new VerdictQueries(_hall.Database).VerdictsOfSession(SeedHall.Hall, session));
        Assert.Equal("open", (await new FindingQueries(_hall.Database).Session(SeedHall.Hall, session))!.State);
    }

    [Fact]
    public async Task NothingFound_WhereABreachIsConfirmedLater_ShowsHowOftenReadersMissOne()
    {
        var call = (await BlindPageTests.Split(_hall, "officer")).First[0];
        await Post(SeedBench.CallSession(call), new() { ["fine"] = "yes" });
        await _hall.Judge(call, "ordinary");

        Assert.Contains("1 通确有违反，督查员当时未发现 1 通", await (await _hall.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/appeals"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s1-4.2-1", "matched", 1)]
    [InlineData("s1-4.2-3", "saved", 2)]
    public async Task Report_InAFlaggedCall_CountsWhatTheMachineMarkedOnce(string rule, string told, int findings)
    {
        var session = SeedBench.CallSession((await BlindPageTests.Split(_hall, "officer")).First[0]);

        Assert.Contains($"verdict={told}", await Post(session, Report(rule)), StringComparison.Ordinal);
        Assert.Equal(findings, (await new FindingQueries(_hall.Database).FindingsOfSession(SeedHall.Hall, session)).Count);
        Assert.Equal("breach", (await new SampleQueries(_hall.Database).BlindReading(SeedHall.Hall, session, "officer"))!.Answer);
    }

    [Fact]
    public async Task Report_WithoutWords_LeavesTheCallUnread()
    {
        var session = SeedBench.CallSession((await BlindPageTests.Split(_hall, "officer")).First[0]);

        Assert.Contains("verdict=incomplete", await Post(session, Report("s1-4.2-1", words: " ")), StringComparison.Ordinal);
        Assert.Null(await new SampleQueries(_hall.Database).BlindReading(SeedHall.Hall, session, "officer"));
    }

    [Fact]
    public async Task NothingFound_InACallWhoseFindingsAreShown_IsRefused()
    {
        var session = SeedBench.CallSession((await BlindPageTests.Split(_hall, "officer")).Shown[0]);

        Assert.Contains("verdict=overtaken", await Post(session, new() { ["fine"] = "yes" }), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Report(string rule, string words = "你自己上网看") => new() { ["rule"] = rule, ["severity"] = "ordinary", ["words"] = words };

    private async Task<string> Post(string session, Dictionary<string, string> fields)
    {
        var page = $"/h/{SeedHall.Hall}/sessions/{session}";
        return (await (await _hall.SignedIn("officer")).PostForm(page, page + "/missed", fields)).Headers.Location!.OriginalString;
    }

    private async Task<(int, int)> Missed()
    {
        var rate = MissRate.Of((await new VerdictQueries(_hall.Database).Samples(SeedHall.Hall, SeedBench.Day, SeedBench.Day))!);
        return (rate.Sampled, rate.Missed);
    }
}
