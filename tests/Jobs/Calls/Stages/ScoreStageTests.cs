using Dapper;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Rulebook;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Calls.Stages;

public class ScoreStageTests
{
    [Theory, EachEngine]
    public async Task Call_WithAForbiddenPhrase_BecomesOneSessionWithItsClauseWordsAndSecond(Engine engine)
    {
        await using var night = await TestNight.Create(engine);
        await night.AddCall("c1");
        await night.AddTranscript("c1", "您好。", "这个证怎么办？", "不归我管，你去别处问。");
        await night.Run(new TranscribeStage());

        await night.Run(new ScoreStage());

        await using var connection = await night.Database.Connect();
        var session = await connection.QuerySingleAsync<SessionRow>("SELECT * FROM Session");
        var finding = (await connection.QueryAsync<FindingRow>("SELECT * FROM Finding WHERE DocumentId = 'S1' AND MatchKind = 'exact'")).First();
        Assert.Equal(("call", "c1", "W01", new DateOnly(2026, 3, 2), "open"), (session.Kind, session.SubjectKey, session.StaffNo, session.Day, session.State));
        Assert.Equal((2, "phrase", "breach"), (finding.TurnNo, finding.Kind, finding.Machine));
        Assert.Contains("不归我管", finding.Quote, StringComparison.Ordinal);
        Assert.InRange(finding.StartSeconds!.Value, 10, 14);
        Assert.StartsWith("[\"", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_ScoredAlready_CostsNothingUntilItsEvidenceChanges()
    {
        await using var night = await TestNight.Create();
        await night.AddCall("c1");
        await night.AddTranscript("c1", "您好。", "您好。");
        await night.Run(new TranscribeStage());

        var first = await night.Run(new ScoreStage());
        var second = await night.Run(new ScoreStage());
        await night.AddCall("c1", change: call => call with { ContentHash = "corrected", BatchId = "later" });
        var corrected = await night.Run(new ScoreStage());

        Assert.Equal((1, 0, 1), (first.Read, second.Read, corrected.Read));
    }

    [Fact]
    public async Task Call_TranscribedLater_IsScoredAgain()
    {
        await using var night = await TestNight.Create();
        await night.AddCall("c1");
        var before = await night.Run(new ScoreStage());
        await night.AddTranscript("c1", "不归我管。", "哦。");
        await night.Run(new TranscribeStage());

        await night.Run(new ScoreStage());

        await using var connection = await night.Database.Connect();
        Assert.Equal((1, 0), (before.Dropped, before.Written));
        Assert.True(await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Finding") > 0);
    }

    [Fact]
    public async Task Call_CitizenSaysTheWords_IsNoFinding()
    {
        await using var night = await TestNight.Create();
        await night.AddCall("c1");
        await night.AddTranscript("c1", "您好，请问有什么需要？", "你们上次说不归我管。");
        await night.Run(new TranscribeStage());

        Assert.Equal(0, (await night.Run(new ScoreStage())).Written);
    }

    [Fact]
    public async Task Document_DroppedFromADay_NoLongerBindsCallsOfThatDay()
    {
        await using var night = await TestNight.Create();
        await new RulebookQueries(night.Database).SaveAdoption(new RulebookAdoptionRow { HallCode = "h", DocumentId = "S1", ValidFrom = new DateOnly(2026, 1, 1), ValidTo = new DateOnly(2026, 3, 2) });
        foreach (var day in new[] { 2, 3 })
        {
            await night.AddCall($"c{day}", day);
            await night.AddTranscript($"c{day}", "不归我管。", "哦。");
        }
        await night.Run(new TranscribeStage());

        await night.Run(new ScoreStage());

        await using var connection = await night.Database.Connect();
        Assert.Equal(["2026-03-02"], await connection.QueryAsync<string>("SELECT DISTINCT Day FROM Finding"));
    }
}
