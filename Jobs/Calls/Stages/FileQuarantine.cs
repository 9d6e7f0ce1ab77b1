using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Jobs.Calls.Stages;

/// <summary>Why one file goes into quarantine.</summary>
/// <param name="BatchState">The batch's state from now on: quarantined, or loaded when the file is used with its fault noted.</param>
internal sealed record Rejection(string ReasonCode, string Reason, string BatchState, long? LineNumber = null, string? Value = null);

/// <summary>Puts a recording or transcript, which is one file and one batch, into quarantine.</summary>
internal static class FileQuarantine
{
    public static async Task Add(Transaction transaction, Night night, (string BatchId, string Feed, string Name) file, Rejection why, CancellationToken cancel)
    {
        var now = night.Time.GetUtcNow().UtcDateTime;
        var queries = new TranscriptQueries(transaction);
        await queries.EndWaiting(night.HallCode, file.BatchId, why.BatchState, quarantined: 1, now, why.Reason, cancel);
        await queries.AddFileQuarantine(new QuarantineRow
        {
            HallCode = night.HallCode, BatchId = file.BatchId, EntryNo = 1, Feed = file.Feed, FileName = file.Name,
            LineNumber = why.LineNumber, Value = why.Value, ReasonCode = why.ReasonCode, Reason = why.Reason, State = "open", CreatedAtUtc = now,
        }, cancel);
    }
}
