using System.Collections.Concurrent;
using System.Globalization;
using Supervision.Ingest.Inbox;
using Supervision.Ingest.Media;
using Supervision.Jobs.Operations;
using Supervision.Sql.Calls.Media;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Jobs.Calls.Stages;

/// <summary>Measures every recording once, as many at a time as there are cores; other workers may share the work.</summary>
public sealed class MediaStage : NightStage
{
    public override string Key => "media";

    public override int Order => 20;

    public override string Reads => "Recording, Call, media archive";

    public override string Writes => "MediaFile, Recording, Quarantine, media archive";

    public override bool IsShareable => true;

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        await RecordingJoin.Run(night.Database, night.HallCode, cancel);
        var due = await new MediaQueries(night.Database).DueMedia(night.HallCode, RecordingMeasurer.Version, cancel);
        var states = new ConcurrentDictionary<string, int>();
        var done = 0;
        var owner = LeaseOwner.Of($"{night.RunId} media");
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };
        await Parallel.ForEachAsync(due, options, async (mediaHash, stop) =>
        {
            if (await Measure(night, mediaHash, owner, stop) is { } file)
                states.AddOrUpdate(file.State, 1, (_, count) => count + 1);
            progress.Report(new StageProgress(Interlocked.Increment(ref done), due.Count));
        });
        var (ready, cut, refused, waiting) = (states.GetValueOrDefault("ready"), states.GetValueOrDefault("incomplete"), states.GetValueOrDefault("refused"), states.GetValueOrDefault("waiting"));
        var note = waiting == 0 ? null : await Waiting(night, due, waiting, cancel);
        return new StageOutcome(due.Count, ready, cut + refused, ready + cut + refused, note);
    }

    /// <summary>Null when another worker is at this recording or has done it.</summary>
    private static async Task<MediaFileRow?> Measure(Night night, string mediaHash, LeaseOwner owner, CancellationToken cancel)
    {
        await using var lease = await WorkLease.Claim(night.Database, $"media {mediaHash}", owner, night.Time, cancel);
        var media = new MediaQueries(night.Database);
        if (lease is null || await media.MediaFile(mediaHash, cancel) is { State: not "waiting", MeasuredUnder: RecordingMeasurer.Version })
            return null;
        var measurer = new RecordingMeasurer(new MediaArchive(night.MediaFolder), new MediaPass(new Ffmpeg(new FfmpegSettings())));
        var file = await measurer.Measure(mediaHash, await media.TalkSeconds(night.HallCode, mediaHash, cancel), cancel);
        await Save(night, file, cancel);
        return file;
    }

    /// <summary>One transaction for one recording: its measures, and an entry in quarantine when it is unusable or cut short.</summary>
    private static async Task Save(Night night, MediaFileRow file, CancellationToken cancel)
    {
        await using var transaction = await night.Database.Begin(cancel);
        var media = new MediaQueries(transaction);
        await media.SaveMediaFile(file, cancel);
        await MediaTries.Note(transaction, night, file, cancel);
        if (file.State is "refused" or "incomplete")
        {
            // A recording cut short is still played and scored, with its note; a refused one is not.
            var (code, state) = file.State == "refused" ? ("refused-recording", "quarantined") : ("incomplete-recording", "loaded");
            foreach (var recording in await media.RecordingsOf(night.HallCode, file.MediaHash, cancel))
            {
                // Named as the inbox names it, folder and all, like every other entry.
                var batch = await new BatchQueries(transaction).Batch(night.HallCode, recording.BatchId, cancel);
                await FileQuarantine.Add(transaction, night, (recording.BatchId, "recordings", batch?.FileName ?? recording.FileName), new Rejection(code, file.Note ?? code, state), cancel);
            }
        }
        await transaction.Commit(cancel);
    }

    private static async Task<string> Waiting(Night night, IReadOnlyList<string> due, int waiting, CancellationToken cancel)
    {
        var why = await WhyWaiting(night, due, cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{waiting} 个录音等待下次：{why}\n{waiting} recordings wait: {why}");
    }

    private static async Task<string?> WhyWaiting(Night night, IReadOnlyList<string> due, CancellationToken cancel)
    {
        var media = new MediaQueries(night.Database);
        foreach (var mediaHash in due)
            if (await media.MediaFile(mediaHash, cancel) is { State: "waiting", Note: { } why })
                return why;
        return null;
    }
}
