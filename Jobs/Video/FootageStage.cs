using System.Collections.Concurrent;
using Supervision.Ingest.Inbox;
using Supervision.Ingest.Media;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Operations;
using Supervision.Sql.Calls.Media;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Video;

namespace Supervision.Jobs.Video;

/// <summary>Gives every clip file its poster and contact sheet once, as many at a time as there are cores; other workers may share the work.</summary>
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
        var states = new ConcurrentDictionary<string, int>();
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };
        await Parallel.ForEachAsync(due, options, async (footage, stop) =>
        {
            if (await Measure(night, footage, owner, stop) is { } file)
                states.AddOrUpdate(file.State, 1, (_, count) => count + 1);
            progress.Report(new StageProgress(Interlocked.Increment(ref done), due.Count));
        });
        var (ready, refused, waiting) = (states.GetValueOrDefault("ready"), states.GetValueOrDefault("refused"), states.GetValueOrDefault("waiting"));
        return new StageOutcome(due.Count, ready, refused, ready + refused, waiting == 0 ? null : $"{waiting} 个视频片段等待 ffmpeg\n{waiting} clips wait for ffmpeg");
    }

    /// <summary>Null when another worker is at this clip or has done it.</summary>
    private static async Task<MediaFileRow?> Measure(Night night, FootageRow footage, LeaseOwner owner, CancellationToken cancel)
    {
        await using var lease = await WorkLease.Claim(night.Database, $"media {footage.MediaHash}", owner, night.Time, cancel);
        if (lease is null || await new MediaQueries(night.Database).MediaFile(footage.MediaHash, cancel) is { State: not "waiting", MeasuredUnder: ClipMeasurer.Version })
            return null;
        var measurer = new ClipMeasurer(new MediaArchive(night.MediaFolder), new ClipPass(new Ffmpeg(new FfmpegSettings())));
        var file = await measurer.Measure(footage.MediaHash, cancel);
        await using var transaction = await night.Database.Begin(cancel);
        await new MediaQueries(transaction).SaveMediaFile(file, cancel);
        if (file.State == "refused")
            await FileQuarantine.Add(transaction, night, (footage.BatchId, "footage", await NameOf(night, footage, cancel)), new Rejection("refused-clip", file.Note!, "quarantined"), cancel);
        await transaction.Commit(cancel);
        return file;
    }

    /// <summary>The file's name as it came: a hash tells an operator nothing.</summary>
    private static async Task<string> NameOf(Night night, FootageRow footage, CancellationToken cancel) =>
        (await new BatchQueries(night.Database).Batch(night.HallCode, footage.BatchId, cancel))?.FileName ?? footage.MediaHash;
}
