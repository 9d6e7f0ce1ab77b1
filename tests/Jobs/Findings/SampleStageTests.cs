using Dapper;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Tests.Findings;

public class SampleStageTests
{
    [Fact]
    public async Task Night_ManyUnflaggedCalls_DrawsTheSetNumberOnceAndTheSameInEveryDatabase()
    {
        var first = await Draw(calls: 12, count: "5", nights: 2);
        var second = await Draw(calls: 12, count: "5", nights: 1);

        Assert.Equal(5, first.Count);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Sample_FlaggedCall_IsNeverDrawn()
    {
        var drawn = await Draw(calls: 4, count: "20", nights: 1, flagged: 1);

        Assert.Equal(["c02", "c03", "c04"], drawn);
    }

    [Fact]
    public async Task Sample_BesideAFlaggedCall_StandsAtItsPlaceAlsoAfterALaterNight()
    {
        await using var night = await Seeded(calls: 6, count: "20", flagged: 1);
        await night.Run(new SampleStage());
        var places = await Priorities(night);
        // Scored again under another rulebook, as after each change of one.
        await using (var connection = await night.Database.Connect())
            await connection.ExecuteAsync("UPDATE CallScore SET ScoredUnder = 'older'");
        await night.Run(new ScoreStage());

        Assert.Equal(6, places.Count);
        Assert.Single(places.Distinct());
        Assert.Equal(places, await Priorities(night));
    }

    private static async Task<List<double>> Priorities(TestNight night)
    {
        await using var connection = await night.Database.Connect();
        return (await connection.QueryAsync<double>("SELECT Priority FROM Session WHERE State = 'open' ORDER BY SubjectKey")).ToList();
    }

    private static async Task<List<string>> Draw(int calls, string count, int nights, int flagged = 0)
    {
        await using var night = await Seeded(calls, count, flagged);
        for (var i = 0; i < nights; i++)
            await night.Run(new SampleStage());
        await using var connection = await night.Database.Connect();
        return (await connection.QueryAsync<string>("SELECT SubjectKey FROM Session WHERE IsSample = 1 AND State = 'open' ORDER BY SubjectKey")).ToList();
    }

    private static async Task<TestNight> Seeded(int calls, string count, int flagged)
    {
        var night = await TestNight.Create();
        await new HallQueries(night.Database).SaveSetting(new HallSettingRow { HallCode = "h", Name = "sample.calls_per_night", Value = count, ChangedAtUtc = DateTime.UnixEpoch });
        for (var i = 1; i <= calls; i++)
        {
            await night.AddCall($"c{i:00}");
            await night.AddTranscript($"c{i:00}", i <= flagged ? "不归我管。" : "您好，请问您有什么需要？", "好的。");
        }
        await night.Run(new TranscribeStage());
        await night.Run(new ScoreStage());
        return night;
    }
}
