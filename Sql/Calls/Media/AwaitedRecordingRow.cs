namespace Supervision.Sql.Calls.Media;

/// <summary>A call and the name of the recording that it waits for.</summary>
public sealed record AwaitedRecordingRow
{
    public required string CallId { get; init; }
    public required string Recording { get; init; }
}
