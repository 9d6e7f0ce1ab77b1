using Supervision.Ingest.Tables.Values;
using Supervision.Sql;
using Supervision.Sql.Calls.Media;

namespace Supervision.Jobs.Calls.Stages;

/// <summary>Gives each recording to the call that names it, whichever of the two arrived first.</summary>
internal static class RecordingJoin
{
    /// <summary>How a recording is found from the name that a call gives: names are compared in NFC.</summary>
    public static string KeyOf(string fileName) => RowValues.IdentityOf("recording", fileName.Normalize());

    /// <summary>The number of recordings joined. Where two calls name one recording, the first by its id has it.</summary>
    public static async Task<int> Run(Database database, string hallCode, CancellationToken cancel)
    {
        var media = new MediaQueries(database);
        var unjoined = (await media.UnjoinedRecordings(hallCode, cancel)).Select(recording => recording.FileKey).ToHashSet();
        if (unjoined.Count == 0)
            return 0;
        var calls = (await media.AwaitedRecordings(hallCode, cancel))
            .Select(call => (call.CallId, FileKey: KeyOf(call.Recording)))
            .Where(call => unjoined.Contains(call.FileKey)).DistinctBy(call => call.FileKey).ToList();
        await using var transaction = await database.Begin(cancel);
        var joining = new MediaQueries(transaction);
        foreach (var (callId, fileKey) in calls)
            await joining.JoinRecording(hallCode, fileKey, callId, cancel);
        await transaction.Commit(cancel);
        return calls.Count;
    }
}
