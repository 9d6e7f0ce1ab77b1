using Supervision.Sql.Operations.Batches;

namespace Supervision.Sql.Calls.Transcripts;

/// <summary>Transcripts in use, their turns, and the files that wait for their call.</summary>
public sealed class TranscriptQueries(Database database) : Queries(database)
{
    /// <summary>Transcript files that arrived and are not in use yet, oldest first.</summary>
    public Task<IReadOnlyList<BatchRow>> WaitingTranscripts(string hallCode, CancellationToken cancel = default) =>
        Rows<BatchRow>(new { hallCode }, cancel);

    /// <summary>Lets every transcript be read again whose speakers were not labelled in the file itself, and their calls be scored again.</summary>
    public Task<int> ReopenRoles(string hallCode, CancellationToken cancel = default) => Execute(new { hallCode }, cancel);

    public Task<CallRow?> CallById(string hallCode, string callId, CancellationToken cancel = default) => Row<CallRow>(new { hallCode, callId }, cancel);

    public Task<TranscriptRow?> Transcript(string hallCode, string callId, CancellationToken cancel = default) =>
        Row<TranscriptRow>(new { hallCode, callId }, cancel);

    public Task<int> SaveTranscript(TranscriptRow transcript, CancellationToken cancel = default) => Execute(transcript, cancel);

    public Task<IReadOnlyList<UtteranceRow>> Utterances(string hallCode, string callId, CancellationToken cancel = default) =>
        Rows<UtteranceRow>(new { hallCode, callId }, cancel);

    public Task<int> RemoveUtterances(string hallCode, string callId, CancellationToken cancel = default) => Execute(new { hallCode, callId }, cancel);

    public Task<int> AddUtterance(IReadOnlyList<UtteranceRow> turns, CancellationToken cancel = default) => Execute(turns, cancel);

    /// <summary>Ends the waiting of one transcript or recording file; counters keep adding up to the one file.</summary>
    /// <param name="quarantined">1 when it is refused, else 0.</param>
    public Task<int> EndWaiting(string hallCode, string batchId, string state, int quarantined, DateTime finishedAtUtc, string? error, CancellationToken cancel = default) =>
        Execute(new { hallCode, batchId, state, quarantined, finishedAtUtc, error }, cancel);

    /// <summary>The one entry of a recording or transcript file; an entry already there stays.</summary>
    public Task<int> AddFileQuarantine(QuarantineRow entry, CancellationToken cancel = default) => Execute(entry, cancel);
}
