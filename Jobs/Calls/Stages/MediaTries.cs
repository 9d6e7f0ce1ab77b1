using System.Globalization;
using Supervision.Ingest.Media;
using Supervision.Ingest.Tables;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Calls.Media;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Jobs.Calls.Stages;

/// <summary>Recordings that the decoder is killed on night after night: tried again every time, and from the third on an item with an owner.</summary>
/// <remarks>A decoder that is not installed is no fault of a recording and counts for none.</remarks>
public static class MediaTries
{
    private const int MostTries = 3;

    private const string Code = "gave-up";

    /// <summary>Counts the try of a recording that waits, and closes the item of one that was measured at last.</summary>
    public static async Task Note(Transaction transaction, Night night, MediaFileRow file, CancellationToken cancel)
    {
        var waits = file.State == "waiting";
        var name = $"internal.media_tries {file.MediaHash}";
        var halls = new HallQueries(transaction);
        var before = int.TryParse((await halls.Settings(night.HallCode, cancel)).FirstOrDefault(setting => setting.Name == name)?.Value, CultureInfo.InvariantCulture, out var tried) ? tried : 0;
        if (!waits && before == 0 || waits && file.Note?.StartsWith(MediaPass.KilledNote, StringComparison.Ordinal) != true)
            return;
        var tries = waits ? before + 1 : 0;
        await halls.SaveSetting(new HallSettingRow { HallCode = night.HallCode, Name = name, Value = tries.ToString(CultureInfo.InvariantCulture), ChangedAtUtc = night.Time.GetUtcNow().UtcDateTime }, cancel);
        foreach (var recording in await new MediaQueries(transaction).RecordingsOf(night.HallCode, file.MediaHash, cancel))
        {
            if (tries >= MostTries)
                await FileQuarantine.Add(transaction, night, (recording.BatchId, "recordings", recording.FileName), new Rejection(Code, Words(tries, file.Note!).Stored, "loaded"), cancel);
            else if (tries == 0 && before >= MostTries)
                await Close(transaction, night, recording.BatchId, cancel);
        }
    }

    private static async Task Close(Transaction transaction, Night night, string batchId, CancellationToken cancel)
    {
        var now = night.Time.GetUtcNow().UtcDateTime;
        if (await new BatchQueries(transaction).SettleQuarantine(night.HallCode, batchId, 1, "loaded", now, cancel) == 1)
            await new TranscriptQueries(transaction).EndWaiting(night.HallCode, batchId, "loaded", quarantined: 0, now, null, cancel);
    }

    private static Reason Words(int tries, string detail) => new(Code,
        $"已连续 {tries} 次解码被中止，请指派负责人查看（内存、磁盘、文件）：{detail}",
        $"Decoding was killed {tries} times in a row; give it an owner to look at memory, disk and the file: {detail}");
}
