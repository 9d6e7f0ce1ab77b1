using System.Globalization;
using Supervision.Ingest.Inbox;

namespace Supervision.Jobs.Operations;

/// <summary>Takes in what lies in the hall's inbox folder.</summary>
public sealed class CollectStage : NightStage
{
    public override string Key => "collect";

    public override int Order => 10;

    public override string Reads => "inbox";

    public override string Writes => "Batch, Quarantine, Revision, InboxFile, DirtyDay, every feed's table, originals, media archive";

    // Half an inbox would make absences of leave that is yet to be read.
    public override bool EndsNightWhenFailed => true;

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var outcome = await new Collector(new CollectRequest
        {
            Database = night.Database, Time = night.Time, HallCode = night.HallCode, Zone = night.Zone,
            InboxFolder = night.InboxFolder, MediaFolder = night.MediaFolder, RunId = night.RunId,
        }).Collect(new Relay(progress), cancel);
        var note = string.Create(CultureInfo.InvariantCulture,
            $"{outcome.Files} 个文件中新 {outcome.NewFiles} 个；行：新增 {outcome.Added}，修订 {outcome.Revised}，未变 {outcome.Unchanged}，略过 {outcome.Ignored}，隔离 {outcome.NewQuarantined}，补入 {outcome.Recovered}{(outcome.Left > 0 ? $"；{outcome.Left} 个文件还不能读，下次再试" : "")}\n{outcome.NewFiles} new files of {outcome.Files}; rows: {outcome.Added} added, {outcome.Revised} revised, {outcome.Unchanged} unchanged, {outcome.Ignored} ignored, {outcome.NewQuarantined} quarantined, {outcome.Recovered} recovered{(outcome.Left > 0 ? $"; {outcome.Left} files cannot be read yet and are tried again" : "")}");
        return new StageOutcome(outcome.Files, outcome.Added + outcome.Unchanged + outcome.Revised, outcome.NewQuarantined, outcome.Added + outcome.Revised, note);
    }

    // Reported at once, not posted to another thread: the last word must not come after the stage has ended.
    private sealed class Relay(IProgress<StageProgress> progress) : IProgress<CollectProgress>
    {
        public void Report(CollectProgress value) => progress.Report(new StageProgress(value.Done, value.Total));
    }
}
