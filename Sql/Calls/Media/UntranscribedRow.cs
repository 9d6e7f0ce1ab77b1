namespace Supervision.Sql.Calls.Media;

/// <summary>A call with a measured recording and without a transcript.</summary>
public sealed record UntranscribedRow
{
    public required string CallId { get; init; }
    public required string MediaHash { get; init; }

    /// <summary>Of the copy that is sent.</summary>
    public required string ReviewHash { get; init; }
    public required string AnalysisHash { get; init; }
}
