using Supervision.Jobs.Audit;
using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Learning.Versions;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql.Halls;
using Supervision.Sql.Learning;

namespace Supervision.Jobs.Tests.Learning.Versions;

public class LearnStageTests
{
    private const string Words = "不归我管，你去别处问。";

    [Fact]
    public async Task Night_WithFewVerdicts_TrainsNothing()
    {
        await using var night = await TestNight.Create();
        await night.AddCalls("c", 1, Words);
        await night.Judge((await night.Findings())[0], VerdictWords.Confirmed, "words");

        var outcome = await night.Run(new LearnStage());

        Assert.Equal((1, 0), (outcome.Read, outcome.Written));
        Assert.Equal(ModelBook.ShippedName, (await new ModelBook(night.Database).Live("h")).Name);
    }

    [Fact]
    public async Task EnoughVerdicts_MakeTheSameVersionEachTime_AndTooFewHeldOutKeepItFromWork()
    {
        await using var night = await TestNight.Create();
        await Enough(night, 4);
        await night.AddCalls("c", 6, Words);
        foreach (var finding in (await night.Findings()).Where(finding => finding.Kind == "phrase"))
            await night.Judge(finding, VerdictWords.Confirmed, "words");
        var decided = await night.Decided();

        var first = await night.Run(new LearnStage());
        var second = await night.Run(new LearnStage());
        await night.Run(new ScoreStage());

        var version = Assert.Single(await new LearningQueries(night.Database).ModelVersions("h"));
        Assert.False(version.Passed);
        Assert.Contains("too few", version.Reason, StringComparison.Ordinal);
        Assert.Contains("heldOut", version.Card, StringComparison.Ordinal);
        Assert.Equal((1, 0), (first.Written, second.Written));
        Assert.Equal(decided, await night.Decided());
        var again = await TrainedElsewhere();
        Assert.Equal(version.Version, again);
    }

    [Fact]
    public async Task Administrator_GoesBackToAnOlderVersion_AndTheNightScoresUnderIt()
    {
        await using var night = await TestNight.Create();
        await night.AddCalls("c", 2, Words);
        await night.Judge((await night.Findings())[0], VerdictWords.Dismissed);
        var decided = await night.Decided();
        await AddVersion(night, "other", Trained());
        var book = new ModelBook(night.Database);

        Assert.True(await book.Choose("h", "other", isHeld: true, "admin", "tried", TimeProvider.System));
        var rescored = await night.Run(new ScoreStage());
        Assert.True(await book.Choose("h", ModelBook.ShippedName, isHeld: true, "admin", "back", TimeProvider.System));
        var back = await night.Run(new ScoreStage());

        Assert.Equal((2, 2), (rescored.Read, back.Read));
        Assert.True((await book.Live("h")).IsHeld);
        Assert.Equal(decided, await night.Decided());
        Assert.DoesNotContain((await new AuditVerify(night.Database).Run()).Faults, fault => !fault.Reason.Contains("without an entry", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatTheModelWeighed_OfAJudgedFinding_StaysWhenAnotherModelScoresAgain()
    {
        await using var night = await TestNight.Create();
        await night.AddCalls("c", 2, Words);
        var before = (await night.Findings()).Where(finding => finding.MatchKind is not null).ToList();
        var judged = before[0];
        await night.Judge(judged, VerdictWords.Confirmed, "words");
        var other = Trained();
        await AddVersion(night, "other", other);
        await new ModelBook(night.Database).Choose("h", "other", isHeld: true, "admin", "tried", TimeProvider.System);

        await night.Run(new ScoreStage());

        var after = (await night.Findings()).ToDictionary(finding => finding.FindingId);
        Assert.Equal(ContextModel.Load().Version, StoredWeighing.Read(judged.Reason)!.Model);
        Assert.Equal(judged.Reason, after[judged.FindingId].Reason);
        // What nobody judged was scored anew, and explains its new probability.
        Assert.Contains(before.Skip(1), finding => after[finding.FindingId].State == "open" && StoredWeighing.Read(after[finding.FindingId].Reason)!.Model == other.Version);
    }

    [Fact]
    public async Task Version_MadeForOtherFeatures_StepsBackForTheShippedOne()
    {
        await using var night = await TestNight.Create();
        await AddVersion(night, "old", Trained(), features: "another program");
        await using (var transaction = await night.Database.Begin())
        {
            await new LearningQueries(transaction).AddModelChoice(new ModelChoiceRow { HallCode = "h", ChoiceNo = 1, Version = "old", ChosenBy = "night", ChosenAtUtc = DateTime.UnixEpoch, Reason = "" });
            await transaction.Commit();
        }

        var live = await new ModelBook(night.Database).Live("h");

        Assert.Equal((ModelBook.ShippedName, true), (live.Name, live.IsStale));
        Assert.False(await new ModelBook(night.Database).Choose("h", "old", isHeld: false, "admin", "", TimeProvider.System));
    }

    private static ContextModel Trained() => ContextTraining.Train(LearnCommand.ShippedRows().Take(400).ToList());

    private static Task Enough(TestNight night, int count) => new HallQueries(night.Database).SaveSetting(new HallSettingRow { HallCode = "h", Name = LearnStage.EnoughSetting, Value = $"{count}", ChangedAtUtc = DateTime.UnixEpoch });

    private static Task AddVersion(TestNight night, string version, ContextModel model, string? features = null) => new LearningQueries(night.Database).SaveModelVersion(new ModelVersionRow
    {
        HallCode = "h", Version = version, VersionNo = 1, Replaces = "", Features = features ?? FeatureFingerprint.Current, Verdicts = 1, Passed = true, TrainedAtUtc = DateTime.UnixEpoch,
        Reason = "", Card = "{}", Content = Convert.ToBase64String(model.ToBytes()),
    });

    private static async Task<string> TrainedElsewhere()
    {
        await using var other = await TestNight.Create();
        await Enough(other, 4);
        await other.AddCalls("c", 6, Words);
        foreach (var finding in (await other.Findings()).Where(finding => finding.Kind == "phrase"))
            await other.Judge(finding, VerdictWords.Confirmed, "words");
        await other.Run(new LearnStage());
        return (await new LearningQueries(other.Database).ModelVersions("h"))[0].Version;
    }
}
