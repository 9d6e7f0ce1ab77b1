namespace Supervision.Sql.Calls.Media;

/// <summary>Recordings joined to their calls, and what the media pass measured.</summary>
public sealed class MediaQueries(Database database) : Queries(database)
{
    /// <summary>Recordings that no call has claimed yet.</summary>
    public Task<IReadOnlyList<RecordingRow>> UnjoinedRecordings(string hallCode, CancellationToken cancel = default) =>
        Rows<RecordingRow>(new { hallCode }, cancel);

    /// <summary>Calls that name a recording which has not been joined; only <c>CallId</c> and <c>Recording</c> are read.</summary>
    public Task<IReadOnlyList<AwaitedRecordingRow>> AwaitedRecordings(string hallCode, CancellationToken cancel = default) =>
        Rows<AwaitedRecordingRow>(new { hallCode }, cancel);

    /// <summary>1 when the recording is the call's now, 0 when another call had it.</summary>
    public Task<int> JoinRecording(string hallCode, string fileKey, string callId, CancellationToken cancel = default) =>
        Execute(new { hallCode, fileKey, callId }, cancel);

    /// <summary>Hashes of the hall's recordings that are unmeasured, waiting, or measured under another version.</summary>
    public Task<IReadOnlyList<string>> DueMedia(string hallCode, string measuredUnder, CancellationToken cancel = default) =>
        Rows<string>(new { hallCode, measuredUnder }, cancel);

    public Task<MediaFileRow?> MediaFile(string mediaHash, CancellationToken cancel = default) => Row<MediaFileRow>(new { mediaHash }, cancel);

    public Task<int> SaveMediaFile(MediaFileRow file, CancellationToken cancel = default) => Execute(file, cancel);

    /// <summary>The recordings of one hall with this content.</summary>
    public Task<IReadOnlyList<RecordingRow>> RecordingsOf(string hallCode, string mediaHash, CancellationToken cancel = default) =>
        Rows<RecordingRow>(new { hallCode, mediaHash }, cancel);

    /// <summary>The longest talk time that the telephone system claims for this content; null where it claims none.</summary>
    public Task<double?> TalkSeconds(string hallCode, string mediaHash, CancellationToken cancel = default) =>
        Value<double?>(new { hallCode, mediaHash }, cancel);

    /// <summary>What was measured of one call's recording; null where there is none.</summary>
    public Task<MediaFileRow?> MediaOfCall(string hallCode, string callId, CancellationToken cancel = default) =>
        Row<MediaFileRow>(new { hallCode, callId }, cancel);

    /// <summary>Calls whose recording was measured and that have no transcript in use.</summary>
    public Task<IReadOnlyList<UntranscribedRow>> Untranscribed(string hallCode, CancellationToken cancel = default) =>
        Rows<UntranscribedRow>(new { hallCode }, cancel);
}
