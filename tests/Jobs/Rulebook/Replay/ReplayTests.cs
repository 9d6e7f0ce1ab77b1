using Supervision.Jobs.Audit;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Rulebook.Replay;
using Supervision.Jobs.Tests.Learning.Versions;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql;
using Supervision.Sql.Rulebook.Replays;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Rulebook.Replay;

public class ReplayTests
{
    private static readonly (DateOnly First, DateOnly Last) Days = (new(2026, 3, 1), new(2026, 3, 31));

    // A whole document of our own that finds one harmless word and nothing else.
    private static string Text(string id, string phrase) => $"""
        id: {id}
        title: 试用规则
        number: T-1
        rules:
          - key: {id.ToLowerInvariant()}-try
            clause: "1"
            name: 试用
            kind: phrase
            evidence: [C]
            phrases:
              - {phrase}
        """;

    [Theory, EachEngine]
    public async Task ChangedText_NamesGainedLostAndContradictedAndChangesNoVerdict(Engine engine)
    {
        await using var night = await TestNight.Create(engine);
        await night.AddCalls("c", 3, "不归我管，你去别处问。");
        await night.AddCalls("p", 2, "蓝色的表格在桌上。");
        var flags = (await night.Findings()).Where(finding => finding.Kind == "phrase").ToList();
        Assert.Equal(3, flags.Count);
        await night.Judge(flags[0], VerdictWords.Confirmed, "words");
        var decided = await night.Decided();

        var replay = await Run(night, Text("S1", "蓝色的表格"));

        Assert.Equal(("done", 5, 2), (replay.State, replay.DoneCalls, replay.Gained));
        Assert.True(replay.Lost + replay.Changed >= 3, $"{replay}");
        Assert.Equal(decided, await night.Decided());
        var changes = await new ReplayQueries(night.Database).Changes("h", replay.ReplayId, null, 0, 100);
        Assert.Equal(replay.Gained + replay.Lost + replay.Changed, changes.Count);
        Assert.Equal(2, changes.Count(change => change is { Kind: "gained", Quote: "蓝色的表格" }));
    }

    [Fact]
    public async Task StoppedHalfWay_GoesOnAndEndsTheSame()
    {
        await using var night = await TestNight.Create();
        await night.AddCalls("c", 70, "蓝色的表格在桌上。");
        using var stop = new CancellationTokenSource();
        var asked = (await new ReplayBook(night.Database, TimeProvider.System).Ask(Request(Text("T9", "蓝色的表格")), "t")).Replay!;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ReplayRun(night.Night).Finish(asked, new Stopping(stop), stop.Token));
        var half = (await new ReplayQueries(night.Database).Replay("h", asked.ReplayId))!;
        Assert.Equal(("running", 64), (half.State, half.DoneCalls));

        await night.Run(new ReplayStage());

        var done = (await new ReplayQueries(night.Database).Replay("h", asked.ReplayId))!;
        Assert.Equal(("done", 70, 70), (done.State, done.DoneCalls, done.Gained));
        Assert.Equal(Enumerable.Range(1, 70), (await new ReplayQueries(night.Database).Changes("h", asked.ReplayId, "gained", 0, 100)).Select(change => change.ChangeNo));
    }

    [Fact]
    public async Task AdoptedText_BindsFromItsDayAndTheNightFlagsByIt()
    {
        await using var night = await TestNight.Create();
        await night.AddCalls("c", 1, "蓝色的表格在桌上。");
        var book = new ReplayBook(night.Database, TimeProvider.System);
        var waiting = (await book.Ask(Request(Text("T9", "蓝色的表格")), "t")).Replay!;
        Assert.False(await book.AdoptText("h", waiting.ReplayId, new DateOnly(2026, 3, 1), "admin"));
        await night.Run(new ReplayStage());

        Assert.True(await book.AdoptText("h", waiting.ReplayId, new DateOnly(2026, 3, 1), "admin"));
        await night.Run(new ScoreStage());

        Assert.Contains(await night.Findings(), finding => finding is { DocumentId: "T9", Clause: "1", Quote: "蓝色的表格" });
        Assert.Empty((await new AuditVerify(night.Database).Run()).Faults);
    }

    [Fact]
    public async Task UnusableModel_FailsTheReplayAndNotTheNight_AndAskingAgainTriesAgain()
    {
        await using var night = await TestNight.Create();
        var book = new ReplayBook(night.Database, TimeProvider.System);
        var asked = (await book.Ask(Request(Text("T9", "蓝色的表格")) with { ModelVersion = "gone" }, "t")).Replay!;

        await night.Run(new ReplayStage());

        Assert.Equal("failed", (await new ReplayQueries(night.Database).Replay("h", asked.ReplayId))!.State);
        Assert.Empty(await new ReplayQueries(night.Database).OpenReplays("h"));
        Assert.Equal("waiting", (await book.Ask(Request(Text("T9", "蓝色的表格")) with { ModelVersion = "gone" }, "t")).Replay!.State);
    }

    [Fact]
    public async Task BrokenText_IsRefusedWithItsLine()
    {
        await using var night = await TestNight.Create();
        var (replay, mistakes) = await new ReplayBook(night.Database, TimeProvider.System).Ask(Request("id: S1\ntitle: x\nnumber: y\nrulez: []"), "mine.yaml");
        Assert.Null(replay);
        Assert.Contains(mistakes, mistake => mistake.Line == 4 && mistake.Message.Contains("rulez", StringComparison.Ordinal));
    }

    private static ReplayRequest Request(string text) => new("h", Days.First, Days.Last, text, null, "officer");

    private static async Task<ReplayRow> Run(TestNight night, string text)
    {
        var asked = (await new ReplayBook(night.Database, TimeProvider.System).Ask(Request(text), "t")).Replay!;
        return await new ReplayRun(night.Night).Finish(asked, new Silent(), CancellationToken.None);
    }

    private sealed class Silent : IProgress<StageProgress>
    {
        public void Report(StageProgress value)
        {
        }
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => stop.Cancel();
    }
}
