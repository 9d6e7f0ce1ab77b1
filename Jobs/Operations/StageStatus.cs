using Supervision.Sql.Operations.Runs;

namespace Supervision.Jobs.Operations;

/// <summary>Where a stage stands at one instant.</summary>
public sealed record StageStatus(RunStageRow Row, double SecondsSoFar)
{
    /// <summary>Items per second since the stage began; 0 before the first.</summary>
    public double PerSecond => SecondsSoFar > 0 ? Row.Done / SecondsSoFar : 0;

    /// <summary>At the rate so far; null while it cannot be told.</summary>
    public double? SecondsLeft => PerSecond > 0 && Row.Total > Row.Done ? (Row.Total - Row.Done) / PerSecond : null;

    /// <param name="nowUtc">For a stage under way; a finished one is measured to its end.</param>
    public static StageStatus Of(RunStageRow row, DateTime nowUtc) =>
        new(row, row.StartedAtUtc is { } started ? Math.Max(0, ((row.FinishedAtUtc ?? nowUtc) - started).TotalSeconds) : 0);
}
