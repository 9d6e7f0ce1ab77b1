namespace Supervision.Sql.Calls.Scores;

/// <summary>Words in a transcript that the audio does not bear out (疑似转写错误).</summary>
public sealed record SuspectHitRow
{
    public required string HallCode { get; init; }
    public required string CallId { get; init; }
    public int HitNo { get; init; }
    public int TurnNo { get; init; }
    public required string ClauseKey { get; init; }
    public required string Phrase { get; init; }
    public required string Reason { get; init; }
}
