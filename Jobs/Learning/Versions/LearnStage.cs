using System.Globalization;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Learning.Verdicts;
using Supervision.Jobs.Operations;
using Supervision.Sql.Halls;
using Supervision.Sql.Learning;
using Supervision.Sql.Learning.Rules;

namespace Supervision.Jobs.Learning.Versions;

/// <summary>Trains the hall's context model again when enough verdicts are new; it goes live only where it is not worse on verdicts that it never saw.</summary>
/// <remarks>Runs before scoring, which finds what is due by comparing versions. It writes no finding and no verdict.</remarks>
public sealed class LearnStage : NightStage
{
    /// <summary>Setting: new verdicts since the last version that make another worth training.</summary>
    public const string EnoughSetting = "learning.new_verdicts";

    public override string Key => "learn";

    public override int Order => 36;

    public override string Reads => "Finding, Verdict, Utterance, ModelVersion";

    public override string Writes => "ModelVersion, ModelChoice";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var queries = new LearningQueries(night.Database);
        var judged = await JudgedCalls.Turns(night.Database, night.HallCode, cancel);
        var versions = await queries.ModelVersions(night.HallCode, cancel);
        // A version for other features has taught this program nothing.
        var learnt = versions.FirstOrDefault(version => version.Features == FeatureFingerprint.Current)?.Verdicts ?? 0;
        var enough = await Enough(night, cancel);
        if (judged.Count - learnt < enough)
            return new StageOutcome(judged.Count, 0, 0, 0, string.Create(CultureInfo.InvariantCulture, $"新结论 {judged.Count - learnt} 个，满 {enough} 个再训练\n{judged.Count - learnt} new verdicts of {enough}"));
        var live = await new ModelBook(night.Database).Live(night.HallCode, cancel);
        var rows = await JudgedCalls.Rows(night.Database, night.HallCode, judged, cancel);
        var rules = RuleHealth.Of(await new RuleQueries(night.Database).RuleVerdicts(night.HallCode, cancel), RulePrecision.ShippedFloor).Select(rule => rule.Precision).ToList();
        var run = await Task.Run(() => Retraining.Run(live.Model, LearnCommand.ShippedRows(), rows, rules), cancel);
        // Who chose a version by hand is not overruled by a night.
        var goesLive = run.Gate.GoesLive && !live.IsHeld;
        await Save(night, run, live, judged.Count, versions, goesLive, cancel);
        progress.Report(new StageProgress(judged.Count, judged.Count));
        return new StageOutcome(judged.Count, rows.Count, 0, 1, NoteOf(run, goesLive, live.IsHeld));
    }

    private static string NoteOf(Retraining run, bool goesLive, bool isHeld)
    {
        var (chinese, english) = goesLive ? ("已启用", "live") : isHeld ? ("留存，现用版本由人指定", "kept, a person holds the version at work") : ("留存，未启用", "kept, not live");
        return $"{run.Challenger.Version}：{chinese}。{run.Gate.InChinese}\n{run.Challenger.Version}: {english}. {run.Gate.Reason}";
    }

    private static async Task Save(Night night, Retraining run, LiveModel live, int verdicts, IReadOnlyList<ModelVersionRow> versions, bool goesLive, CancellationToken cancel)
    {
        await using var transaction = await night.Database.Begin(cancel);
        await new LearningQueries(transaction).SaveModelVersion(new ModelVersionRow
        {
            HallCode = night.HallCode, Version = run.Challenger.Version, VersionNo = versions.Count == 0 ? 1 : versions[0].VersionNo + 1, Replaces = live.Name,
            Features = FeatureFingerprint.Current, Verdicts = verdicts, Passed = run.Gate.GoesLive, TrainedAtUtc = night.Time.GetUtcNow().UtcDateTime,
            // Kept also when it fails the gate: its card shows why, and the verdicts it has seen are not counted as new again.
            Reason = run.Gate.Reason, Card = run.Card.ToJson(), Content = Convert.ToBase64String(run.Challenger.ToBytes()),
        }, cancel);
        if (goesLive && run.Challenger.Version != live.Name)
            await ModelBook.Add(transaction, night.HallCode, run.Challenger.Version, isHeld: false, ModelBook.Night, run.Gate.Reason, night.Time, cancel);
        await transaction.Commit(cancel);
    }

    private static async Task<int> Enough(Night night, CancellationToken cancel) =>
        HallNumber.Whole(await new HallQueries(night.Database).Settings(night.HallCode, cancel), EnoughSetting) is { } enough and > 0 ? enough : Retraining.EnoughNewVerdicts;
}
