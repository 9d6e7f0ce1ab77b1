using System.Globalization;
using Supervision.Ingest.Inbox;

namespace Supervision.Jobs.Operations;

/// <summary>Takes in what lies in the hall's inbox: checked, archived, loaded once; the rest into quarantine with its reason.</summary>
public sealed class CollectStage : NightStage
{
    public override string Key => "collect";

    public override int Order => 10;

    public override string Reads => "inbox";

    public override string Writes => "Batch, Quarantine, Revision, every feed's table, DirtyDay, media archive";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var files = new Progress(progress);
        var outcome = await new Collector(new CollectRequest
        {
            Database = night.Database,
            Time = night.Time,
            HallCode = night.HallCode,
            Zone = night.Zone,
            InboxFolder = night.InboxFolder,
            MediaFolder = night.MediaFolder,
            RunId = night.RunId,
        }).Collect(files, cancel);
        return new StageOutcome(outcome.Read, outcome.Added + outcome.Revised + outcome.Recovered, outcome.NewQuarantined, outcome.Added + outcome.Revised + outcome.Recovered, Note(outcome));
    }

    private static string? Note(CollectOutcome outcome) => outcome.Left == 0
        ? null
        : $"{outcome.Left.ToString(CultureInfo.InvariantCulture)} files are still being written or in another process's hands; the next run takes them";

    // Reported at once, not posted to another thread: the last word must not come after the stage has ended.
    private sealed class Progress(IProgress<StageProgress> stage) : IProgress<CollectProgress>
    {
        public void Report(CollectProgress value) => stage.Report(new StageProgress(value.Done, value.Total));
    }
}
