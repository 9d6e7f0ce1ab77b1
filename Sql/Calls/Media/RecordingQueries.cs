namespace Supervision.Sql.Calls.Media;

/// <summary>Recording files as they arrived.</summary>
public sealed partial class RecordingQueries(Database database) : Queries(database)
{
    /// <summary>Adds the recording, or gives its name the new content.</summary>
    public Task<int> SaveRecording(RecordingRow recording, CancellationToken cancel = default) => Execute(recording, cancel);
}
