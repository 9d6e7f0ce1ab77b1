using Supervision.Ingest.Inbox;
using Supervision.Ingest.Media;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Operations;
using Supervision.Sql.Calls;
using Supervision.Sql.Video;

namespace Supervision.Jobs.Video;

/// <summary>Gives every clip file its poster and contact sheet once; other workers may share the work.</summary>
public sealed class FootageStage : NightStage
{
    public override string Key => "footage";

    public override int Order => 25;

    public override string Reads => "Footage, media archive";

    public override string Writes => "MediaFile, Quarantine, media archive";

    public override bool IsShareable => true;

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var due = await new FootageQueries(night.Database).DueFootage(night.HallCode, ClipMeasurer.Version, cancel);
        var owner = LeaseOwner.Of($"{night.RunId} footage");
        var (ready, refused, waiting) = (0, 0, 0);
        for (var i = 0; i < due.Count; i++)
        {
            switch ((await Measure(night, due[i], owner, cancel))?.State)
            {
                case "ready":
                    ready++;
                    break;
                case "refused":
                    refused++;
                    break;
                case "waiting":
                    waiting++;
                    break;
            }
            progress.Report(new StageProgress(i + 1, due.Count));
        }
        return new StageOutcome(due.Count, ready, refused, ready + refused, waiting == 0 ? null : $"{waiting} clips wait for ffmpeg");
    }

    /// <summary>Null when another worker is at this clip.</summary>
    private static async Task<MediaFileRow?> Measure(Night night, FootageRow footage, LeaseOwner owner, CancellationToken cancel)
    {
        await using var lease = await WorkLease.Claim(night.Database, $"media {footage.MediaHash}", owner, night.Time, cancel);
        if (lease is null)
            return null;
        var measurer = new ClipMeasurer(new MediaArchive(night.MediaFolder), new ClipPass(new Ffmpeg(new FfmpegSettings())));
        var file = await measurer.Measure(footage.MediaHash, cancel);
        await using var transaction = await night.Database.Begin(cancel);
        await new MediaQueries(transaction).SaveMediaFile(file, cancel);
        if (file.State == "refused")
            await FileQuarantine.Add(transaction, night, (footage.BatchId, "footage", footage.MediaHash), new Rejection("refused-clip", file.Note!, "quarantined"), cancel);
        await transaction.Commit(cancel);
        return file;
    }
}
